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
  addressTaken: problemType({
    slug: 'member-address-taken',
    title: 'This person cannot be added here',
    status: 422,
    help: 'The address signs in somebody already, who keeps their own account. Give another address of the person, or ask support.',
  }),
  ownReset: problemType({
    slug: 'own-reset-refused',
    title: 'Nobody resets themselves',
    status: 403,
    help: 'Ask another payee admin of your company. Whoever still has a method replaces the other one under `/v1/payee-admin/mfa`.',
  }),
  resetNotConfirmed: problemType({
    slug: 'reset-not-confirmed',
    title: 'The sign-in address is not that of this person',
    status: 422,
    help: '`email` repeats exactly the address with which the person to be reset signs in. Nothing was reset.',
  }),
  resetBySupport: problemType({
    slug: 'reset-by-support',
    title: 'This person is reset by support',
    status: 403,
    help: 'Whoever also has a part in paying is reset by support, after a proof of identity, and not by a payee admin.',
  }),
  agreementAccepted: problemType({
    slug: 'payment-agreement-accepted',
    title: 'The payment agreement was accepted already',
    status: 409,
    help: 'It is accepted once, for good. Read it to see by whom and when.',
  }),
} as const;
