import { problemType } from '@countersign/mfa-nest';

export const webhookProblems = {
  notAcceptable: problemType({
    slug: 'webhook-endpoint-not-acceptable',
    title: 'Nothing is sent to an address like this',
    status: 422,
    help: '`errors` names what cannot be: webhooks go by https to a host of the public Internet, named and not numbered; a company has ten endpoints at most, each at an address of its own. Nothing was saved.',
  }),
} as const;
