import type { UserPrincipal } from '@countersign/mfa-nest';

/** Every route of this side asks for it. */
export const payeeAdmin = 'payee_admin';

/** The companies whose accounts, agreements and payments are this person's affair. */
export const companiesOf = ({ grants }: Pick<UserPrincipal, 'grants'>): string[] => [
  ...new Set(grants.filter(({ role }) => role === payeeAdmin).map(({ companyId }) => companyId)),
];
