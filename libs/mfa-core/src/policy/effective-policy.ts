import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { EffectivePolicy, Side } from './mfa-policy.js';
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
  return policies.for(subject, ports.clock.now());
}

/**
 * The same, for someone who acts on the paths of one side.
 * @throws MfaError `access_refused` on a side the person has no role on.
 */
export async function policyOnSide(
  ports: MfaPorts,
  policies: Policies,
  personId: string,
  side: Side,
): Promise<EffectivePolicy> {
  const policy = await effectivePolicyOf(ports, policies, personId);
  if (!policy.sides.includes(side))
    throw new MfaError('access_refused', { internal: `not on the side ${side}` });
  return policy;
}
