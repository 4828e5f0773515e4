import type { AuditPosition } from '@countersign/mfa-core';

/** Signs the statement that an act was countersigned. Inside the transaction of the act. */
export interface ReceiptSigner {
  issue(input: {
    /** The disbursement. */
    subjectId: string;
    /** Exactly the text the countersignature was bound to. */
    canonicalIntent: string;
    approverId: string;
    roles: readonly string[];
    method: string;
    challengeId: string;
    answeredAt: Date;
    authorizedAt: Date;
    audit: AuditPosition;
  }): Promise<{ receiptId: string; jws: string }>;
}
export const ReceiptSigner = Symbol('ReceiptSigner');
