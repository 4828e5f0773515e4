/** What a code approves. */
export const countersign = {
  authorizeTitle: 'Authorize this payment',
  authorize: 'Authorize',
  approveTitle: 'Approve this payment',
  approve: 'Approve',
  batchTitle: 'Authorize these payments',
  policyTitle: 'Approve these rules',
  financeSystemTitle: 'Approve this finance system',
  read: 'Read this to the end. Your code approves exactly this, and nothing else.',
  code: 'Code from your authenticator app',
  codeHint:
    'Six digits. Use a code that you have not used yet: if you have just signed in, wait for the next one.',
  cancel: 'Do not approve',
  changed:
    'It has changed since it was shown to you, or that was too long ago. Nothing was done. This is what it is now: read it again, and enter a new code if you approve it.',
  receiptTitle: 'Authorized',
  receiptIntro:
    'This receipt says who authorized exactly what, when and with which factor. A finance system verifies it with our public keys, without asking us.',
  authorizedAt: 'Authorized at',
  answeredAt: 'Code given at',
  factor: 'Second factor',
  approver: 'Authorized by',
  approvals: 'Approved before by',
  receiptId: 'Receipt',
  hash: 'Hash of what was approved',
  auditEntry: 'Audit log',
  whatWasApproved: 'What was approved',
  signed: 'The signed receipt',
  signedHint: 'A JWS (RFC 7515). Its keys are at /.well-known/jwks.json.',
  downloadReceipt: 'Download the receipt',
  toDisbursement: 'To the disbursement',
  toList: 'To the disbursements',
  batchDone:
    '{count, plural, one {One disbursement was authorized.} other {# disbursements were authorized.}}',
  receiptOf: 'Receipt of {total}',
} as const;
