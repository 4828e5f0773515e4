import type { CountryOfOrigin, Whence } from '@countersign/mfa-core';
import { readCountry } from './read-country.js';

/** As a trusted proxy says in a header, such as `CF-IPCountry`. Said by anybody else it is nothing (TH-10). */
export class CountryFromHeader implements CountryOfOrigin {
  readonly #name: string;

  constructor({ header }: { header: string }) {
    this.#name = header.toLowerCase();
  }

  of({ headers, fromTrustedProxy }: Whence): string | null {
    return fromTrustedProxy ? readCountry(headers[this.#name]) : null;
  }
}
