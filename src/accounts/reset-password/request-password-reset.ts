import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import {
  AuditTrail,
  Clock,
  KeyedHash,
  Notifier,
  secondsAfter,
  UnitOfWork,
  type Origin,
} from '@countersign/mfa-core';
import { Config } from '../../config/config.js';
import { addressKeyOf } from '../directory/address-key.js';
import { PasswordsRepository } from '../password/passwords.repository.js';
import { newResetToken, resetTokenSeconds } from './reset-token.js';

/** No answer comes sooner, so that the work behind it, some 10 ms, does not tell whether the address is known (ER-03). */
const ANSWER_AFTER_MS = 250;
/** Nobody's mailbox is filled by others. While these are good, a further request sends nothing. Ours. */
const LIVE_LINKS_AT_MOST = 3;

/** Sends a link that sets a new password, to the sign-in address. By itself it changes nothing (PW-11). */
@Injectable()
export class RequestPasswordReset {
  constructor(
    private readonly passwords: PasswordsRepository,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(KeyedHash) private readonly keyedHash: KeyedHash,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Pick<Config, 'http'>,
  ) {}

  /** Ends alike for every address, known or not. */
  async execute(input: { email: string; origin: Origin }): Promise<void> {
    const notBefore = sleep(ANSWER_AFTER_MS);
    try {
      await this.#request(addressKeyOf(input.email), input.origin);
    } finally {
      await notBefore;
    }
  }

  /** The link with which somebody who was just entered sets a first password: there is nothing to hide from who entered them. */
  async invite(input: { email: string; origin: Origin }): Promise<void> {
    await this.#request(addressKeyOf(input.email), input.origin);
  }

  async #request(addressKey: string, origin: Origin): Promise<void> {
    const credential = await this.passwords.findByAddressKey(addressKey);
    const subject = this.keyedHash.digest(addressKey, 'password-reset');
    await this.unitOfWork.run(async () => {
      const sent =
        credential?.active === true &&
        !credential.federated &&
        (await this.#send(credential.personId, origin));
      await this.audit.append({
        stream: credential ? `person:${credential.personId}` : `anonymous:${subject.slice(0, 2)}`,
        at: this.clock.now(),
        act: 'password_reset.requested',
        outcome: sent ? 'success' : 'failure',
        actor: { kind: 'anonymous', id: null },
        object: credential
          ? { kind: 'person', id: credential.personId }
          : { kind: 'sign_in_name', id: subject },
        origin,
        details: {},
      });
    });
  }

  async #send(personId: string, origin: Origin): Promise<boolean> {
    const { token, hash } = newResetToken();
    const createdAt = this.clock.now();
    const expiresAt = secondsAfter(createdAt, resetTokenSeconds);
    const added = await this.passwords.addResetToken(
      { hash, personId, createdAt, expiresAt },
      LIVE_LINKS_AT_MOST,
    );
    if (!added) return false;
    // Behind #, where no server, log or Referer ever sees it (ER-07).
    const link = `${this.config.http.publicUrl}/reset-password#${token}`;
    const details = { link, address: origin.address, userAgent: origin.userAgent };
    await this.notifier.notify({ personId, kind: 'password_reset_requested', at: createdAt, details });
    return true;
  }
}
