import { problemType } from '@countersign/mfa-nest';

export const financeClientProblems = {
  notAcceptable: problemType({
    slug: 'finance-client-not-acceptable',
    title: 'The finance system cannot be registered like this',
    status: 422,
    help: '`errors` names each field that cannot be. Keys are public JSON Web Keys, each registered once: EC P-256 (ES256), RSA of at least 2,048 bits (PS256) or Ed25519 (EdDSA). Redirect addresses are exact, with https. Nothing was saved.',
  }),
  proposalPending: problemType({
    slug: 'finance-client-proposal-pending',
    title: 'There is a proposal for this finance system already',
    status: 409,
    help: 'Confirm it, or withdraw it, before another one is made. It is void after seven days.',
  }),
  proposalClosed: problemType({
    slug: 'finance-client-proposal-closed',
    title: 'The proposal stands no more',
    status: 409,
    help: 'It was confirmed or withdrawn, is older than seven days, was made for a version of before, or whoever made it is no payments admin any more. Read the finance system as it is, and propose anew.',
  }),
  disabled: problemType({
    slug: 'finance-client-disabled',
    title: 'The finance system was disabled',
    status: 409,
    help: 'Disabling is final: its tokens and keys are dead. Register a new one, with new keys.',
  }),
} as const;
