import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { companyRequired } from '../wire/company-required.js';
import { companiesOf } from './rights.js';

/** The company meant, which may be left unsaid by who holds such a role in one alone. @throws Problem `company-required` */
export function companyMeant(
  user: Pick<UserPrincipal, 'grants'>,
  wanted: string | undefined,
  roles: readonly string[],
): string {
  const theirs = companiesOf(user, roles);
  const companyId = wanted ?? (theirs.length === 1 ? theirs[0] : undefined);
  if (companyId === undefined || !theirs.includes(companyId)) throw new Problem(companyRequired);
  return companyId;
}
