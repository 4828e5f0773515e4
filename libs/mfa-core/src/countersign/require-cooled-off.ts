import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';

/** @throws MfaError `cooling_off` for a time after recovery, reset or a change of method (RC-09, AR-05). */
export async function requireCooledOff(ports: MfaPorts, personId: string, now: Date): Promise<void> {
  const until = await ports.coolingOff.until(personId, now);
  if (until) throw new MfaError('cooling_off', { retryAt: until });
}
