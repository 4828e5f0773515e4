import type { PaymentStatus } from '../../between-sides/authorized-payments.port.js';
import type { Money } from '../../wire/money.js';

/** DSB-02. */
export const disbursementStatuses = [
  'draft',
  'submitted',
  'authorized',
  'in_progress',
  'paid',
  'failed',
  'cancelled',
] as const;
export type DisbursementStatus = (typeof disbursementStatuses)[number];

/** What takes from the amount due of an invoice: no invoice is promised twice. */
export const committedStatuses: readonly DisbursementStatus[] = ['submitted', 'authorized', 'in_progress'];

/** DSB-01. */
export const PAYMENTS_AT_MOST = 100;

export interface Payment {
  position: number;
  invoice: { id: string; number: string; status: string; lastApprovedBy: string | null };
  payee: { id: string; name: string };
  account: {
    id: string;
    version: number;
    holderName: string;
    bankName: string;
    lastFour: string;
    status: string;
    /** Who approved this version of it; null before, and where nobody knows any more. */
    approvedBy: string | null;
  };
  amountMinor: bigint;
  note: string | null;
  /** As finance systems reported; nothing before it is authorized. */
  status: PaymentStatus;
}

/** What was approved, by whom, and whether it counts at this moment. */
interface Approval {
  personId: string;
  name: string;
  at: Date;
  /** Of this very content, by somebody who may still give it; once authorized: that it was authorized on the strength of it. */
  counts: boolean;
}

/** What a disbursement is, with everything that stands behind it at this moment. */
export interface DisbursementContent {
  id: string;
  companyId: string;
  companyName: string;
  status: DisbursementStatus;
  version: number;
  currency: string;
  fundingAccount: { id: string; nickname: string; bankName: string; lastFour: string; status: string };
  createdBy: string;
  lastEditedBy: string;
  createdAt: Date;
  submittedAt: Date | null;
  authorizedBy: string | null;
  authorizedAt: Date | null;
  cancelledAt: Date | null;
  cancelReason: string | null;
  payments: readonly Payment[];
}

export interface Disbursement extends DisbursementContent {
  /** By the rules of this moment; once authorized, by those of then. */
  approvalsRequired: number;
  approvals: readonly Approval[];
}

export const totalOf = ({ payments }: Pick<Disbursement, 'payments'>): bigint =>
  payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

/** What authorizing it takes of the day's limits. */
export const spendingOf = (
  disbursement: Pick<Disbursement, 'companyId' | 'currency' | 'payments'>,
  { personId }: { personId: string },
): { companyId: string; personId: string; total: Money } => ({
  companyId: disbursement.companyId,
  personId,
  total: { minor: totalOf(disbursement), currency: disbursement.currency },
});
