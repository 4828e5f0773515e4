import { CountryOfOrigin } from '@countersign/mfa-core';
import { CountryFromDatabase, CountryFromHeader } from '@countersign/country-of-origin';
import { Config, ConfigError } from '../config/config.js';

/** @throws ConfigError for a file that is no such database */
export function countryOf({ country }: Config): CountryOfOrigin {
  if (country.header !== null) return new CountryFromHeader({ header: country.header });
  if (country.databaseFile === null) return nobodyTells;
  try {
    return new CountryFromDatabase({ file: country.databaseFile });
  } catch (error) {
    throw new ConfigError([`COUNTRY_FROM: ${error instanceof Error ? error.message : 'not readable'}`]);
  }
}

/** A company's list of countries then lets nobody in, and cannot be saved. */
const nobodyTells: CountryOfOrigin = { of: () => null };
