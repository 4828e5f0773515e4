import { readFileSync } from 'node:fs';
import { Reader, type CountryResponse } from 'maxmind';
import type { CountryOfOrigin, Whence } from '@countersign/mfa-core';
import { readCountry } from './read-country.js';

/** As a database in MaxMind's format says, such as GeoLite2 Country, which the operator brings along and keeps up to date. */
export class CountryFromDatabase implements CountryOfOrigin {
  readonly #reader: Reader<CountryResponse>;

  /** Read once, at the start: a newer file counts from the next start on. @throws Error in words, for a file that is none */
  constructor({ file }: { file: string }) {
    try {
      this.#reader = new Reader<CountryResponse>(readFileSync(file));
    } catch (error) {
      throw new Error('the file is no database of countries in the MaxMind format, or cannot be read', {
        cause: error,
      });
    }
  }

  of({ address }: Whence): string | null {
    if (address === null) return null;
    try {
      return readCountry(this.#reader.get(address)?.country?.iso_code);
    } catch {
      // Nothing that is an address.
      return null;
    }
  }
}
