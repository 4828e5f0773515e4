/** Disbursements off and on for a company. */
export const payorSettings = {
  title: 'Disbursements off and on',
  isOn: 'Disbursements are switched on.',
  isOff: 'Disbursements are switched off.',
  text: 'While they are off, no disbursement is made or submitted. What is submitted already goes on: it can be approved, authorized, changed and cancelled.',
  changedBy: 'Last switched by',
  changedAt: 'Last switched',
  reason: 'Reason',
  why: 'Why?',
  whyHint: 'Everybody who disburses is told.',
  reasonWrong: 'Say why, in up to 500 characters.',
  switchOff: 'Switch off',
  switchOn: 'Switch on',
} as const;
