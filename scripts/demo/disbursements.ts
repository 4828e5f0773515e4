import type { Actor } from './actor.js';
import { field } from './narrator.js';
import { inWords, minorUnits, money, type Money } from './money.js';
import { textOf } from './portal.js';
import { PlainError, startOver, StoryError } from './story-error.js';

/** The members of the service's replies that the story uses. */
interface Invoice {
  id: string;
  payee: { id: string };
  eligible: boolean;
  amountDue: Money;
}

interface Payment {
  invoiceId: string;
  amount: Money;
}

export interface Disbursement {
  id: string;
  version: number;
  status: string;
  total: Money;
  payments: Payment[];
}

export interface Intent {
  id: string;
  display: Money & { payees: readonly string[] };
  hash: string;
}

/** Pays a fifth of what is due, so that the invoices last for many runs. */
const PART = 5n;
const SMALLEST_MINOR_UNITS = 100n;

const DISBURSEMENTS = '/v1/payor/disbursements';
export const pathOf = ({ id }: { id: string }, act?: string): string =>
  act === undefined ? `${DISBURSEMENTS}/${id}` : `${DISBURSEMENTS}/${id}/${act}`;

/** A disbursement of so many approved invoices, submitted and waiting for somebody else's authorization. */
export async function submitted(maker: Actor, invoiceCount: number): Promise<Disbursement> {
  const due = (await payable(maker)).slice(0, invoiceCount);
  if (due.length < invoiceCount) throw tooLittleLeft();
  const payments = due.map(({ id, amountDue }) => ({
    invoiceId: id,
    amount: money(minorUnits(amountDue) / PART, amountDue.currency),
    note: 'progress payment',
  }));
  return submit(maker, payments);
}

/** A little more than this sum, of as few invoices as it takes. */
export async function largeDisbursement(maker: Actor, over: Money): Promise<Disbursement> {
  let wanted = minorUnits(over) + 100n;
  const payments: Payment[] = [];
  for (const { id, amountDue } of await payable(maker)) {
    if (wanted <= 0n) break;
    const due = minorUnits(amountDue);
    const minor = due < wanted ? due : wanted;
    payments.push({ invoiceId: id, amount: money(minor, amountDue.currency) });
    wanted -= minor;
  }
  if (wanted > 0n) throw tooLittleLeft();
  return submit(maker, payments);
}

const tooLittleLeft = (): PlainError =>
  new PlainError(`Too little is left to pay on the demo invoices.\n${startOver}`);

async function payable(maker: Actor): Promise<Invoice[]> {
  const listed = await maker.call('GET', '/v1/payor/invoices', { expect: 200 });
  return ofDifferentPayees(
    (listed.body['items'] as Invoice[]).filter(
      ({ eligible, amountDue }) => eligible && minorUnits(amountDue) >= SMALLEST_MINOR_UNITS * PART,
    ),
  );
}

async function submit(maker: Actor, payments: readonly Payment[]): Promise<Disbursement> {
  const created = await maker.write(DISBURSEMENTS, {
    body: { payments },
    expect: 201,
    show: ['number', 'status'],
  });
  field('total', inWords((created.body as unknown as Disbursement).total));
  const draft = { id: textOf(created, 'id') };
  const reply = await maker.write(pathOf(draft, 'submit'), { expect: 200, show: ['status'] });
  return reply.body as unknown as Disbursement;
}

/** The first of each payee before the second of any. */
function ofDifferentPayees(invoices: readonly Invoice[]): Invoice[] {
  const seen = new Map<string, number>();
  const ranked = invoices.map((invoice) => {
    const rank = seen.get(invoice.payee.id) ?? 0;
    seen.set(invoice.payee.id, rank + 1);
    return { invoice, rank };
  });
  return ranked.sort((one, other) => one.rank - other.rank).map(({ invoice }) => invoice);
}

/** Asks for the act without a code, and gets to read what it would do. */
export async function prompted(checker: Actor, disbursement: Disbursement, key: string): Promise<Intent> {
  const reply = await checker.write(pathOf(disbursement, 'authorize'), {
    headers: { 'Idempotency-Key': key },
    expect: 401,
    problem: 'countersignature-required',
  });
  const intent = reply.body['intent'] as Intent | undefined;
  if (!intent) throw new StoryError('a prompt without an intent');
  field('intent', `${inWords(intent.display)} to ${intent.display.payees.join(', ')}`);
  return intent;
}

export async function statusOf(reader: Actor, disbursement: Disbursement, expected: string): Promise<void> {
  const reply = await reader.call('GET', pathOf(disbursement), { expect: 200, show: ['status'] });
  if (reply.body['status'] !== expected) throw new StoryError(`the story has "${expected}" here`);
}

export async function cancelled(maker: Actor, disbursement: Disbursement): Promise<void> {
  const body = { reason: 'The demo is over.' };
  await maker.write(pathOf(disbursement, 'cancel'), { body, expect: 200, show: ['status'] });
}
