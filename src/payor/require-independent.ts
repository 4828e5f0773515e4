import type { IndependentFactors, SharedFactor } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { payorProblems } from './payor.problems.js';

const words: Readonly<Record<SharedFactor, string>> = {
  authenticator_secret: 'the set-up of an authenticator app',
  phone_number: 'a phone number',
  device: 'a browser',
};

/**
 * Two pairs of eyes with one second factor are one (DC-06, DSB-04). Says what is shared, and not with whom.
 * @throws Problem `factors-not-independent`
 */
export async function requireIndependent(
  independent: IndependentFactors,
  personId: string,
  others: readonly string[],
): Promise<void> {
  const shared = await independent.sharedWith({ personId, others });
  if (shared.length === 0) return;
  const what = shared.map((one) => words[one]).join(' and ');
  throw new Problem(payorProblems.factorsNotIndependent, {
    detail: `You share ${what} with somebody whose work you would check.`,
  });
}
