import { problemType } from '@countersign/mfa-nest';

export const addressProblems = {
  known: problemType({
    slug: 'address-known',
    title: 'This is one of your addresses already',
    status: 409,
    help: 'The signed-in person is told things at this address already. Nothing was sent.',
  }),
  tooMany: problemType({
    slug: 'too-many-addresses',
    title: 'There is room for no further address',
    status: 409,
    help: 'A person has at most five addresses, those that wait for their confirmation included. Remove one first.',
  }),
  tooManyMessages: problemType({
    slug: 'too-many-address-messages',
    title: 'Too many addresses were to be confirmed',
    status: 429,
    help: 'At most five messages a day ask for the confirmation of an address. Wait for the seconds in `Retry-After`; a message that was sent is good for 24 hours.',
  }),
  tokenRefused: problemType({
    slug: 'address-token-refused',
    title: 'This confirms no address',
    status: 400,
    help: 'The token was used before, is older than 24 hours, was replaced by a newer one, or is not one that was sent for the signed-in person. Add the address again for a new one.',
  }),
  signInStays: problemType({
    slug: 'sign-in-address-stays',
    title: 'The address you sign in with cannot be removed',
    status: 409,
    help: 'It is where the way back into the account leads. Ask support to change it.',
  }),
};
