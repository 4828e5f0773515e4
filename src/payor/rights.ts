import type { UserPrincipal } from '@countersign/mfa-nest';

export const drafters = ['payments_admin', 'payments_disburser', 'disbursement_contributor'] as const;
export const disbursers = ['payments_admin', 'payments_disburser'] as const;
export const approvers = ['payments_admin', 'beneficiary_approver'] as const;
/** Who decides where the money of a payor comes from. */
export const fundingAdmins = ['payments_admin'] as const;
/** Who proposes and confirms how many people approve what. Two of them, always (DC-05). */
export const policyAdmins = ['payments_admin'] as const;
/** Who lets finance systems in, two of them, and shuts them out, each alone. */
export const financeAdmins = ['payments_admin'] as const;
/** Who decides which people have a part in paying. */
export const teamAdmins = ['payments_admin'] as const;
export const payorRoles = [...drafters, 'beneficiary_approver'] as const;

/** The companies in which this person holds one of these roles. */
export const companiesOf = (
  { grants }: Pick<UserPrincipal, 'grants'>,
  roles: readonly string[],
): string[] => [
  ...new Set(grants.filter(({ role }) => roles.includes(role)).map(({ companyId }) => companyId)),
];

export const holdsOne = (held: readonly string[], roles: readonly string[]): boolean =>
  held.some((role) => roles.includes(role));
