import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { companyRequired } from '../wire/company-required.js';

/** Decides how everybody in the company signs in, and whose lost factors are reset. */
export const companyAdmins = ['company_admin'] as const;
/** Keeps the list of who belongs to the company. */
export const directoryAdmins = ['directory_admin'] as const;
/** The policy asks for both at once: either alone is refused (POL-02). */
export const policyAdmins = [...companyAdmins, ...directoryAdmins] as const;

/** The companies in which this person holds every one of these roles. */
const companiesOf = ({ grants }: Pick<UserPrincipal, 'grants'>, roles: readonly string[]): string[] => {
  const companies = [...new Set(grants.map(({ companyId }) => companyId))];
  return companies.filter((companyId) =>
    roles.every((role) => grants.some((grant) => grant.companyId === companyId && grant.role === role)),
  );
};

/** The companies in which this person holds one of these roles. */
export const companiesWithOne = (
  { grants }: Pick<UserPrincipal, 'grants'>,
  roles: readonly string[],
): string[] => [
  ...new Set(grants.filter(({ role }) => roles.includes(role)).map(({ companyId }) => companyId)),
];

/** The company meant, which may be left unsaid by who holds these roles, all of them, in one alone. @throws Problem `company-required` */
export function companyMeant(
  user: Pick<UserPrincipal, 'grants'>,
  wanted: string | undefined,
  roles: readonly string[],
): string {
  return chosen(companiesOf(user, roles), wanted);
}

/** The same, where one of the roles is enough. @throws Problem `company-required` */
export function companyMeantByOne(
  user: Pick<UserPrincipal, 'grants'>,
  wanted: string | undefined,
  roles: readonly string[],
): string {
  return chosen(companiesWithOne(user, roles), wanted);
}

function chosen(theirs: readonly string[], wanted: string | undefined): string {
  const companyId = wanted ?? (theirs.length === 1 ? theirs[0] : undefined);
  if (companyId === undefined || !theirs.includes(companyId)) throw new Problem(companyRequired);
  return companyId;
}
