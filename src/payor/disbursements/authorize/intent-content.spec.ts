import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from '@countersign/tokens';
import type { DisbursementContent, Payment } from '../disbursement.js';
import { intentContentOf } from './intent-content.js';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const lastFour = fc.stringMatching(/^[0-9]{4}$/);
const minor = fc.bigInt({ min: 1n, max: 10n ** 14n });

const payment: fc.Arbitrary<Omit<Payment, 'position'>> = fc.record({
  invoice: fc.record({
    id: fc.uuid(),
    number: text,
    status: fc.constant('approved'),
    lastApprovedBy: fc.uuid(),
  }),
  payee: fc.record({ id: fc.uuid(), name: text }),
  account: fc.record({
    id: fc.uuid(),
    version: fc.integer({ min: 1, max: 1_000 }),
    holderName: text,
    bankName: text,
    lastFour,
    status: fc.constant('approved'),
    approvedBy: fc.option(fc.uuid(), { nil: null }),
  }),
  amountMinor: minor,
  note: fc.option(text, { nil: null }),
  status: fc.constant('awaiting' as const),
});

const disbursement: fc.Arbitrary<DisbursementContent> = fc.record({
  id: fc.uuid(),
  companyId: fc.uuid(),
  companyName: text,
  status: fc.constant('submitted' as const),
  version: fc.integer({ min: 1, max: 1_000 }),
  currency: fc.constantFrom('USD', 'EUR', 'JPY', 'KWD'),
  fundingAccount: fc.record({
    id: fc.uuid(),
    nickname: text,
    bankName: text,
    lastFour,
    status: fc.constant('verified'),
  }),
  createdBy: fc.uuid(),
  lastEditedBy: fc.uuid(),
  createdAt: fc.date({ noInvalidDate: true }),
  submittedAt: fc.constant(null),
  authorizedBy: fc.constant(null),
  authorizedAt: fc.constant(null),
  cancelledAt: fc.constant(null),
  cancelReason: fc.constant(null),
  payments: fc
    .array(payment, { minLength: 1, maxLength: 5 })
    .map((payments) => payments.map((one, index) => ({ ...one, position: index + 1 }))),
});

/** As the countersignature is bound to it. */
function canonicalOf(of: DisbursementContent): string {
  const { subjectId, companyId, content } = intentContentOf(of);
  return canonicalJson({ ...content, subjectId, companyId });
}

const inPayment =
  (change: (payment: Payment) => object) =>
  (of: DisbursementContent, at: number): DisbursementContent => ({
    ...of,
    payments: of.payments.map((one, index) =>
      index === at % of.payments.length ? { ...one, ...change(one) } : one,
    ),
  });

/** Each changes one thing that would make it another payment, or another text to read. */
const changes: Readonly<Record<string, (of: DisbursementContent, at: number) => DisbursementContent>> = {
  id: (of) => ({ ...of, id: `${of.id}x` }),
  company: (of) => ({ ...of, companyId: `${of.companyId}x` }),
  'company name': (of) => ({ ...of, companyName: `${of.companyName}x` }),
  version: (of) => ({ ...of, version: of.version + 1 }),
  currency: (of) => ({ ...of, currency: of.currency === 'USD' ? 'CAD' : 'USD' }),
  'funding account': ({ fundingAccount, ...of }) => ({
    ...of,
    fundingAccount: { ...fundingAccount, id: `${fundingAccount.id}x` },
  }),
  'funding nickname': ({ fundingAccount, ...of }) => ({
    ...of,
    fundingAccount: { ...fundingAccount, nickname: `${fundingAccount.nickname}x` },
  }),
  'funding number': ({ fundingAccount, ...of }) => ({
    ...of,
    fundingAccount: { ...fundingAccount, lastFour: `${fundingAccount.lastFour}0` },
  }),
  amount: inPayment(({ amountMinor }) => ({ amountMinor: amountMinor + 1n })),
  note: inPayment(({ note }) => ({ note: `${note ?? ''}x` })),
  invoice: inPayment(({ invoice }) => ({ invoice: { ...invoice, id: `${invoice.id}x` } })),
  'invoice number': inPayment(({ invoice }) => ({ invoice: { ...invoice, number: `${invoice.number}x` } })),
  payee: inPayment(({ payee }) => ({ payee: { ...payee, id: `${payee.id}x` } })),
  'payee name': inPayment(({ payee }) => ({ payee: { ...payee, name: `${payee.name}x` } })),
  account: inPayment(({ account }) => ({ account: { ...account, id: `${account.id}x` } })),
  'account version': inPayment(({ account }) => ({ account: { ...account, version: account.version + 1 } })),
  'account holder': inPayment(({ account }) => ({
    account: { ...account, holderName: `${account.holderName}x` },
  })),
  'account bank': inPayment(({ account }) => ({ account: { ...account, bankName: `${account.bankName}x` } })),
  'account number': inPayment(({ account }) => ({
    account: { ...account, lastFour: `${account.lastFour}0` },
  })),
  'a payment less': (of, at) => ({
    ...of,
    payments: of.payments.filter((_, index) => index !== at % of.payments.length),
  }),
  'a payment more': (of, at) => ({
    ...of,
    payments: [...of.payments, ...of.payments.slice(at % of.payments.length).slice(0, 1)],
  }),
};

describe('the intent of a disbursement', () => {
  it.each(Object.entries(changes))(
    'is another when one thing of it is another: %s (SU-05, SU-07)',
    (_, change) => {
      fc.assert(
        fc.property(disbursement, fc.nat(), (of, at) => {
          expect(canonicalOf(change(of, at))).not.toBe(canonicalOf(of));
        }),
      );
    },
  );

  it('is another when two payments swap their amounts, though the total is the same', () => {
    fc.assert(
      fc.property(disbursement, minor, minor, (of, one, other) => {
        fc.pre(one !== other);
        const [first] = of.payments;
        const pair = (a: bigint, b: bigint) => ({
          ...of,
          payments: [
            { ...first!, amountMinor: a },
            { ...first!, invoice: { ...first!.invoice, id: 'another' }, amountMinor: b },
          ],
        });
        expect(canonicalOf(pair(one, other))).not.toBe(canonicalOf(pair(other, one)));
      }),
    );
  });

  it('is the same, byte for byte, however often it is computed, and whatever else happened to the record', () => {
    fc.assert(
      fc.property(disbursement, (of) => {
        const later = { ...of, createdAt: new Date(), submittedAt: new Date(), lastEditedBy: 'another' };
        expect(canonicalOf(structuredClone(later))).toBe(canonicalOf(of));
      }),
    );
  });

  it('shows a person every amount, payee, account and invoice that is signed, and the exact total (SU-08)', () => {
    fc.assert(
      fc.property(disbursement, (of) => {
        const { content, display } = intentContentOf(of);
        const { total, payments } = content as unknown as {
          total: { amount: string; currency: string };
          payments: { amount: { amount: string }; invoice: { number: string }; payee: { name: string } }[];
        };
        expect(display).toMatchObject({ ...total, company: of.companyName });
        expect(display['payments']).toEqual(
          payments.map(({ amount, invoice, payee }, index) =>
            expect.objectContaining({
              amount: amount.amount,
              invoice: invoice.number,
              payee: payee.name,
              account: expect.stringContaining(`…${of.payments[index]!.account.lastFour}`),
            }),
          ),
        );
      }),
    );
  });

  it('holds no number but counters: amounts are decimal strings', () => {
    const numbers = (value: unknown): unknown[] =>
      typeof value === 'number'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(numbers)
          : [];
    fc.assert(
      fc.property(disbursement, (of) => {
        const { content } = intentContentOf(of);
        expect(numbers(content).sort()).toEqual(
          [of.version, ...of.payments.map(({ account }) => account.version)].sort(),
        );
      }),
    );
  });
});
