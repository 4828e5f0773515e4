import { problemType } from '@countersign/mfa-nest';

export const teamProblems = {
  adminsBySupport: problemType({
    slug: 'payments-admins-by-support',
    title: 'Payments admins are made and removed by support alone',
    status: 403,
    help: 'Ask support, who record an authorization of the company. Nobody makes a payments admin of somebody, or ends one, from inside the company. Nothing was saved.',
  }),
  ownRoles: problemType({
    slug: 'own-roles-refused',
    title: 'Nobody changes their own roles',
    status: 403,
    help: 'Ask another payments admin of the company. Nothing was saved.',
  }),
  roleConflict: problemType({
    slug: 'role-conflict',
    title: 'These roles are never held by one person',
    status: 409,
    help: 'Whoever approves bank accounts neither moves money to them nor administers payments, in any company. Take the other role away first, or give the role to somebody else. Nothing was saved.',
  }),
  addressTaken: problemType({
    slug: 'team-address-taken',
    title: 'This person cannot be added here',
    status: 422,
    help: 'The address signs in somebody who is not on this team, and who keeps their own account. Give another address of the person, or ask support. Nothing was saved.',
  }),
} as const;
