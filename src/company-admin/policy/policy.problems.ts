import { problemType } from '@countersign/mfa-nest';

export const policyProblems = {
  notAvailable: problemType({
    slug: 'mfa-policy-not-available',
    title: 'Requiring a second factor is not available to this company yet',
    status: 409,
    help: 'The operator of the portal switches it on for each company. Ask support.',
  }),
  changedMeanwhile: problemType({
    slug: 'mfa-policy-changed',
    title: 'Somebody saved this policy meanwhile',
    status: 409,
    help: 'Nothing was saved. Read the policy again, look at what has changed, and save with its present `version`.',
  }),
} as const;
