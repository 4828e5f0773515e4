import type { Origin } from '@countersign/mfa-core';

export const drawdownStatuses = ['none', 'pending', 'completed', 'failed'] as const;
export type DrawdownStatus = (typeof drawdownStatuses)[number];

export const paymentStatuses = ['awaiting', 'processing', 'paid', 'failed', 'returned'] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** One payment, as it was countersigned, and how far it has come. */
interface AuthorizedPayment {
  /** From 1. */
  position: number;
  invoice: { id: string; number: string };
  payee: { id: string; name: string };
  account: { id: string; version: number; holder: string; bank: string; lastFour: string };
  amount: { amount: string; currency: string };
  note: string | null;
  status: PaymentStatus;
  statusChangedAt: Date | null;
  reason: string | null;
}

/** A disbursement as its receipt states it, with what finance systems reported since. */
export interface AuthorizedDisbursement {
  id: string;
  companyId: string;
  /** Where it stands in the feed of its company: grows with each authorization, and is seen in that order. */
  feedPosition: number;
  version: number;
  status: 'authorized' | 'in_progress' | 'paid' | 'failed';
  total: { amount: string; currency: string };
  fundingAccount: { id: string; nickname: string; bank: string; lastFour: string };
  authorizedAt: Date;
  receiptId: string;
  receiptSpentAt: Date | null;
  drawdown: DrawdownStatus;
  payments: readonly AuthorizedPayment[];
}

/** Who reports. */
export interface Reporter {
  clientId: string;
  /** The one company whose payments it knows. */
  companyId: string;
  origin: Origin;
}

export interface PaymentReport {
  receiptId: string;
  /** When it happened, by the clock of whoever reports. */
  occurredAt: Date;
  drawdown?: Exclude<DrawdownStatus, 'none'> | undefined;
  payments: readonly {
    position: number;
    status: Exclude<PaymentStatus, 'awaiting'>;
    reason: string | null;
  }[];
}

/** What a payor's finance systems may know and say of what was authorized (FIN-02, FIN-03). */
export interface AuthorizedPayments {
  /** Those behind `after`, in the order of the feed: none is ever seen late, and none twice. */
  page(input: { companyId: string; after: number; limit: number }): Promise<AuthorizedDisbursement[]>;
  /** The place of the newest; 0 where there is none. */
  latest(companyId: string): Promise<number>;
  /** Null for another company's, as for none. */
  find(companyId: string, id: string): Promise<AuthorizedDisbursement | null>;
  /** RFC 7515 compact; null as above. */
  receipt(
    companyId: string,
    id: string,
  ): Promise<{ receipt: string; receiptId: string; spentAt: Date | null } | null>;
  /** Once, whoever asks. @throws Problem `not-found`, `receipt-already-spent` */
  spend(by: Reporter, id: string, receiptId: string): Promise<{ receiptId: string; spentAt: Date }>;
  /** The whole report or nothing. @throws Problem `not-found`, `receipt-not-spent`, `status-transition-refused`, `invalid-request` */
  report(by: Reporter, id: string, report: PaymentReport): Promise<AuthorizedDisbursement>;
}
export const AuthorizedPayments = Symbol('AuthorizedPayments');
