import { personOf, type Requester } from '../challenge/owner.js';
import type { FactorMethod } from '../method.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Factor } from '../ports/factor-store.port.js';

/**
 * The requester's own factor that waits to be proven.
 * @throws MfaError `enrollment_not_found`: unknown, another's, past its time and proven already answer alike (ER-05).
 */
export async function findPending(
  ports: MfaPorts,
  input: { requester: Requester; method: FactorMethod; enrollmentId: string },
): Promise<Factor & { pendingUntil: Date }> {
  const factor = await ports.factors.find(input.enrollmentId);
  const theirs =
    factor?.personId === personOf(input.requester) &&
    factor.method === input.method &&
    factor.status === 'pending';
  if (!theirs || !factor.pendingUntil || ports.clock.now() >= factor.pendingUntil)
    throw new MfaError('enrollment_not_found');
  return { ...factor, pendingUntil: factor.pendingUntil };
}
