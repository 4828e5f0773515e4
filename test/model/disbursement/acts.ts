import fc from 'fast-check';
import { INVOICES, PAYEES, people } from './cast.js';

export type Purpose = 'approve' | 'authorize';

/** By index, so that what is only made while they live can be named: 0 the newest, where it says `which` or `hand`. */
export interface Wanted {
  invoice: number;
  cents: number;
}

/** What is foreign about the countersignature that somebody presents; nothing, where it is their own for this very act. */
const foreignThings = ['nothing', 'person', 'session', 'disbursement', 'purpose'] as const;
type Foreign = (typeof foreignThings)[number];

/** An act over what exists already: two of these can happen at once. */
export type RaceableAct =
  | { kind: 'change'; by: number; which: number; payments: Wanted[]; stale: boolean }
  | { kind: 'submit'; by: number; which: number }
  | { kind: 'cancel'; by: number; which: number }
  | { kind: 'use'; hand: number; foreign: Foreign; with: number }
  | { kind: 'move_account'; payee: number }
  | { kind: 'approve_account'; by: number; payee: number; stale: boolean }
  | { kind: 'vouch'; by: number; invoice: number }
  | { kind: 'leave'; who: number }
  | { kind: 'rules'; approvers: number }
  | { kind: 'switch'; by: number; enabled: boolean };

export type Act =
  | RaceableAct
  | { kind: 'create'; by: number; payments: Wanted[] }
  | { kind: 'prompt'; by: number; which: number; purpose: Purpose }
  | { kind: 'join'; who: number }
  | { kind: 'wait'; seconds: number }
  | { kind: 'race'; acts: [RaceableAct, RaceableAct] };

const kind = <K extends string>(name: K) => fc.constant(name);
const which = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) });
const purpose = fc.constantFrom<Purpose>('authorize', 'authorize', 'approve');
const anybody = fc.nat(people.length - 1);
const of = (...roles: string[]): number[] =>
  people.flatMap(({ role, foreign }, index) => (roles.includes(role) && !foreign ? [index] : []));
const disburserIndexes = of('payments_admin', 'payments_disburser');
const mostly = (likely: readonly number[]) =>
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...likely) }, { weight: 1, arbitrary: anybody });
const disburser = mostly(disburserIndexes);
const payments = fc.array(
  fc.record({
    invoice: fc.nat(INVOICES - 1),
    cents: fc.constantFrom(1, 100, 100, 4_000, 50_000, 100_000, 100_001),
  }),
  { minLength: 1, maxLength: 3 },
);
const payee = fc.nat(PAYEES - 1);
const stale = fc.constantFrom(false, false, false, true);
const leaver = fc.constantFrom(...disburserIndexes);
const foreign = fc.oneof(
  { weight: 5, arbitrary: fc.constant<Foreign>('nothing') },
  { weight: 3, arbitrary: fc.constantFrom(...foreignThings) },
);

const raceable: fc.Arbitrary<RaceableAct> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind('change'), by: disburser, which, payments, stale }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('submit'), by: disburser, which }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('cancel'), by: disburser, which }) },
  { weight: 6, arbitrary: fc.record({ kind: kind('use'), hand: which, foreign, with: anybody }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('move_account'), payee }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...{ kind: kind('approve_account'), by: mostly(of('beneficiary_approver', 'payments_admin')) },
      ...{ payee, stale },
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kind('vouch'), by: disburser, invoice: fc.nat(INVOICES - 1) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('leave'), who: leaver }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('rules'), approvers: fc.nat(2) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      ...{ kind: kind('switch'), by: mostly(of('payments_admin')) },
      enabled: fc.constantFrom(true, true, false),
    }),
  },
);

const single: fc.Arbitrary<Act> = fc.oneof(
  { weight: 10, arbitrary: raceable },
  { weight: 2, arbitrary: fc.record({ kind: kind('create'), by: disburser, payments }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('prompt'), by: disburser, which, purpose }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('join'), who: leaver }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('wait'), seconds: fc.constantFrom(1, 60, 299, 301) }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('race'), acts: fc.tuple(raceable, raceable) }) },
);

/** What is nearly always due. */
const small = fc.uniqueArray(
  fc.record({ invoice: fc.nat(INVOICES - 1), cents: fc.constantFrom(1, 100, 4_000) }),
  { minLength: 1, maxLength: 2, selector: ({ invoice }) => invoice },
);

/** What comes between, over the newest. */
const disturbance: fc.Arbitrary<RaceableAct> = fc.oneof(
  raceable,
  fc.record({ kind: kind('move_account'), payee }),
  fc.record({
    kind: kind('change'),
    by: disburser,
    which: fc.constant(0),
    payments: small,
    stale: fc.constant(false),
  }),
  fc.record({ kind: kind('cancel'), by: fc.constantFrom(...disburserIndexes), which: fc.constant(0) }),
  fc.record({ kind: kind('leave'), who: leaver }),
  fc.record({
    kind: kind('use'),
    hand: fc.constant(0),
    foreign: fc.constantFrom(...foreignThings),
    with: anybody,
  }),
  fc.record({ kind: kind('switch'), by: fc.constantFrom(...of('payments_admin')), enabled: fc.boolean() }),
);

/** What people do one after the other, and what may come between or at the same time. */
const journeyOf = fc
  .tuple(
    fc.shuffledSubarray(disburserIndexes, { minLength: 3, maxLength: 3 }),
    small,
    fc.constantFrom(...['drafted', 'submitted', 'approved', 'disturbed', 'presented', 'raced', 'rivalled']),
    disturbance,
  )
  .map(([[maker = 0, checker = 0, second = 0], wanted, course, between]): Act[] => {
    const use: RaceableAct = { kind: 'use', hand: 0, foreign: 'nothing', with: 0 };
    const submit: RaceableAct = { kind: 'submit', by: maker, which: 0 };
    const created: Act = { kind: 'create', by: maker, payments: wanted };
    const asked = (by: number, what: Purpose): Act => ({ kind: 'prompt', by, which: 0, purpose: what });
    const one: Act = { kind: 'rules', approvers: 1 };
    const approved = [asked(second, 'approve'), use];
    switch (course) {
      case 'drafted':
        return [created, { kind: 'race', acts: [submit, between] }];
      case 'submitted':
        return [created, submit];
      case 'approved':
        return [one, created, submit, ...approved, asked(checker, 'authorize'), use];
      case 'presented':
        return [created, submit, asked(checker, 'authorize'), ...foreignUses(second), use, use];
      case 'disturbed':
        return [created, submit, asked(checker, 'authorize'), between, use];
      case 'raced':
        return [created, submit, asked(checker, 'authorize'), { kind: 'race', acts: [use, between] }];
      default:
        return [
          ...[created, submit, asked(checker, 'authorize'), asked(second, 'authorize')],
          { kind: 'race', acts: [use, { ...use, hand: 1 }] },
        ];
    }
  });

function foreignUses(by: number): RaceableAct[] {
  return foreignThings.slice(1).map((foreign) => ({ kind: 'use', hand: 0, foreign, with: by }));
}

/** A payee's other account, and the approval of it. */
const reviewed: Act[][] = Array.from({ length: PAYEES }, (_, payee): Act[] => [
  { kind: 'move_account', payee },
  { kind: 'approve_account', by: of('beneficiary_approver')[0] ?? 0, payee, stale: false },
]);

const first: Act[] = [
  { kind: 'create', by: 1, payments: [{ invoice: 0, cents: 100 }] },
  { kind: 'submit', by: 1, which: 0 },
  { kind: 'prompt', by: 2, which: 0, purpose: 'authorize' },
  { kind: 'use', hand: 0, foreign: 'nothing', with: 0 },
];

/** Random acts, at once and one after the other, and stretches of good behaviour, in any order. */
export const actsOfACompany: fc.Arbitrary<Act[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: single.map((act) => [act]) },
      { weight: 4, arbitrary: journeyOf },
      { weight: 1, arbitrary: fc.constantFrom(...reviewed) },
    ),
    { minLength: 10, maxLength: 30, size: 'max' },
  )
  .map((stretches): Act[] => [...first, ...stretches.flat()]);
