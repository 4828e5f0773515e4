import { problemType } from '@countersign/mfa-nest';

export const deliveryProblems = {
  notSigned: problemType({
    slug: 'callback-not-signed',
    title: 'The callback is not signed by the vendor',
    status: 403,
    help: 'The signature does not fit the body, the configured PUBLIC_URL and the vendor’s key, or no such vendor sends callbacks here. Nothing was changed.',
  }),
} as const;
