import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import { findOwnChallenge } from './find-own-challenge.js';
import type { Requester } from './owner.js';

/** A fresh code for a challenge whose code travels. The app makes its own codes, and a recovery code is saved already. */
export class ResendChallenge {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `challenge_not_found`; `method_not_available` for a method that sends nothing. */
  async execute(input: { requester: Requester; challengeId: string }): Promise<never> {
    await findOwnChallenge(this.ports, input.requester, input.challengeId);
    throw new MfaError('method_not_available');
  }
}
