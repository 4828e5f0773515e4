/** A browser or device from which this person completed a sign-in before (TH-08). It never stands in for a factor (SU-10). */
export interface Device {
  /** The same for everybody who signs in from it with the token it holds (DC-06). */
  id: string;
  hash: string;
  /** Whose token it is: it proves the device theirs, and nobody else's. */
  personId: string;
  createdAt: Date;
  expiresAt: Date;
}

/** Where a sign-in comes from, by the device token it presented. At most one of the two. */
export interface SeenDevice {
  /** The device that was proven to be this person's (TH-08). */
  deviceId: string | null;
  /** A device that so far is known as somebody else's: proves nothing, and tells that two people share it (DC-06). */
  sharedDeviceId: string | null;
}

export interface DeviceStore {
  add(device: Device): Promise<void>;
  findLive(hash: string, now: Date): Promise<Device | null>;
}
export const DeviceStore = Symbol('DeviceStore');
