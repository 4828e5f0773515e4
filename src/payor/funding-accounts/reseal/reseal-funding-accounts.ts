import { Inject, Injectable } from '@nestjs/common';
import { SecretBox, type ResealedBatch, type SealedRows } from '@countersign/mfa-core';
import { resealBankNumbers } from '../../../bank-numbers/reseal-bank-numbers.js';
import { SealedNumbersRepository } from './sealed-numbers.repository.js';

/** The numbers of the accounts that payors pay from under the current key (SR-03). */
@Injectable()
export class ResealFundingAccounts implements SealedRows {
  readonly name = 'funding_account';

  constructor(
    private readonly numbers: SealedNumbersRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
  ) {}

  count(): Promise<number> {
    return this.numbers.count();
  }

  reseal(input: { after: string | null; limit: number }): Promise<ResealedBatch> {
    return resealBankNumbers(this.secretBox, this.name, this.numbers, input);
  }
}
