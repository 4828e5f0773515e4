import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { EffectivePolicy } from './mfa-policy.js';
import type { Policies } from './policies.js';

/**
 * What this person's roles demand at this moment.
 * @throws MfaError `access_refused` for someone without a role, or who is not active.
 */
export async function effectivePolicyOf(
  ports: MfaPorts,
  policies: Policies,
  personId: string,
): Promise<EffectivePolicy> {
  const subject = await ports.subjects.find(personId);
  if (!subject?.active) throw new MfaError('access_refused', { internal: 'not active' });
  return policies.for(subject.grants);
}
