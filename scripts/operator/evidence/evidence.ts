import type { AuditEntry } from '@countersign/mfa-core';
import type { ReceiptFault, VerifiedReceipt } from '@countersign/tokens';
import type { Finding } from '../audit/findings.js';
import type { KeptChallenge } from '../receipts/receipts-database.js';

export const EVIDENCE_FORMAT = 'countersign-evidence-v1';

/** An entry of the audit trail with its place in its chain. */
export type LoggedAct = Omit<AuditEntry, 'at'> & { at: string; sequence: number; hash: string };

/** Everything that shows how one payment came to be authorized, as it was found. */
export interface Found {
  disbursement: { id: string; company: string; status: string; version: number };
  receipt: {
    jws: string;
    /** What it says, once it was verified; null when it does not hold. */
    claims: VerifiedReceipt | null;
    fault: ReceiptFault | null;
  };
  audit: {
    /** Created, changed, submitted, approved, authorized: in the order of the company's chain. */
    disbursement: readonly LoggedAct[];
    /** The entry at the position that the receipt names. */
    authorization: LoggedAct | null;
  };
  /** How the person was authenticated, out of their own chain. */
  authentication: {
    password: LoggedAct | null;
    session: LoggedAct | null;
    code: LoggedAct | null;
  };
  /** Null once it was removed: 30 days past its use. What it came to stands in receipt and audit trail for good. */
  challenge: KeptChallenge | null;
  /** What that challenge bought, ever. */
  bought: readonly { disbursement: string; batch: string | null }[];
  chains: readonly { stream: string; entries: number; findings: readonly Finding[] }[];
  settings: { issuer: string; payor_session_idle_seconds: number };
}

/** One demand of the law, and where in the evidence the fact stands that meets it. */
export interface Clause {
  /** Of Commission Delegated Regulation (EU) 2018/389, the RTS on strong customer authentication. */
  clause: string;
  demands: string;
  met_by: string;
  /** JSON pointers (RFC 6901) into the document. */
  facts: readonly string[];
  /** False where this payment, or this installation as it is set up, does not show it. */
  met: boolean;
}

export interface Evidence extends Found {
  format: typeof EVIDENCE_FORMAT;
  made_at: string;
  verification: { holds: boolean; because: readonly string[] };
  clauses: readonly Clause[];
  reading: string;
}
