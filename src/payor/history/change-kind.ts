/** What has a history, as the audit trail calls it. */
export const changeKinds = [
  'membership',
  'funding_account',
  'beneficiary_account',
  'approval_policy',
  'disbursements_switch',
  'finance_client',
  'webhook_endpoint',
] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Whoever approves accounts sees what became of them, and nothing else. */
export const kindsOfApprovers: readonly ChangeKind[] = ['beneficiary_account'];
