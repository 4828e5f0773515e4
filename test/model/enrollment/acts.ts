import fc from 'fast-check';

/** A code as somebody gives it. `right` waits for the app to show the next one; the others take the moment as it is. */
const codePicks = ['right', 'now', 'again', 'previous', 'next', 'stale', 'future', 'wrong'] as const;
export type CodePick = (typeof codePicks)[number];

/** Which of several, 0 the newest. */
type Which = number;

export type Act =
  | { kind: 'sign_in' }
  | { kind: 'start'; by: Which; method: 'totp' | 'sms' }
  | { kind: 'confirm'; by: Which; enrollment: Which; code: CodePick; hands: 1 | 3 }
  | { kind: 'acknowledge'; by: Which; hands: 1 | 3 }
  | { kind: 'challenge'; by: Which; method: 'totp' | 'sms' | 'recovery_code' }
  | { kind: 'answer'; by: Which; challenge: Which; code: CodePick; hands: 1 | 3 }
  | { kind: 'remove'; by: Which; method: 'totp' | 'sms' }
  | { kind: 'renew'; by: Which }
  | { kind: 'reset' }
  | { kind: 'unlock' }
  | { kind: 'wait'; seconds: number }
  /** Somebody else, signed in to an account of their own, with what they overheard. */
  | { kind: 'meddle'; with: 'enrollment' | 'challenge'; code: CodePick };

const which = fc.oneof({ weight: 5, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(3) });
const method = fc.constantFrom('totp' as const, 'sms' as const);
const code = fc.oneof(
  { weight: 4, arbitrary: fc.constant<CodePick>('right') },
  { weight: 5, arbitrary: fc.constantFrom(...codePicks) },
);
const hands = fc.oneof(
  { weight: 2, arbitrary: fc.constant<1 | 3>(1) },
  { weight: 1, arbitrary: fc.constant<1 | 3>(3) },
);
const kind = <K extends Act['kind']>(name: K) => fc.constant(name);

const challenged = fc.constantFrom(
  'totp' as const,
  'totp' as const,
  'sms' as const,
  'recovery_code' as const,
);
const waits = [1, 20, 30, 60, 299, 301, 601, 900, 1_800, 1_801, 28_800, 86_401];

const single: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: kind('sign_in') }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('start'), by: which, method }) },
  { weight: 4, arbitrary: fc.record({ kind: kind('confirm'), by: which, enrollment: which, code, hands }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('acknowledge'), by: which, hands }) },
  { weight: 5, arbitrary: fc.record({ kind: kind('challenge'), by: which, method: challenged }) },
  { weight: 7, arbitrary: fc.record({ kind: kind('answer'), by: which, challenge: which, code, hands }) },
  { weight: 2, arbitrary: fc.record({ kind: kind('remove'), by: which, method }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('renew'), by: which }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('reset') }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('unlock') }) },
  { weight: 3, arbitrary: fc.record({ kind: kind('wait'), seconds: fc.constantFrom(...waits) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kind('meddle'),
      with: fc.constantFrom('enrollment' as const, 'challenge' as const),
      code,
    }),
  },
);

/** What people do one after the other when nothing goes wrong, so that lives get somewhere. */
const enroll = (by: 'totp' | 'sms', hands: 1 | 3 = 1): Act[] => [
  { kind: 'start', by: 0, method: by },
  { kind: 'confirm', by: 0, enrollment: 0, code: 'right', hands },
  { kind: 'acknowledge', by: 0, hands },
];
const answer = (by: 'totp' | 'sms' | 'recovery_code', hands: 1 | 3 = 1): Act[] => [
  { kind: 'challenge', by: 0, method: by },
  { kind: 'answer', by: 0, challenge: 0, code: 'right', hands },
];
const signIn: Act = { kind: 'sign_in' };
const wait = (seconds: number): Act => ({ kind: 'wait', seconds });
const other = { totp: 'sms', sms: 'totp' } as const;
const journeys: Act[][] = [
  ...(['totp', 'sms'] as const).flatMap((by) => [
    [signIn, ...answer(by)],
    [signIn, ...answer(by, 3), ...enroll(by, 3)],
    [signIn, ...answer(by), ...enroll(other[by])],
    [signIn, ...answer(by), wait(301), ...answer(by), { kind: 'remove', by: 0, method: other[by] } as const],
    answer(by, 3),
  ]),
  [signIn, ...answer('recovery_code'), ...enroll('totp')],
  [signIn, ...answer('recovery_code', 3), ...enroll('sms')],
  [{ kind: 'reset' }, signIn, ...answer('recovery_code'), ...enroll('totp')],
  [signIn, { kind: 'challenge', by: 0, method: 'totp' }, ...wrong(5)],
  [wait(1_801), signIn, ...answer('totp')],
];

function wrong(times: number): Act[] {
  const one: Act = { kind: 'answer', by: 0, challenge: 0, code: 'wrong', hands: 1 };
  return Array.from({ length: times }, () => one);
}

/** Random acts and stretches of good behaviour, in any order. */
export const actsOfALife: fc.Arbitrary<Act[]> = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: single.map((act) => [act]) },
      { weight: 2, arbitrary: fc.constantFrom(...journeys) },
    ),
    { minLength: 10, maxLength: 40, size: 'max' },
  )
  .map((stretches) => [signIn, ...enroll('totp'), ...stretches.flat()]);
