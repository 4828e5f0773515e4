import { randomUUID } from 'node:crypto';
import {
  dataOf,
  disbursementsSince,
  type AuthorizedDisbursement,
  type CountersignClient,
} from '@countersign/client';
import type { JwkSet } from '@countersign/tokens';
import { checkReceipt } from './check-receipt.js';
import type { Entry, Ledger } from './ledger.js';

export interface ErpSettings {
  client: CountersignClient;
  ledger: Ledger;
  jwks: JwkSet;
  issuer: string;
  /** Hands the money to the bank. Again after a crash in the middle of it: the bank's own idempotency key is the id. */
  pay: (disbursement: AuthorizedDisbursement) => Promise<void>;
  say?: (line: string) => void;
  now?: () => number;
}

/** Deals with everything that was authorized since the last run, one after the other. Returns how many. */
export async function runErp(settings: ErpSettings): Promise<number> {
  const { client, ledger } = settings;
  let many = 0;
  for await (const { items, next } of disbursementsSince(client, ledger.cursor)) {
    for (const disbursement of items) {
      await dealWith(disbursement, settings);
      many += 1;
    }
    ledger.moveTo(next);
  }
  return many;
}

async function dealWith(disbursement: AuthorizedDisbursement, settings: ErpSettings): Promise<void> {
  const { client, ledger, jwks, issuer, pay, say = () => undefined, now = Date.now } = settings;
  const { id, total } = disbursement;
  const params = { path: { id } };
  let entry = ledger.of(id);
  if (!entry) {
    if (disbursement.receiptSpentAt !== null) {
      say(`${id}: somebody else acts on it`);
      return;
    }
    const { receipt } = await dataOf(client.GET('/v1/finance/disbursements/{id}/receipt', { params }));
    await checkReceipt(receipt, disbursement, { jwks, issuer });
    say(`${id}: ${total.amount} ${total.currency}, the receipt holds`);
    entry = { spendKey: randomUUID(), stage: 'begun' };
    ledger.keep(id, entry);
  }
  const moveTo = (stage: Entry['stage']): void => {
    entry = { spendKey: entry?.spendKey ?? '', stage };
    ledger.keep(id, entry);
    say(`${id}: ${stage}`);
  };
  if (entry.stage === 'begun') {
    await spend(client, disbursement, entry.spendKey);
    moveTo('spent');
  }
  if (entry.stage === 'spent') {
    await report(client, disbursement, now(), { drawdown: 'pending' });
    await report(client, disbursement, now(), { drawdown: 'completed' });
    moveTo('debited');
  }
  if (entry.stage === 'debited') {
    await pay(disbursement);
    await report(client, disbursement, now(), { payments: 'processing' });
    moveTo('sent');
  }
  if (entry.stage === 'sent') {
    await report(client, disbursement, now(), { payments: 'paid' });
    moveTo('paid');
  }
}

/** The same key after a crash: then the answer is that of the first call. */
const spend = (
  client: CountersignClient,
  { id, receiptId }: AuthorizedDisbursement,
  key: string,
): Promise<unknown> =>
  dataOf(
    client.POST('/v1/finance/disbursements/{id}/receipt/spend', {
      params: { path: { id }, header: { 'Idempotency-Key': key } },
      body: { receiptId },
    }),
  );

/** A state that is reported twice is reported once: no key needs to be kept. */
const report = (
  client: CountersignClient,
  { id, receiptId, payments }: AuthorizedDisbursement,
  now: number,
  what: { drawdown?: 'pending' | 'completed'; payments?: 'processing' | 'paid' },
): Promise<unknown> =>
  dataOf(
    client.POST('/v1/finance/disbursements/{id}/status', {
      params: { path: { id }, header: { 'Idempotency-Key': randomUUID() } },
      body: {
        receiptId,
        occurredAt: new Date(now).toISOString(),
        ...(what.drawdown ? { drawdown: what.drawdown } : {}),
        ...(what.payments
          ? { payments: payments.map(({ position }) => ({ position, status: what.payments ?? 'paid' })) }
          : {}),
      },
    }),
  );
