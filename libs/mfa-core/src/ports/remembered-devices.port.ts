/** A device on which a person is not asked for a second factor for a while (POL-09). A password is asked for all the same. */
export interface RememberedDevice {
  id: string;
  personId: string;
  /** The device as its token proves it (TH-08). */
  deviceId: string;
  /** When the second factor was given that counts. How long it counts is the rule's affair at each sign-in, not this row's. */
  factorTime: Date;
  address: string | null;
  userAgent: string | null;
}

export interface RememberedDevices {
  /** In the place of what was remembered of that device for that person. */
  put(device: RememberedDevice): Promise<void>;
  find(personId: string, deviceId: string): Promise<RememberedDevice | null>;
  /** The newest first. */
  list(personId: string): Promise<RememberedDevice[]>;
  /** The one that is forgotten; null where there is none of that person by that id. */
  forget(personId: string, id: string): Promise<RememberedDevice | null>;
  forgetAll(personId: string): Promise<number>;
}
export const RememberedDevices = Symbol('RememberedDevices');
