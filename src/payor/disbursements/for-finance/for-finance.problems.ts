import { problemType } from '@countersign/mfa-nest';

export const forFinanceProblems = {
  receiptSpent: problemType({
    slug: 'receipt-already-spent',
    title: 'This receipt was spent already',
    status: 409,
    help: 'Somebody acts on this receipt, or did: do not pay on the strength of it again. `spentAt` says since when. Repeat a call whose answer was lost with the same `Idempotency-Key`.',
  }),
  receiptNotSpent: problemType({
    slug: 'receipt-not-spent',
    title: 'Mark the receipt as spent first',
    status: 409,
    help: 'Who pays on the strength of a receipt marks it as spent before, so that nobody pays twice; only then is anything reported.',
  }),
  transitionRefused: problemType({
    slug: 'status-transition-refused',
    title: 'This cannot follow what was reported before',
    status: 409,
    help: '`errors` names each state that cannot follow the present one. Nothing of the report was kept. docs/flows/finance-reports.md has the states; read the disbursement to see where it stands.',
  }),
} as const;
