import { personOf, type Requester } from '../challenge/owner.js';
import type { FactorMethod } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { policyOnSide } from '../policy/effective-policy.js';
import type { EffectivePolicy, Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';

/** Whoever has no factor finds none to enroll before a company of theirs has set a deadline (ENR-01). */
export const isHidden = async (
  { factors }: Pick<MfaPorts, 'factors'>,
  { enrollment }: EffectivePolicy,
  personId: string,
): Promise<boolean> => enrollment === 'hidden' && !(await factors.everBound(personId));

/**
 * Whether this half-login or session may bind this method on this side. The fresh factor a session needs (LC-01) is
 * the guard's affair.
 * @throws MfaError `ticket_refused` in another stage; `access_refused` on a side the person has no role on;
 * `enrollment_not_allowed` for a method their roles exclude.
 */
export async function requireEnrollable(
  ports: MfaPorts,
  policies: Policies,
  input: { requester: Requester; side: Side; method: FactorMethod },
): Promise<EffectivePolicy> {
  const { requester, side, method } = input;
  if (requester.kind === 'ticket' && requester.ticket.stage !== 'enrollment')
    throw new MfaError('ticket_refused');
  const personId = personOf(requester);
  const policy = await policyOnSide(ports, policies, personId, side);
  if (await isHidden(ports, policy, personId))
    throw new MfaError('enrollment_not_allowed', { internal: 'no company asks for it' });
  if (!policy.enrollableMethods.includes(method)) throw new MfaError('enrollment_not_allowed');
  return policy;
}
