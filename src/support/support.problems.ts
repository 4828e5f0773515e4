import { problemType } from '@countersign/mfa-nest';

export const supportProblems = {
  personUnknown: problemType({
    slug: 'support-person-unknown',
    title: 'Nobody signs in with this address',
    status: 404,
    help: 'Give the address exactly as the person types it to sign in, letter by letter. Nothing was changed.',
  }),
  notAPayor: problemType({
    slug: 'support-not-a-payor',
    title: 'This is no company that pays',
    status: 422,
    help: 'Payments admins belong to companies that pay. Look at the id of the company. Nothing was changed.',
  }),
  notAPayee: problemType({
    slug: 'support-not-a-payee',
    title: 'This is no company that is paid',
    status: 422,
    help: 'Payee admins belong to companies that are paid. Look at the id of the company. Nothing was changed.',
  }),
  companyUnknown: problemType({
    slug: 'support-company-unknown',
    title: 'There is no such company',
    status: 404,
    help: 'Look at the id of the company. Nothing was changed.',
  }),
  roleConflict: problemType({
    slug: 'support-role-conflict',
    title: 'This person cannot have that role',
    status: 409,
    help: 'Whoever approves bank accounts, is paid, or is a support agent never administers payments, and an account that was closed does not either. Take the other role away first, or name somebody else. Nothing was changed.',
  }),
  addressTaken: problemType({
    slug: 'support-address-taken',
    title: 'Somebody signs in with this address already',
    status: 409,
    help: 'Somebody was added with it a moment ago, or is known by it, perhaps in other letters. Look who that is, and give the address as they sign in. Nothing was changed.',
  }),
  agentRequired: problemType({
    slug: 'support-agent-required',
    title: 'A support agent makes further ones',
    status: 403,
    help: 'Whoever runs the machine makes the first two; with them there can be resets, and one of them signs in to make another. Nothing was changed.',
  }),
  lastAdmin: problemType({
    slug: 'last-payments-admin',
    title: 'The company has no other payments admin',
    status: 409,
    help: 'Make another payments admin first: a company without one cannot change anything. Two at least are advised. Nothing was changed.',
  }),
} as const;
