import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, hashOfBearer, Notifier, UnitOfWork, type Origin } from '@countersign/mfa-core';
import { Problem } from '@countersign/mfa-nest';
import { PeopleRepository, type Address } from '../directory/people.repository.js';
import { AddressConfirmationsRepository } from './address-confirmations.repository.js';
import { addressProblems } from './addresses.problems.js';
import { ConcludeAddressChange } from './conclude-address-change.js';

/** Makes an address known that has proven itself (LC-03). */
@Injectable()
export class ConfirmAddress {
  constructor(
    private readonly people: PeopleRepository,
    private readonly confirmations: AddressConfirmationsRepository,
    private readonly conclude: ConcludeAddressChange,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `address-token-refused`: unknown, spent, replaced, expired and another person's answer alike (ER-05);
   * `address-known` when it was entered for them meanwhile
   */
  async execute(input: {
    personId: string;
    sessionId: string;
    token: string;
    origin: Origin;
  }): Promise<Address> {
    const { personId, origin } = input;
    const now = this.clock.now();
    const hash = hashOfBearer(input.token);
    const confirmed = await this.unitOfWork.run(async (): Promise<Address | null> => {
      await this.confirmations.lockPerson(personId);
      const proven = await this.confirmations.spend({ personId, hash, now });
      if (!proven) return null;
      const { id, address } = proven;
      if (await this.confirmations.isKnown(personId, address)) throw new Problem(addressProblems.known);
      const known = { id, personId, address, isSignIn: false, verifiedAt: now };
      await this.people.addAddress(known);
      await this.conclude.execute({ ...input, addressId: id, act: 'address.confirmed' });
      // Now to the new one too, which is the first that it hears.
      const details = { email: address, confirmed: 1, address: origin.address, userAgent: origin.userAgent };
      await this.notifier.notify({ personId, kind: 'address_added', at: now, details });
      return known;
    });
    if (confirmed) return confirmed;
    await this.#recordRefusal(personId, origin, now);
    throw new Problem(addressProblems.tokenRefused);
  }

  #recordRefusal(personId: string, origin: Origin, now: Date): Promise<unknown> {
    return this.unitOfWork.run(() =>
      this.audit.append({
        stream: `person:${personId}`,
        at: now,
        act: 'address.token_refused',
        outcome: 'failure',
        actor: { kind: 'person', id: personId },
        object: { kind: 'person', id: personId },
        origin,
        details: {},
      }),
    );
  }
}
