import { problemType } from '@countersign/mfa-nest';

export const batchProblems = {
  notAcceptable: problemType({
    slug: 'batch-not-acceptable',
    title: 'The batch cannot be authorized like this',
    status: 422,
    help: '`errors` names, by its place in the list, each disbursement that stands against it, and why: each must be one that this person could authorize alone, all of one company, none twice. None of them was authorized. Leave it out, or see to it, and ask again: the list that remains is approved anew.',
  }),
} as const;
