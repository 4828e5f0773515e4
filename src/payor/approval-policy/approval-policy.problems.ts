import { problemType } from '@countersign/mfa-nest';

export const approvalPolicyProblems = {
  notAcceptable: problemType({
    slug: 'approval-policy-not-acceptable',
    title: 'The rules cannot be like this',
    status: 422,
    help: '`errors` names each rule that cannot be: sums of one currency that do not grow, a higher sum that asks for no more people, more approvers than the company has people for (each disbursement has a maker, its approvers and somebody who authorizes it, all different), a limit of zero, a limit of one person above that of the company. Nothing was saved.',
  }),
  proposalPending: problemType({
    slug: 'approval-policy-proposal-pending',
    title: 'There is a proposal already',
    status: 409,
    help: 'A company has one proposal at a time. Confirm it, or withdraw it, before another one is made. It is void after seven days.',
  }),
  proposalClosed: problemType({
    slug: 'approval-policy-proposal-closed',
    title: 'The proposal stands no more',
    status: 409,
    help: 'It was confirmed or withdrawn, is older than seven days, was made for rules of before, or whoever made it is no payments admin any more. Read the present rules, and propose anew.',
  }),
  secondAdminNeeded: problemType({
    slug: 'second-admin-needed',
    title: 'Two payments admins change the rules',
    status: 409,
    help: 'The company has one payments admin, and nobody changes these rules alone. Ask support for a second payments admin.',
  }),
  dailyLimit: problemType({
    slug: 'daily-limit',
    title: 'This is more than may be authorized in a day',
    status: 409,
    help: '`detail` says which limit of the company it is: of one person or of all, for a currency and a day (UTC). Nothing was authorized. Another person, or another day, or two payments admins who change the limit.',
  }),
} as const;
