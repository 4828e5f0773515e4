/** A browser or device from which this person completed a sign-in before (TH-08). It never stands in for a factor (SU-10). */
export interface Device {
  id: string;
  hash: string;
  personId: string;
  createdAt: Date;
  expiresAt: Date;
}

export interface DeviceStore {
  add(device: Device): Promise<void>;
  findLive(hash: string, now: Date): Promise<Device | null>;
}
export const DeviceStore = Symbol('DeviceStore');
