import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, UnitOfWork, type Origin } from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { PeopleRepository } from '../directory/people.repository.js';
import { AddressConfirmationsRepository } from './address-confirmations.repository.js';
import { addressProblems } from './addresses.problems.js';
import { ConcludeAddressChange } from './conclude-address-change.js';

/** Takes out an address; it is told too, as the last it hears (LC-04). One that only waits is simply forgotten. */
@Injectable()
export class RemoveAddress {
  constructor(
    private readonly people: PeopleRepository,
    private readonly confirmations: AddressConfirmationsRepository,
    private readonly conclude: ConcludeAddressChange,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` for one that is no address of theirs; `sign-in-address-stays` */
  async execute(input: {
    personId: string;
    sessionId: string;
    addressId: string;
    origin: Origin;
  }): Promise<void> {
    const { personId, addressId } = input;
    const now = this.clock.now();
    await this.unitOfWork.run(async () => {
      await this.confirmations.lockPerson(personId);
      const known = (await this.people.addressesOf([personId])).find(({ id }) => id === addressId);
      if (known?.isSignIn) throw new Problem(addressProblems.signInStays);
      if (known) return this.#remove(input, known.address, now);
      if (!(await this.confirmations.cancel({ personId, id: addressId, now })))
        throw new Problem(commonProblems.notFound);
      await this.#recordCancellation(input, now);
    });
  }

  async #remove(
    input: { personId: string; sessionId: string; addressId: string; origin: Origin },
    email: string,
    now: Date,
  ): Promise<void> {
    const { personId, addressId, origin } = input;
    const details = { email, address: origin.address, userAgent: origin.userAgent };
    await this.notifier.notify({ personId, kind: 'address_removed', at: now, details });
    await this.confirmations.removeAddress(personId, addressId);
    await this.conclude.execute({ ...input, act: 'address.removed' });
  }

  async #recordCancellation(
    { personId, addressId, origin }: { personId: string; addressId: string; origin: Origin },
    now: Date,
  ): Promise<void> {
    await this.audit.append({
      stream: `person:${personId}`,
      at: now,
      act: 'address.cancelled',
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'address', id: addressId },
      origin,
      details: {},
    });
  }
}
