import { problemType } from '@countersign/mfa-nest';

export const passwordProblems = {
  notAcceptable: problemType({
    slug: 'password-not-acceptable',
    title: 'This password may not be used',
    status: 422,
    help: 'A password has 15 to 128 characters of any kind and is not one that guessers try first. `errors` says what is wrong with this one. Choose another and send the request again.',
  }),
  currentRefused: problemType({
    slug: 'current-password-refused',
    title: 'The current password was not accepted',
    status: 403,
    help: 'The current password is wrong, or too many wrong ones were given. After five wrong passwords wait 30 minutes, or set a new password by a link sent to your address.',
  }),
  resetLinkRefused: problemType({
    slug: 'password-reset-link-refused',
    title: 'This link sets no password',
    status: 400,
    help: 'The link was used before, is older than 60 minutes, or is not one of ours. Ask for a new one.',
  }),
};
