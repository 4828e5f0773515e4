import { problemType } from '@countersign/mfa-nest';

export const passwordRefused = problemType({
  slug: 'sign-in-refused',
  title: 'These sign-in details were not accepted',
  status: 401,
  help: 'The address or the password is wrong, or signing in with them is not possible at the moment; we do not say which. After five wrong passwords wait 30 minutes, or set a new password.',
});
