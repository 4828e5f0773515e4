import type { AuditPosition, Json } from '@countersign/mfa-core';

/** Signs the statement that an act was countersigned. Inside the transaction of the act. */
export interface ReceiptSigner {
  issue(input: {
    /** The disbursement. */
    subjectId: string;
    /** Exactly the text the countersignature was bound to. */
    canonicalIntent: string;
    /** What the intent of a batch holds the hash of; left out for an intent over the disbursement alone. */
    disclosed?: { readonly [key: string]: Json };
    approverId: string;
    roles: readonly string[];
    /** Whose approval the company's rules asked for before, and had. */
    approvals?: readonly { approverId: string; approvedAt: Date }[];
    method: string;
    challengeId: string;
    answeredAt: Date;
    authorizedAt: Date;
    audit: AuditPosition;
  }): Promise<{ receiptId: string; jws: string; kid: string }>;
}
export const ReceiptSigner = Symbol('ReceiptSigner');
