import { Injectable } from '@nestjs/common';
import type { Origin, SeenDevice } from '@countersign/mfa-core';
import { addressKeyOf } from '../directory/address-key.js';
import { PasswordCheck } from './password-check.js';
import { PasswordHasher } from './password-hasher.js';
import { SeenDevices } from './seen-devices.js';
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
    private readonly devices: SeenDevices,
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
    const device = await this.devices.of(credential?.personId, deviceToken);
    const lane = device.deviceId ?? 'unproven';
    const proven = await this.passwordCheck.check({ addressKey, credential, lane, password, origin });
    if (!proven) return null;
    const { personId, phc: oldPhc } = proven;
    if (this.hasher.needsRehash(oldPhc)) {
      await this.passwords.rehash({ personId, oldPhc, phc: await this.hasher.hash(password) });
    }
    return { personId, ...device };
  }
}
