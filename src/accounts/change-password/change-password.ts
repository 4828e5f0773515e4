import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork, type Origin } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { PeopleRepository } from '../directory/people.repository.js';
import { ConcludePasswordChange } from '../password/conclude-password-change.js';
import { CurrentPassword } from '../password/current-password.js';
import { PasswordHasher } from '../password/password-hasher.js';
import { PasswordPolicy } from '../password/password-policy.js';
import { passwordProblems } from '../password/password.problems.js';
import { PasswordsRepository } from '../password/passwords.repository.js';

/** A signed-in person replaces their password, knowing the one they have. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly people: PeopleRepository,
    private readonly passwords: PasswordsRepository,
    private readonly policy: PasswordPolicy,
    private readonly hasher: PasswordHasher,
    private readonly currentPassword: CurrentPassword,
    private readonly conclude: ConcludePasswordChange,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `password-not-acceptable`, `current-password-refused`. */
  async execute(input: {
    personId: string;
    sessionId: string;
    currentPassword: string;
    newPassword: string;
    origin: Origin;
  }): Promise<void> {
    const { personId, newPassword, origin } = input;
    const errors = this.policy.check(newPassword, await this.people.wordsAbout(personId));
    if (errors.length > 0) throw new Problem(passwordProblems.notAcceptable, { errors });
    const oldPhc = await this.currentPassword.require(input);
    const phc = await this.hasher.hash(newPassword);
    await this.unitOfWork.run(async () => {
      const replaced = await this.passwords.replace({ personId, oldPhc, phc, now: this.clock.now() });
      if (!replaced) throw new Problem(passwordProblems.currentRefused, { internal: 'replaced meanwhile' });
      await this.conclude.execute({ personId, act: 'password.changed', origin });
    });
  }
}
