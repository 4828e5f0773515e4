import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { PeopleRepository, type Address } from '../directory/people.repository.js';
import { AddressConfirmationsRepository, type WaitingAddress } from './address-confirmations.repository.js';

/** Where a person is told things, the sign-in address first, and what waits to become such a place. */
@Injectable()
export class ListAddresses {
  constructor(
    private readonly people: PeopleRepository,
    private readonly confirmations: AddressConfirmationsRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async execute(input: { personId: string }): Promise<{ known: Address[]; waiting: WaitingAddress[] }> {
    return {
      known: await this.people.addressesOf([input.personId]),
      waiting: await this.confirmations.waiting(input.personId, this.clock.now()),
    };
  }
}
