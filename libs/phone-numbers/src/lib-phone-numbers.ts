import { isSupportedCountry, parsePhoneNumberFromString, type PhoneNumberType } from 'libphonenumber-js/max';
import type { PhoneNumberReading, PhoneNumbers } from '@countersign/mfa-core';

/** Longer than any number with all its punctuation; ours, so that nobody makes us read a book. */
const LONGEST = 40;

/** Pumping and premium fraud live in the others (SM-09). North America does not tell a mobile by its number. */
const MAY_BE_MOBILE: ReadonlySet<PhoneNumberType | undefined> = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** The last digits of a number within the block it was handed out in. */
const BLOCK_DIGITS = 4;

/**
 * PhoneNumbers over libphonenumber-js with Google's full metadata: only that one knows types of lines and exact ranges.
 * Knows what numbering plans say, not who has a number: a ported or cut-off one reads like any other (SM-09).
 */
export class LibPhoneNumbers implements PhoneNumbers {
  read(input: { country: string; phoneNumber: string }): PhoneNumberReading {
    const { country, phoneNumber } = input;
    if (phoneNumber.length > LONGEST || !isSupportedCountry(country)) return unusable('malformed');
    // Without `extract: false` a number is fished out of any prose, or of two numbers in a row.
    const read = parsePhoneNumberFromString(phoneNumber, { defaultCountry: country, extract: false });
    // A text reaches no extension.
    if (!read?.isValid() || read.ext !== undefined) return unusable('malformed');
    if (read.country !== country) return unusable('other_country');
    if (!MAY_BE_MOBILE.has(read.getType())) return unusable('line_type');
    const e164 = read.number;
    return { usable: true, number: { e164, country, prefix: e164.slice(0, -BLOCK_DIGITS) } };
  }
}

const unusable = (reason: 'malformed' | 'other_country' | 'line_type'): PhoneNumberReading => ({
  usable: false,
  reason,
});
