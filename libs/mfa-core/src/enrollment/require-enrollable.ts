import { personOf, type Requester } from '../challenge/owner.js';
import type { FactorMethod } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { policyOnSide } from '../policy/effective-policy.js';
import type { EffectivePolicy, Side } from '../policy/mfa-policy.js';
import type { Policies } from '../policy/policies.js';

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
  const policy = await policyOnSide(ports, policies, personOf(requester), side);
  if (!policy.enrollableMethods.includes(method)) throw new MfaError('enrollment_not_allowed');
  return policy;
}
