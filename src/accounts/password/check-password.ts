import { Inject, Injectable } from '@nestjs/common';
import { Clock, DeviceStore, hashOfBearer, type Origin } from '@countersign/mfa-core';
import { addressKeyOf } from '../directory/address-key.js';
import { PasswordCheck } from './password-check.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordsRepository } from './passwords.repository.js';

export interface ProvenPassword {
  personId: string;
  /** The device that was shown to be this person's; null when none was. */
  deviceId: string | null;
}

/** The password step of a sign-in. */
@Injectable()
export class CheckPassword {
  constructor(
    private readonly passwords: PasswordsRepository,
    private readonly hasher: PasswordHasher,
    private readonly passwordCheck: PasswordCheck,
    @Inject(DeviceStore) private readonly devices: DeviceStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Null for a wrong password, an unknown, inactive or blocked account: nobody can tell which (ER-03). A device token of
   * this very person claims that device's own lane (TH-08); any other is as good as none.
   */
  async execute(input: {
    email: string;
    password: string;
    deviceToken?: string | undefined;
    origin: Origin;
  }): Promise<ProvenPassword | null> {
    const { email, password, deviceToken, origin } = input;
    const addressKey = addressKeyOf(email);
    const credential = await this.passwords.findByAddressKey(addressKey);
    const deviceId = await this.#deviceOf(credential?.personId, deviceToken);
    const lane = deviceId ?? 'unproven';
    const proven = await this.passwordCheck.check({ addressKey, credential, lane, password, origin });
    if (!proven) return null;
    const { personId, phc: oldPhc } = proven;
    if (this.hasher.needsRehash(oldPhc)) {
      await this.passwords.rehash({ personId, oldPhc, phc: await this.hasher.hash(password) });
    }
    return { personId, deviceId };
  }

  async #deviceOf(personId: string | undefined, token: string | undefined): Promise<string | null> {
    if (token === undefined) return null;
    const device = await this.devices.findLive(hashOfBearer(token), this.clock.now());
    return device !== null && device.personId === personId ? device.id : null;
  }
}
