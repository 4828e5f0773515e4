import type { PhoneNumberReading, PhoneNumbers } from '@countersign/mfa-core';

const countryCodes: readonly (readonly [prefix: string, country: string])[] = [
  ['+1', 'US'],
  ['+44', 'GB'],
  ['+49', 'DE'],
];

/** Knows no numbering plan: ten digits are a number of the United States, the rest is said by its country code. */
export class FakePhoneNumbers implements PhoneNumbers {
  readonly #refused = new Map<string, Extract<PhoneNumberReading, { usable: false }>['reason']>();

  /** From here on this number, however it is typed, is not usable. */
  refuse(phoneNumber: string, reason: 'malformed' | 'other_country' | 'line_type'): void {
    this.#refused.set(e164Of(phoneNumber) ?? phoneNumber, reason);
  }

  read({ country, phoneNumber }: { country: string; phoneNumber: string }): PhoneNumberReading {
    const e164 = e164Of(phoneNumber);
    const reason = this.#refused.get(e164 ?? phoneNumber);
    if (reason) return { usable: false, reason };
    if (e164 === null) return { usable: false, reason: 'malformed' };
    const belongsTo = countryCodes.find(([prefix]) => e164.startsWith(prefix))?.[1];
    if (belongsTo !== country) return { usable: false, reason: 'other_country' };
    return { usable: true, number: { e164, country, prefix: e164.slice(0, -4) } };
  }
}

function e164Of(phoneNumber: string): string | null {
  const plain = phoneNumber.replace(/[\s().-]/g, '');
  if (/^\+[1-9]\d{7,14}$/.test(plain)) return plain;
  return /^\d{10}$/.test(plain) ? `+1${plain}` : null;
}
