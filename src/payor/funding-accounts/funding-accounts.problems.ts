import { problemType } from '@countersign/mfa-nest';

export const fundingAccountProblems = {
  notVerified: problemType({
    slug: 'funding-account-not-verified',
    title: 'The bank has not confirmed this account',
    status: 409,
    help: 'Only a verified account becomes the default. Wait for the bank, or choose another one.',
  }),
  inactive: problemType({
    slug: 'funding-account-inactive',
    title: 'The funding account was deactivated',
    status: 409,
    help: 'An account that was deactivated stays so. Add it anew.',
  }),
  defaultNeeded: problemType({
    slug: 'default-funding-account-needed',
    title: 'This is the default funding account',
    status: 409,
    help: 'The default cannot be deactivated. Make another account the default first.',
  }),
  decided: problemType({
    slug: 'funding-account-decided',
    title: 'The bank has answered for this account already',
    status: 409,
    help: 'A verdict is recorded once, for an account that is pending. Where the bank thinks otherwise now, the account is deactivated and added anew.',
  }),
} as const;
