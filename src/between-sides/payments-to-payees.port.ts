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
  status: 'authorized' | 'in_progress' | 'paid' | 'failed';
  authorizedAt: Date;
}

/** What payees are paid. Nothing of it is told before it is authorized. */
export interface PaymentsToPayees {
  /** Of these payees alone, the newest disbursement first, from behind `after` on. */
  page(input: {
    payeeCompanyIds: readonly string[];
    after: Pick<PaymentToPayee, 'disbursementId' | 'position'> | null;
    limit: number;
  }): Promise<PaymentToPayee[]>;
}
export const PaymentsToPayees = Symbol('PaymentsToPayees');
