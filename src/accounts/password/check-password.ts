import { Inject, Injectable } from '@nestjs/common';
import { Clock, DeviceStore, hashOfBearer, type Origin, type SeenDevice } from '@countersign/mfa-core';
import { addressKeyOf } from '../directory/address-key.js';
import { PasswordCheck } from './password-check.js';
import { PasswordHasher } from './password-hasher.js';
import { PasswordsRepository } from './passwords.repository.js';

export interface ProvenPassword extends SeenDevice {
  personId: string;
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
   * this very person claims that device's own lane (TH-08); that of somebody else gives none, and only tells that the
   * device is shared (DC-06).
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
    const device = await this.#deviceOf(credential?.personId, deviceToken);
    const lane = device.deviceId ?? 'unproven';
    const proven = await this.passwordCheck.check({ addressKey, credential, lane, password, origin });
    if (!proven) return null;
    const { personId, phc: oldPhc } = proven;
    if (this.hasher.needsRehash(oldPhc)) {
      await this.passwords.rehash({ personId, oldPhc, phc: await this.hasher.hash(password) });
    }
    return { personId, ...device };
  }

  async #deviceOf(personId: string | undefined, token: string | undefined): Promise<SeenDevice> {
    const device =
      token === undefined ? null : await this.devices.findLive(hashOfBearer(token), this.clock.now());
    const id = device?.id ?? null;
    return device?.personId === personId
      ? { deviceId: id, sharedDeviceId: null }
      : { deviceId: null, sharedDeviceId: id };
  }
}
