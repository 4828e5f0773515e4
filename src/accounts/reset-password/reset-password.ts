import { Inject, Injectable } from '@nestjs/common';
import { AttemptLedger, Clock, hashOfBearer, UnitOfWork, type Origin } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { PeopleRepository } from '../directory/people.repository.js';
import { ConcludePasswordChange } from '../password/conclude-password-change.js';
import { PasswordCheck } from '../password/password-check.js';
import { PasswordHasher } from '../password/password-hasher.js';
import { PasswordPolicy } from '../password/password-policy.js';
import { passwordProblems } from '../password/password.problems.js';
import { PasswordsRepository } from '../password/passwords.repository.js';

/** Sets a new password by a link from the mailbox. Signs nobody in, and touches no second factor (PW-10, PW-11). */
@Injectable()
export class ResetPassword {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: PasswordsRepository,
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
    private readonly passwordCheck: PasswordCheck,
    private readonly conclude: ConcludePasswordChange,
    @Inject(AttemptLedger) private readonly attempts: AttemptLedger,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * The link is spent by a password that is taken, not by one that is refused.
   * @throws Problem `password-reset-link-refused`, `password-not-acceptable`.
   */
  async execute(input: { token: string; newPassword: string; origin: Origin }): Promise<void> {
    const { token, newPassword, origin } = input;
    const hash = hashOfBearer(token);
    const personId = await this.passwords.findResetToken(hash, this.clock.now());
    const credential = personId === null ? null : await this.passwords.findByPerson(personId);
    if (personId === null || !credential?.active) throw new Problem(passwordProblems.resetLinkRefused);
    const errors = this.policy.check(newPassword, await this.people.wordsAbout(personId));
    if (errors.length > 0) throw new Problem(passwordProblems.notAcceptable, { errors });
    const phc = await this.hasher.hash(newPassword);
    await this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const spent = await this.passwords.spendResetToken(hash, personId, now);
      if (!spent) throw new Problem(passwordProblems.resetLinkRefused, { internal: 'spent meanwhile' });
      await this.passwords.set(personId, phc, now);
      await this.conclude.execute({ personId, act: 'password.reset', origin });
      // Whoever reads the mailbox is no stranger any more: a stranger's block ends here (LOG-07).
      const subject = this.passwordCheck.subjectOf(credential.addressKey);
      await this.attempts.forgivePassword({ subject, lane: 'unproven' });
    });
  }
}
