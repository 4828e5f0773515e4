import { Inject, Injectable } from '@nestjs/common';
import { SessionStore, type Origin } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { PasswordCheck } from './password-check.js';
import { passwordProblems } from './password.problems.js';
import { PasswordsRepository } from './passwords.repository.js';

/** The password of somebody who is signed in, given once more. */
@Injectable()
export class CurrentPassword {
  constructor(
    private readonly passwords: PasswordsRepository,
    private readonly passwordCheck: PasswordCheck,
    @Inject(SessionStore) private readonly sessions: SessionStore,
  ) {}

  /**
   * Its hash. Tries count in the lane of the device the session lives on: a stranger's block is no hindrance (TH-08, TH-11).
   * @throws Problem `current-password-refused`
   */
  async require(input: {
    personId: string;
    sessionId: string;
    currentPassword: string;
    origin: Origin;
  }): Promise<string> {
    const credential = await this.passwords.findByPerson(input.personId);
    const session = await this.sessions.find(input.sessionId);
    const proven =
      credential &&
      (await this.passwordCheck.check({
        addressKey: credential.addressKey,
        credential,
        lane: session?.deviceId ?? 'unproven',
        password: input.currentPassword,
        origin: input.origin,
      }));
    if (!proven) throw new Problem(passwordProblems.currentRefused);
    return proven.phc;
  }
}
