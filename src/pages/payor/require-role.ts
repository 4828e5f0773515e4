import { NoSuchPage } from '../browser/page-errors.js';
import type { Visit } from '../browser/visit.js';

/**
 * Before a code is asked for: nobody gives one, or a password, for what is not theirs in any case (STP-05).
 * @throws NoSuchPage for whoever holds none of these roles in any company
 */
export function requireRole(visit: Visit, ...roles: readonly string[]): void {
  visit.requireSignedIn();
  if (!visit.holds(...roles)) throw new NoSuchPage();
}
