export interface PhoneNumber {
  /** E.164, such as `+14155550123`. Personal: never logged, stored sealed or as a keyed digest (LG-03, promise 6). */
  e164: string;
  /** ISO 3166-1 alpha-2 of the country it belongs to. */
  country: string;
  /** E.164 without its last four digits: numbers of one block, as pumping buys them, share it (SM-08). */
  prefix: string;
}

export type PhoneNumberReading =
  | { usable: true; number: PhoneNumber }
  /** For the log: what is wrong. The person reads one text for all. */
  | { usable: false; reason: 'malformed' | 'other_country' | 'line_type' };

/** What a phone number says by itself, without asking anybody and without cost (SM-09). */
export interface PhoneNumbers {
  /**
   * Reads a number as a person types it, in the country they chose. `usable` only for a valid number of that very
   * country, of a line that may be a mobile one: premium, toll-free, shared-cost, pager, VoIP and pure landline ranges are not.
   * Never throws.
   */
  read(input: { /** ISO 3166-1 alpha-2. */ country: string; phoneNumber: string }): PhoneNumberReading;
}
export const PhoneNumbers = Symbol('PhoneNumbers');
