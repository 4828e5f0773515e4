import type { Origin } from '@countersign/mfa-core';

/** A payee is to be paid to another account from now on. */
export interface DepositAccountChange {
  payeeCompanyId: string;
  holderName: string;
  bankName: string;
  lastFour: string;
  /** The payee's own person who decided it. */
  changedBy: string;
  origin: Origin;
}

/** Whoever pays a payee hears of its deposit account; what it means to them is their affair (BNK-02). */
export interface DepositAccountWatch {
  /** Inside the unit of work of the change: heard by all or not changed. */
  changed(change: DepositAccountChange): Promise<void>;
}
export const DepositAccountWatch = Symbol('DepositAccountWatch');
