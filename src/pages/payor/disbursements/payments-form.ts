import type { ProblemError, components } from '@countersign/client';
import { textOf } from '../../browser/problem-words.js';
import type { Fields } from '../../browser/visit.js';
import type { FormErrors } from '../../kit/form-parts.js';
import type { Money, Words } from '../../words/words.js';
import type { Disbursement } from './disbursement-words.js';
import type { Payable } from './payable.js';

type WantedPayment = components['schemas']['PaymentRequest'];

/** Names of the fields of one row. */
export const takeField = (id: string): string => `take_${id}`;
export const amountField = (id: string): string => `amount_${id}`;
export const noteField = (id: string): string => `note_${id}`;

const PAYMENTS_AT_MOST = 100;

/** What a disbursement holds, as the form would have been filled in. */
export const fieldsOf = ({ payments, fundingAccount }: Disbursement): Fields =>
  Object.fromEntries([
    ['funding_account', fundingAccount.id],
    ...payments.flatMap(({ invoiceId, amount, note }) => [
      [takeField(invoiceId), 'yes'],
      [amountField(invoiceId), amount.amount],
      [noteField(invoiceId), note ?? ''],
    ]),
  ]) as Fields;

/** In the order of the rows. */
export const takenOf = (fields: Fields): string[] =>
  Object.keys(fields).flatMap((name) =>
    name.startsWith('take_') && fields[name] === 'yes' ? [name.slice('take_'.length)] : [],
  );

/** What stands against sending it at all; null where nothing does. */
export function formErrorsOf(
  taken: readonly string[],
  rows: ReadonlyMap<string, Payable>,
  { t }: Words,
): FormErrors | null {
  if (taken.length === 0) return { summary: t('disbursements.noneTicked'), fields: {} };
  if (taken.length > PAYMENTS_AT_MOST)
    return { summary: t('disbursements.tooMany', { count: taken.length }), fields: {} };
  return taken.every((id) => rows.has(id)) ? null : { summary: t('disbursements.someGone'), fields: {} };
}

/** What the API is asked for. An amount that is left empty is all that is due. */
export const paymentsOf = (
  taken: readonly string[],
  fields: Fields,
  rows: ReadonlyMap<string, Payable>,
): WantedPayment[] =>
  taken.map((invoiceId) => {
    const amount = plainAmount(fields[amountField(invoiceId)] ?? '');
    const note = (fields[noteField(invoiceId)] ?? '').trim();
    const currency = rows.get(invoiceId)?.due.currency ?? '';
    return {
      invoiceId,
      ...(amount === '' ? {} : { amount: { amount, currency } }),
      ...(note === '' ? {} : { note }),
    };
  });

/** `1 200,50` means what `1200.50` does; what could be read in two ways is left to be refused. */
const plainAmount = (typed: string): string =>
  typed.replace(/[\s\u00a0\u202f']/g, '').replace(/^(\d+),(\d{1,2})$/, '$1.$2');

/** Of one currency each: what the ticked rows come to; null where an amount cannot be read. */
export function sumsOf(
  taken: readonly string[],
  fields: Fields,
  rows: ReadonlyMap<string, Payable>,
): Money[] | null {
  const sums = new Map<string, { minor: bigint; digits: number }>();
  for (const row of taken.flatMap((id) => rows.get(id) ?? [])) {
    const { currency, amount: due } = row.due;
    const digits = due.split('.')[1]?.length ?? 0;
    const minor = minorIn(plainAmount(fields[amountField(row.id)] ?? '') || due, digits);
    if (minor === null) return null;
    sums.set(currency, { digits, minor: (sums.get(currency)?.minor ?? 0n) + minor });
  }
  return [...sums].map(([currency, { minor, digits }]) => {
    const text = minor.toString().padStart(digits + 1, '0');
    const whole = text.slice(0, text.length - digits);
    return { currency, amount: digits === 0 ? whole : `${whole}.${text.slice(-digits)}` };
  });
}

function minorIn(amount: string, digits: number): bigint | null {
  const [, whole, fraction = ''] = /^(\d{1,15})(?:\.(\d+))?$/.exec(amount) ?? [];
  return whole === undefined || fraction.length > digits
    ? null
    : BigInt(whole + fraction.padEnd(digits, '0'));
}

/** What was typed at rows that are not shown now: it waits in the form until they are again. */
export const typedElsewhere = (
  fields: Fields,
  shown: readonly Payable[],
): [name: string, value: string][] => {
  const ids = new Set(shown.map(({ id }) => id));
  return Object.entries(fields).filter(
    ([name, value]) =>
      /^(?:amount|note)_/.test(name) && value !== '' && !ids.has(name.slice(name.indexOf('_') + 1)),
  );
};

/** What the API has to say about payment 0, 1, 2 …, at the row of each (DSB-02). */
export function errorsAtRows(
  problem: ProblemError,
  taken: readonly string[],
  rows: ReadonlyMap<string, Payable>,
  words: Words,
): FormErrors {
  const { t, money } = words;
  const told = (problem.problem.errors ?? []).flatMap(({ pointer }) => {
    const [, first, index, field] = pointer.split('/');
    if (first === 'fundingAccountId')
      return [['funding_account', t('disbursements.fundingAccountWrong')] as const];
    if (first === 'reason') return [['reason', t('disbursements.reasonWrong')] as const];
    const id = first === 'payments' ? taken[Number(index)] : undefined;
    const row = id === undefined ? undefined : rows.get(id);
    if (id === undefined || !row) return [];
    const invoice = row.number;
    if (field === 'amount')
      return [
        [
          amountField(id),
          t('disbursements.amountWrong', { invoice, due: money(row.due), example: row.due.amount }),
        ] as const,
      ];
    if (field === 'note') return [[noteField(id), t('disbursements.noteWrong', { invoice })] as const];
    const [obstacle] = row.obstacles;
    const text =
      obstacle === undefined
        ? t('disbursements.otherKind', { invoice })
        : t('disbursements.rowWrong', { invoice, reason: t(`disbursements.${obstacle}`) });
    return [[takeField(id), text] as const];
  });
  return { summary: textOf(problem, words), fields: Object.fromEntries(told) };
}
