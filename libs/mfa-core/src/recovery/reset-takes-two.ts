import type { Policies } from '../policy/policies.js';
import type { Subject } from '../ports/subject-directory.port.js';

/** Whether this person may move money, so that no one operator can take their factors (AR-04, RST-04). */
export function resetTakesTwo(policies: Policies, { grants }: Pick<Subject, 'grants'>): boolean {
  if (grants.length === 0) return false;
  const { sides, secondFactor } = policies.for(grants);
  return sides.includes('payor') && secondFactor === 'always';
}
