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
}

/** A disbursement with everything that stands behind it at this moment. */
export interface Disbursement {
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

export const totalOf = ({ payments }: Pick<Disbursement, 'payments'>): bigint =>
  payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);
