import type { Device, DeviceStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryDeviceStore implements DeviceStore {
  constructor(private readonly memory: Memory) {}

  private get devices() {
    return this.memory.table<Device>('device');
  }

  add(device: Device): Promise<void> {
    return this.memory.run(() => this.devices.add(device.hash, device));
  }

  findLive(hash: string, now: Date): Promise<Device | null> {
    return this.memory.run(() => {
      const device = this.devices.get(hash);
      return device && device.expiresAt > now ? device : null;
    });
  }
}
