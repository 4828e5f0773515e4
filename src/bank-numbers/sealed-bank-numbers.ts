import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SecretBox } from '@countersign/mfa-core';

export interface BankNumbers {
  routingNumber: string;
  accountNumber: string;
}

/** Whose numbers: what was sealed for one row opens for no other. */
export interface BankNumbersOwner {
  table: 'payee_bank_account' | 'funding_account';
  id: string;
}

/** The numbers of an account at rest: sealed to its row, and opened for a comparison alone (SR-01, SR-02). */
@Injectable()
export class SealedBankNumbers {
  constructor(@Inject(SecretBox) private readonly secretBox: SecretBox) {}

  seal(owner: BankNumbersOwner, { routingNumber, accountNumber }: BankNumbers): string {
    const text = JSON.stringify({ routingNumber, accountNumber });
    return this.secretBox.seal(Buffer.from(text), bankNumbersContext(owner));
  }

  /** In equal time for every number of that length. Throws when the row was altered or exchanged. */
  isAccountNumber(owner: BankNumbersOwner, sealed: string, given: string): boolean {
    const opened = Buffer.from(this.secretBox.open(sealed, bankNumbersContext(owner))).toString('utf8');
    const { accountNumber } = JSON.parse(opened) as BankNumbers;
    const [one, other] = [Buffer.from(accountNumber), Buffer.from(given)];
    return one.length === other.length && timingSafeEqual(one, other);
  }
}

/** Ties sealed numbers to their row (SR-02). */
export const bankNumbersContext = ({ table, id }: BankNumbersOwner): string[] => [table, id];
