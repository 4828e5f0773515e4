import { problemType } from '@countersign/mfa-nest';

export const payeeAdminProblems = {
  defaultNumberRefused: problemType({
    slug: 'default-account-number-refused',
    title: 'The bank account was not added',
    status: 422,
    help: 'Where an account is paid to already, `currentDefaultAccountNumber` repeats its whole number. It was missing or is not that number. Nothing was saved.',
  }),
  defaultNumberTriesSpent: problemType({
    slug: 'default-account-number-tries-spent',
    title: 'The number of the present account was given wrongly too often',
    status: 429,
    help: 'No further account is added for this company before the time in `Retry-After` is over, not even with the right number.',
  }),
  inactiveAccount: problemType({
    slug: 'bank-account-inactive',
    title: 'The bank account was deactivated',
    status: 409,
    help: 'An account that was deactivated stays so. Add it anew.',
  }),
  depositAccountNeeded: problemType({
    slug: 'deposit-account-needed',
    title: 'Payments go to this account',
    status: 409,
    help: 'The account that is paid to cannot be deactivated. Select another one first.',
  }),
  agreementAccepted: problemType({
    slug: 'payment-agreement-accepted',
    title: 'The payment agreement was accepted already',
    status: 409,
    help: 'It is accepted once, for good. Read it to see by whom and when.',
  }),
} as const;
