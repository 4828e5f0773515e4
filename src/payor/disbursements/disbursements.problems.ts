import { problemType } from '@countersign/mfa-nest';

export const disbursementProblems = {
  approvalsMissing: problemType({
    slug: 'approvals-missing',
    title: 'Other people have to approve this first',
    status: 409,
    help: 'The rules of the company ask for approvals by several people before a disbursement of this sum is authorized; `detail` says how many there are, and how many it takes. An approval counts for exactly what was approved, as long as whoever gave it may disburse: after a change, of the disbursement or of an account behind it, it is given anew.',
  }),
  approvedAlready: problemType({
    slug: 'approved-already',
    title: 'You have approved this already',
    status: 409,
    help: 'One person approves once. It is for others to approve it, and for yet another one to authorize it.',
  }),
  approvalNotNeeded: problemType({
    slug: 'approval-not-needed',
    title: 'No further approval is asked for',
    status: 409,
    help: 'The disbursement has all the approvals that the rules of the company ask for. Somebody who has not approved it authorizes it.',
  }),
} as const;
