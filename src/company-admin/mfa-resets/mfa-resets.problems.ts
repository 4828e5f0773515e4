import { problemType } from '@countersign/mfa-nest';

export const companyResetProblems = {
  own: problemType({
    slug: 'company-own-reset-refused',
    title: 'Nobody resets themselves',
    status: 403,
    help: 'Ask another company admin, or support. With your recovery code and password you need neither.',
  }),
  notConfirmed: problemType({
    slug: 'company-reset-not-confirmed',
    title: 'This is not the address with which that person signs in',
    status: 422,
    help: 'Give exactly the address with which they sign in, upper and lower case as it is shown. Nothing was reset.',
  }),
  notEnforced: problemType({
    slug: 'company-reset-not-enforced',
    title: 'The company does not require a second factor yet',
    status: 409,
    help: 'A company admin resets the people of a company whose deadline has passed. Before it, support helps.',
  }),
  paymentUser: problemType({
    slug: 'company-reset-by-support',
    title: 'This person takes part in payments',
    status: 403,
    help: 'Payors are reset by support, which takes two of its people; payee admins by another payee admin of their company, or by support.',
  }),
  federated: problemType({
    slug: 'company-reset-by-identity-provider',
    title: "The company's identity provider signs this person in",
    status: 403,
    help: 'There is nothing to reset here: ask whoever runs the identity provider.',
  }),
} as const;
