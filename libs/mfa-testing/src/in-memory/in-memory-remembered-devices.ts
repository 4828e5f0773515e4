import type { RememberedDevice, RememberedDevices } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

export class InMemoryRememberedDevices implements RememberedDevices {
  constructor(private readonly memory: Memory) {}

  private get devices() {
    return this.memory.table<RememberedDevice>('remembered_device');
  }

  put(device: RememberedDevice): Promise<void> {
    return this.memory.run(() => this.devices.put(keyOf(device), device));
  }

  find(personId: string, deviceId: string): Promise<RememberedDevice | null> {
    return this.memory.run(() => this.devices.get(keyOf({ personId, deviceId })));
  }

  list(personId: string): Promise<RememberedDevice[]> {
    return this.memory.run(() =>
      this.devices
        .filter((device) => device.personId === personId)
        .sort((a, b) => b.factorTime.getTime() - a.factorTime.getTime() || (a.id < b.id ? 1 : -1)),
    );
  }

  forget(personId: string, id: string): Promise<RememberedDevice | null> {
    return this.memory.run(() => {
      const [device] = this.devices.filter((one) => one.personId === personId && one.id === id);
      if (!device) return null;
      this.devices.delete(keyOf(device));
      return device;
    });
  }

  forgetAll(personId: string): Promise<number> {
    return this.memory.run(() => {
      const theirs = this.devices.filter((device) => device.personId === personId);
      for (const device of theirs) this.devices.delete(keyOf(device));
      return theirs.length;
    });
  }
}

const keyOf = ({ personId, deviceId }: Pick<RememberedDevice, 'personId' | 'deviceId'>): string =>
  `${personId} ${deviceId}`;
