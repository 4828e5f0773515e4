import { Injectable } from '@nestjs/common';
import { SsoAttemptsRepository } from './sso-attempts.repository.js';

/** Removes attempts that nobody came back from. */
@Injectable()
export class SsoAttemptsPurge {
  constructor(private readonly attempts: SsoAttemptsRepository) {}

  purge(now: Date): Promise<number> {
    return this.attempts.purge(now);
  }
}
