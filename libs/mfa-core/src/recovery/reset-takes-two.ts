import type { Policies } from '../policy/policies.js';
import type { Standing } from '../policy/standing.js';

/** Whether this person may move money, so that no one operator can take their factors (AR-04, RST-04). */
export function resetTakesTwo(policies: Policies, subject: Standing, now: Date): boolean {
  if (subject.grants.length === 0) return false;
  const { sides, requiredBy } = policies.for(subject, now);
  return sides.includes('payor') && requiredBy.some(({ because }) => because === 'role');
}
