import { Injectable } from '@nestjs/common';
import type {
  DepositAccountChange,
  DepositAccountWatch,
} from '../between-sides/deposit-account-watch.port.js';
import { ReviewChangedAccount } from './beneficiaries/review-changed-account.js';
import { VoidOverAccounts } from './disbursements/account-changed/void-over-accounts.js';

/** What a payee's other account means to those who pay it: a review, and every open payment over it anew. */
@Injectable()
export class HearOfChangedAccount implements DepositAccountWatch {
  constructor(
    private readonly review: ReviewChangedAccount,
    private readonly voidOver: VoidOverAccounts,
  ) {}

  /** Inside the unit of work of the change. Chains come last, after every other lock, and the same ones twice. */
  async changed(change: DepositAccountChange): Promise<void> {
    const accounts = await this.review.replace(change);
    const voided = await this.voidOver.execute(accounts);
    await this.review.tell(change, accounts);
    await this.voidOver.tell(change, voided);
  }
}
