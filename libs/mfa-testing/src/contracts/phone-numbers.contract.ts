import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PhoneNumberReading, PhoneNumbers } from '@countersign/mfa-core';

/** A mobile number of each country of ENR-04, as people there write it. None is anybody's, as far as plans tell. */
const mobiles = [
  ['US', '(415) 555-0123', '+14155550123'],
  ['CA', '416 555 0123', '+14165550123'],
  ['MX', '222 123 4567', '+522221234567'],
  ['GB', '07400 123456', '+447400123456'],
  ['IE', '085 012 3456', '+353850123456'],
  ['FR', '06 12 34 56 78', '+33612345678'],
  ['DE', '01512 3456789', '+4915123456789'],
  ['ES', '612 34 56 78', '+34612345678'],
  ['IT', '312 345 6789', '+393123456789'],
  ['AU', '0412 345 678', '+61412345678'],
  ['NZ', '021 123 4567', '+64211234567'],
  ['SG', '8123 4567', '+6581234567'],
  ['HK', '5123 4567', '+85251234567'],
] as const;

/** [what it is, country chosen, as typed] */
type Refused = readonly [string, string, string];

const malformed: readonly Refused[] = [
  ['nothing', 'US', ''],
  ['blanks', 'US', '   '],
  ['too few digits', 'US', '555 0123'],
  ['too many digits', 'US', '4155550123 9'],
  ['an area code that does not exist', 'US', '(123) 456-7890'],
  ['an emergency number', 'US', '911'],
  ['an extension', 'US', '415 555 0123 ext. 5'],
  ['an extension after #', 'US', '415 555 0123 #12'],
  ['vanity letters', 'US', '415-555-CALL'],
  ['words around a number', 'US', 'call 415 555 0123 now'],
  ['two numbers', 'US', '415 555 0123, 415 555 0124'],
  ['two plus signs', 'US', '+1+4155550123'],
  ['a line break and a header', 'US', '415 555 0123\r\nTo: +19005550123'],
  ['a NUL byte', 'US', '4155550123\u0000'],
  ['an address of an email', 'US', 'ann@example.com'],
  ['a foreign prefix in place of the plus', 'US', '0014155550123'],
  ['more text than any number has', 'US', '4155550123'.padStart(10_000, ' ')],
  ['no country', '', '+14155550123'],
  ['a country in small letters', 'us', '415 555 0123'],
  ['a country there is not', 'XX', '+14155550123'],
  ['a country named like a member of every object', '__proto__', '415 555 0123'],
];

const otherCountry: readonly Refused[] = [
  ['a British mobile', 'US', '+44 7400 123456'],
  ['a British mobile, dialled from here', 'US', '011 44 7400 123456'],
  ['a Canadian number, area code alone', 'US', '416 555 0123'],
  ['a Canadian number with +1', 'US', '+1 416 555 0123'],
  ['a US number where Canada was chosen', 'CA', '+1 415 555 0123'],
  ['a Jamaican number that looks American', 'US', '876 555 0123'],
  ['a Dominican number that looks American', 'US', '(809) 555-0123'],
  ['a Bahamian number that looks American', 'US', '242 359 1234'],
  ['a Puerto Rican number', 'US', '787 234 5678'],
  ['a Guernsey mobile that looks British', 'GB', '07781 123456'],
  ['an international freephone number', 'US', '+800 1234 5678'],
];

const lineType: readonly Refused[] = [
  ['premium rate in the US', 'US', '+1 900 234 5678'],
  ['toll-free in the US', 'US', '1-800-234-5678'],
  ['another toll-free code', 'US', '888 234 5678'],
  ['a personal number in the US', 'US', '500 234 5678'],
  ['a British landline', 'GB', '020 7946 0958'],
  ['British premium rate', 'GB', '0907 123 4567'],
  ['British shared cost', 'GB', '0844 123 4567'],
  ['a British pager', 'GB', '07640 123456'],
  ['British VoIP', 'GB', '056 0123 4567'],
  ['a British personal number, dear as premium', 'GB', '070 1234 5678'],
  ['a British number for companies', 'GB', '0300 123 4567'],
  ['a French landline', 'FR', '01 42 34 56 78'],
  ['French premium rate', 'FR', '0891 23 45 67'],
  ['German premium rate', 'DE', '0900 1234567'],
];

export function describePhoneNumbersContract(name: string, numbers: PhoneNumbers): void {
  const read = (country: string, phoneNumber: string): PhoneNumberReading =>
    numbers.read({ country, phoneNumber });

  describe(`${name} as PhoneNumbers (SM-09)`, () => {
    it.each(mobiles)(
      'takes a mobile number of %s, written as there or with its plus',
      (country, typed, e164) => {
        const number = { e164, country, prefix: e164.slice(0, -4) };
        expect(read(country, typed)).toEqual({ usable: true, number });
        expect(read(country, e164)).toEqual({ usable: true, number });
      },
    );

    it.each([
      ['blanks around it', ' 415 555 0123 '],
      ['dots', '415.555.0123'],
      ['the digit 1 before it', '1 415 555 0123'],
      ['full-width digits', '４１５５５５０１２３'],
      ['a full-width plus', '＋1 415 555 0123'],
    ])('reads one number in many spellings: %s', (_, typed) => {
      expect(read('US', typed)).toMatchObject({ usable: true, number: { e164: '+14155550123' } });
    });

    it.each(malformed)('refuses as malformed: %s', (_, country, typed) => {
      expect(read(country, typed)).toEqual({ usable: false, reason: 'malformed' });
    });

    it.each(otherCountry)('refuses as of another country: %s', (_, country, typed) => {
      expect(read(country, typed)).toEqual({ usable: false, reason: 'other_country' });
    });

    it.each(lineType)('refuses for its line: %s', (_, country, typed) => {
      expect(read(country, typed)).toEqual({ usable: false, reason: 'line_type' });
    });

    it('never throws, whatever is typed, and takes nothing but E.164 of the country chosen', () => {
      const digitsAndMore = fc.string({
        unit: fc.constantFrom(...Array.from('0123456789+() -.;,#x*/０１٣\t\n\u0000')),
        maxLength: 60,
      });
      const typed = fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), digitsAndMore);
      const country = fc.oneof(fc.constantFrom(...mobiles.map(([code]) => code)), fc.string());
      fc.assert(
        fc.property(country, typed, (chosen, phoneNumber) => {
          const reading = read(chosen, phoneNumber);
          if (!reading.usable) return;
          expect(reading.number.e164).toMatch(/^\+[1-9][0-9]{6,14}$/);
          expect(reading.number.country).toBe(chosen);
          expect(read(chosen, reading.number.e164)).toEqual(reading);
        }),
        { numRuns: 500 },
      );
    });

    it('gives all numbers of a block one prefix, and other blocks another', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 9999 }), (last) => {
          const typed = `+1415555${String(last).padStart(4, '0')}`;
          expect(read('US', typed)).toMatchObject({ usable: true, number: { prefix: '+1415555' } });
        }),
        { numRuns: 50 },
      );
      expect(read('US', '+14155560123')).toMatchObject({ number: { prefix: '+1415556' } });
    });
  });
}
