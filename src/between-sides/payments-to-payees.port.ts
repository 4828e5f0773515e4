/** Money that was authorized for a payee, as far as the payee may know of it. */
export interface PaymentToPayee {
  /** The disbursement it is part of, and its place there: together they name it. */
  disbursementId: string;
  position: number;
  payeeCompanyId: string;
  payorName: string;
  invoiceNumber: string;
  /** In the smallest unit of the currency. */
  amountMinor: bigint;
  currency: string;
  status: StatusToPayee;
  authorizedAt: Date;
}

export const statusesToPayee = ['authorized', 'in_progress', 'paid', 'failed'] as const;
export type StatusToPayee = (typeof statusesToPayee)[number];

/** What all payments of one status come to, in one currency. */
export interface TotalToPayee {
  status: StatusToPayee;
  currency: string;
  count: number;
  /** In the smallest unit of the currency. */
  amountMinor: bigint;
}

/** What payees are paid. Nothing of it is told before it is authorized. */
export interface PaymentsToPayees {
  /** Of these payees alone, the newest disbursement first, from behind `after` on; with `status`, those alone. */
  page(input: {
    payeeCompanyIds: readonly string[];
    status?: StatusToPayee | undefined;
    after: Pick<PaymentToPayee, 'disbursementId' | 'position'> | null;
    limit: number;
  }): Promise<PaymentToPayee[]>;
  /** Of these payees alone; a status and currency without a payment is left out. */
  totals(payeeCompanyIds: readonly string[]): Promise<TotalToPayee[]>;
}
export const PaymentsToPayees = Symbol('PaymentsToPayees');
