import { Inject, Injectable } from '@nestjs/common';
import { Clock, secondsAfter } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { SealedBankNumbers } from '../../../bank-numbers/sealed-bank-numbers.js';
import { payeeAdminProblems } from '../../payee-admin.problems.js';
import { BankAccountLog } from '../bank-account-log.js';
import { BankAccountsRepository, type Deposit } from '../bank-accounts.repository.js';

/** 5 wrong numbers of one company in 30 min. Ours, as for factors (TH-01): a number cannot be guessed so. */
const wrongNumbersAtMost = 5;
const wrongNumberSeconds = 1_800;

/** Whoever adds an account shows that they know the one that is paid to now (BNK-03). */
@Injectable()
export class RepeatDefaultNumber {
  constructor(
    private readonly accounts: BankAccountsRepository,
    private readonly numbers: SealedBankNumbers,
    private readonly log: BankAccountLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Null when it was repeated rightly, or there is none. Otherwise the refusal, for the caller to throw once the count
   * has committed. The company is held, so tries come one after the other.
   */
  async execute(user: UserPrincipal, deposit: Deposit, given: string | undefined): Promise<Problem | null> {
    const { accountId, companyId } = deposit;
    if (accountId === null) return null;
    const now = this.clock.now();
    const { wrongNumbers, wrongSince } = this.within(deposit, now);
    if (wrongNumbers >= wrongNumbersAtMost)
      return triesSpent(secondsAfter(wrongSince, wrongNumberSeconds), now);
    if (given === undefined) return new Problem(payeeAdminProblems.defaultNumberRefused);
    const sealed = await this.accounts.sealedNumbersOf(accountId);
    if (this.numbers.isAccountNumber({ table: 'payee_bank_account', id: accountId }, sealed, given))
      return null;
    const counted = { ...deposit, wrongNumbers: wrongNumbers + 1, wrongSince };
    await this.accounts.saveWrongNumbers(counted);
    await this.log.writeWrongNumber(user, { id: accountId, companyId }, counted.wrongNumbers);
    return new Problem(payeeAdminProblems.defaultNumberRefused, { remembered: true });
  }

  /** What was counted longer ago counts no more. */
  private within(
    { wrongNumbers, wrongSince }: Deposit,
    now: Date,
  ): { wrongNumbers: number; wrongSince: Date } {
    const running = wrongSince !== null && now < secondsAfter(wrongSince, wrongNumberSeconds);
    return running ? { wrongNumbers, wrongSince } : { wrongNumbers: 0, wrongSince: now };
  }
}

/** TH-09: in whole seconds, never too early. */
const triesSpent = (until: Date, now: Date): Problem =>
  new Problem(payeeAdminProblems.defaultNumberTriesSpent, {
    headers: { 'retry-after': String(Math.ceil((until.getTime() - now.getTime()) / 1_000)) },
  });
