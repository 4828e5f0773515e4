import { MfaError } from '../mfa-error.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { EffectivePolicy } from './mfa-policy.js';

/**
 * Payment users of a company with a list of countries come from those alone (LOG-08). Where nobody can tell from which one a
 * request comes, it comes from none of them.
 * @throws MfaError `country_refused`
 */
export function requireCountry({ countries }: EffectivePolicy, { country = null }: Origin): void {
  if (countries === null || (country !== null && countries.includes(country))) return;
  throw new MfaError('country_refused', { internal: `from ${country ?? 'a country nobody knows'}` });
}
