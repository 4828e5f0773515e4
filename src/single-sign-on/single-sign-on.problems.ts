import { problemType } from '@countersign/mfa-nest';

export const singleSignOnProblems = {
  refused: problemType({
    slug: 'single-sign-on-refused',
    title: 'This sign-in was not accepted',
    status: 401,
    help: "The sign-in through your company ended without a result that counts here: it took too long, was used before, was begun elsewhere, or your company knows you by an address that is not known here. Begin again; if that does not help, ask whoever runs your company's sign-in.",
  }),
  unavailable: problemType({
    slug: 'identity-provider-unavailable',
    title: "Your company's sign-in does not answer",
    status: 503,
    help: "Nothing was changed. Try again in a little while; if it lasts, ask whoever runs your company's sign-in.",
  }),
} as const;
