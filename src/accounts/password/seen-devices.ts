import { Inject, Injectable } from '@nestjs/common';
import { Clock, DeviceStore, hashOfBearer, type SeenDevice } from '@countersign/mfa-core';

/** From which device somebody comes, as the token it keeps says. */
@Injectable()
export class SeenDevices {
  constructor(
    @Inject(DeviceStore) private readonly devices: DeviceStore,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A token of this very person proves the device theirs (TH-08); that of somebody else only tells that it is shared (DC-06). */
  async of(personId: string | undefined, token: string | undefined): Promise<SeenDevice> {
    const device =
      token === undefined ? null : await this.devices.findLive(hashOfBearer(token), this.clock.now());
    const id = device?.id ?? null;
    return device?.personId === personId
      ? { deviceId: id, sharedDeviceId: null }
      : { deviceId: null, sharedDeviceId: id };
  }
}
