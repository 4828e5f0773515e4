import { Inject, Injectable } from '@nestjs/common';
import {
  AuditTrail,
  Clock,
  IdGenerator,
  Notifier,
  secondsAfter,
  UnitOfWork,
  type Origin,
} from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { Config } from '../../config/config.js';
import { addressKeyOf } from '../directory/address-key.js';
import { PeopleRepository } from '../directory/people.repository.js';
import { AddressConfirmationsRepository, type WaitingAddress } from './address-confirmations.repository.js';
import { addressTokenSeconds, newAddressToken } from './address-token.js';
import { addressProblems } from './addresses.problems.js';

/** NIST SP 800-63B-4 section 4.6 asks for two at least. Ours. */
const ADDRESSES_AT_MOST = 5;
/** While the tokens of these are good, a further address is not written to. Nobody's mailbox is filled by others. Ours. */
const MESSAGES_AT_MOST = 5;

/**
 * Asks a new address to prove itself. It is no address of that person before, whoever else may have it: the answer is
 * the same (ER-03). The others are told at once (LC-04).
 */
@Injectable()
export class AddAddress {
  constructor(
    private readonly people: PeopleRepository,
    private readonly confirmations: AddressConfirmationsRepository,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) private readonly config: Pick<Config, 'http'>,
  ) {}

  /** @throws Problem `address-known`, `too-many-addresses`, `too-many-address-messages` */
  async execute(input: { personId: string; email: string; origin: Origin }): Promise<WaitingAddress> {
    const { personId, origin } = input;
    const { token, hash } = newAddressToken();
    const now = this.clock.now();
    const id = this.ids.next();
    const waiting = { id, address: input.email, expiresAt: secondsAfter(now, addressTokenSeconds) };
    await this.unitOfWork.run(async () => {
      await this.confirmations.lockPerson(personId);
      await this.#requireRoom(personId, input.email, now);
      await this.confirmations.add({ ...waiting, personId, hash, createdAt: now });
      await this.audit.append({
        stream: `person:${personId}`,
        at: now,
        act: 'address.requested',
        outcome: 'success',
        actor: { kind: 'person', id: personId },
        object: { kind: 'address', id },
        origin,
        details: {},
      });
      await this.#tell({ personId, to: input.email, token, origin, at: now });
    });
    return waiting;
  }

  async #requireRoom(personId: string, email: string, now: Date): Promise<void> {
    if (await this.confirmations.isKnown(personId, email)) throw new Problem(addressProblems.known);
    const key = addressKeyOf(email);
    const known = await this.people.addressesOf([personId]);
    const others = (await this.confirmations.waiting(personId, now)).filter(
      ({ address }) => addressKeyOf(address) !== key,
    );
    if (known.length + others.length >= ADDRESSES_AT_MOST) throw new Problem(addressProblems.tooMany);
    const [oldest, ...rest] = await this.confirmations.sentTimes(personId, now);
    if (!oldest || rest.length + 1 < MESSAGES_AT_MOST) return;
    const waitMs = secondsAfter(oldest, addressTokenSeconds).getTime() - now.getTime();
    throw new Problem(addressProblems.tooManyMessages, {
      headers: { 'retry-after': String(Math.max(1, Math.ceil(waitMs / 1_000))) },
    });
  }

  /**
   * The token goes to the new address and to no other; the others learn which address it went to. The link has it behind #, where
   * no server, log or Referer ever sees it (ER-07); alone it is for whoever cannot open that.
   */
  async #tell(message: {
    personId: string;
    to: string;
    token: string;
    origin: Origin;
    at: Date;
  }): Promise<void> {
    const { personId, to, token, origin, at } = message;
    const from = { address: origin.address, userAgent: origin.userAgent };
    const link = `${this.config.http.publicUrl}/security/addresses/confirm#${token}`;
    const details = { to, link, token, ...from };
    await this.notifier.notify({ personId, kind: 'address_confirmation', at, details });
    await this.notifier.notify({ personId, kind: 'address_added', at, details: { email: to, ...from } });
  }
}
