import { roles, type Role } from '../../accounts/roles.js';
import { holdsOne, payorRoles } from '../rights.js';

/** Given and taken by the payments admins of a company. */
export const teamRoles = [
  'payments_disburser',
  'beneficiary_approver',
  'disbursement_contributor',
] as const satisfies readonly Role[];
export type TeamRole = (typeof teamRoles)[number];

/** What may be asked for: `payments_admin` has an answer of its own. */
export const askedRoles = ['payments_admin', ...teamRoles] as const satisfies readonly Role[];
export const askedRoleNames = Object.fromEntries(askedRoles.map((role) => [role, role]));
export type AskedRole = (typeof askedRoles)[number];

/** Each once, always in the same order. */
export const inOrder = (held: readonly string[]): Role[] => roles.filter((role) => held.includes(role));

export const payorOnly = (held: readonly Role[]): Role[] =>
  held.filter((role) => holdsOne([role], payorRoles));
