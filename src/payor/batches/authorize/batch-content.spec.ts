import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '@countersign/tokens';
import type { DisbursementContent } from '../../disbursements/disbursement.js';
import { batchIdOf } from '../batch-id.js';
import { batchContentOf, totalsOf } from './batch-content.js';

type Batch = [DisbursementContent, ...DisbursementContent[]];

const disbursement: fc.Arbitrary<DisbursementContent> = fc
  .record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 9 }),
    currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
    amounts: fc.array(fc.bigInt({ min: 1n, max: 10n ** 12n }), { minLength: 2, maxLength: 4 }),
    payee: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  })
  .map(({ id, version, currency, amounts, payee }) => ({
    ...{ id, version, currency, companyId: 'company-1', companyName: 'Cedarstone', status: 'submitted' },
    fundingAccount: {
      id: 'f',
      nickname: 'Operating',
      bankName: 'Bank',
      lastFour: '4321',
      status: 'verified',
    },
    ...{ createdBy: 'a', lastEditedBy: 'a', createdAt: new Date(0), submittedAt: new Date(0) },
    ...{ authorizedBy: null, authorizedAt: null, cancelledAt: null, cancelReason: null },
    payments: amounts.map((amountMinor, index) => ({
      position: index + 1,
      invoice: { id: `i${index}`, number: `INV-${index}`, status: 'approved', lastApprovedBy: null },
      payee: { id: `p${index}`, name: payee },
      account: {
        ...{ id: `a${index}`, version: 1, holderName: payee, bankName: 'Bank', lastFour: '1234' },
        ...{ status: 'approved', approvedBy: null },
      },
      ...{ amountMinor, note: null, status: 'awaiting' as const },
    })),
  }));

const batch = fc
  .uniqueArray(disbursement, { minLength: 2, maxLength: 5, selector: ({ id }) => id })
  .map((list) => list as Batch);

/** As the countersignature is bound to it. */
function canonicalOf(of: Batch): string {
  const { content, companyId, subjectId } = batchContentOf(of);
  return canonicalJson({ ...content, companyId, subjectId });
}

const inOne =
  (change: (one: DisbursementContent) => Partial<DisbursementContent>) =>
  (of: Batch, at: number): Batch =>
    of.map((one, index) => (index === at % of.length ? { ...one, ...change(one) } : one)) as Batch;

const inPayments =
  (change: (payments: DisbursementContent['payments']) => DisbursementContent['payments']) =>
  (of: Batch, at: number) =>
    inOne(({ payments }) => ({ payments: change(payments) }))(of, at);

/** Each would make it another batch, be the totals as they may. */
const changes: Readonly<Record<string, (of: Batch, at: number) => Batch>> = {
  'another order': ([first, second = first, ...rest]) => [second, first, ...rest],
  'a row less': (of) => of.slice(0, -1) as Batch,
  'a row more': ([first, ...rest]) => [first, ...rest, { ...first, id: `${first.id}x` }],
  'another row in the place of one': inOne(({ id }) => ({ id: `${id}x` })),
  'another version': inOne(({ version }) => ({ version: version + 1 })),
  'the smallest amount more': inPayments(([first, ...rest]) =>
    first ? [{ ...first, amountMinor: first.amountMinor + 1n }, ...rest] : [],
  ),
  'two lines swapped': inPayments(([first, second, ...rest]) =>
    [second, first, ...rest].filter((one) => !!one),
  ),
  'an amount moved from line to line': inPayments(([first, second, ...rest]) =>
    first && second
      ? [
          { ...first, amountMinor: first.amountMinor + 1n },
          { ...second, amountMinor: second.amountMinor - 1n },
          ...rest,
        ]
      : [],
  ),
  'an amount moved from row to row': ([first, second = first, ...rest]) => {
    const shifted = (one: DisbursementContent, by: bigint): DisbursementContent => ({
      ...one,
      payments: one.payments.map((line, index) =>
        index === 0 ? { ...line, amountMinor: line.amountMinor + by } : line,
      ),
    });
    return [shifted(first, 1n), shifted(second, -1n), ...rest];
  },
  'another payee': inPayments((lines) =>
    lines.map((line) => ({ ...line, payee: { ...line.payee, id: 'x' } })),
  ),
  'another account': inPayments((lines) =>
    lines.map((line) => ({ ...line, account: { ...line.account, id: 'x' } })),
  ),
  'another version of an account': inPayments((lines) =>
    lines.map((line) => ({ ...line, account: { ...line.account, version: 2 } })),
  ),
  'another company': (of) => of.map((one) => ({ ...one, companyId: 'company-2' })) as Batch,
};

describe('the intent of a batch', () => {
  it.each(Object.entries(changes))('is another with %s (SU-07, RTS Art. 5(3)(b))', (_, change) => {
    fc.assert(
      fc.property(batch, fc.nat(), (of, at) => {
        expect(canonicalOf(change(of, at))).not.toBe(canonicalOf(of));
      }),
      { numRuns: 40 },
    );
  });

  it('is the same, byte for byte, however often it is computed', () => {
    fc.assert(
      fc.property(batch, (of) => {
        expect(canonicalOf(structuredClone(of))).toBe(canonicalOf(of));
      }),
      { numRuns: 40 },
    );
  });

  it('holds the exact total of each currency, in the decimals of each, and shows every row in its order', () => {
    fc.assert(
      fc.property(batch, (of) => {
        const { content, display } = batchContentOf(of);
        expect(content['totals']).toEqual(totalsOf(of));
        expect(display['totals']).toEqual(totalsOf(of));
        const codes = totalsOf(of).map(({ currency }) => currency);
        expect(codes).toEqual([...new Set(of.map(({ currency }) => currency))].sort());
        const shown = display['disbursements'] as { id: string; payments: unknown[] }[];
        expect(shown.map(({ id, payments }) => [id, payments.length])).toEqual(
          of.map(({ id, payments }) => [id, payments.length]),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('adds what no floating-point number could', () => {
    const row = (currency: string, amountMinor: bigint) =>
      ({ currency, payments: [{ amountMinor }] }) as unknown as DisbursementContent;
    expect(
      totalsOf([
        row('USD', 10n),
        row('JPY', 20n),
        row('USD', 20n),
        row('KWD', 1n),
        row('USD', 9_007_199_254_740_993n),
      ]),
    ).toEqual([
      { amount: '20', currency: 'JPY' },
      { amount: '0.001', currency: 'KWD' },
      { amount: '90071992547410.23', currency: 'USD' },
    ]);
  });
});

describe('the id of a batch', () => {
  const [a, b] = ['0197a000-0000-7000-8000-000000000001', '0197a000-0000-7000-8000-000000000002'];

  it('is a UUID of version 8 that depends on every id and on their order', () => {
    const id = batchIdOf([a, b]);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(batchIdOf([a, b])).toBe(id);
    expect(new Set([id, batchIdOf([b, a]), batchIdOf([a]), batchIdOf([a, b, b])]).size).toBe(4);
  });
});
