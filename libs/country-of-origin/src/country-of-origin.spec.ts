import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { countryDatabase } from '../../../test/support/country-database.js';
import { CountryFromDatabase } from './country-from-database.js';
import { CountryFromHeader } from './country-from-header.js';

describe('the country in a header', () => {
  const countries = new CountryFromHeader({ header: 'CF-IPCountry' });
  const said = (value: string | string[] | undefined, fromTrustedProxy = true) =>
    countries.of({ address: '192.0.2.1', headers: { 'cf-ipcountry': value }, fromTrustedProxy });

  it('counts from a trusted proxy alone', () => {
    expect(said('US')).toBe('US');
    expect(said('us')).toBe('US');
    expect(said('US', false)).toBeNull();
  });

  it.each(['', 'XX', 'T1', 'ZZ', 'QQ', 'USA', 'U', 'US, GB', 'US\u0000', '１２', 'U'.repeat(10_000)])(
    'is none where it says %j',
    (value) => expect(said(value)).toBeNull(),
  );

  it('is none where it is said twice, or not at all', () => {
    expect(said(['US', 'GB'])).toBeNull();
    expect(said(undefined)).toBeNull();
  });
});

describe('the country in a database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countersign-countries-'));
  const file = join(folder, 'countries.mmdb');
  writeFileSync(
    file,
    countryDatabase({ '192.0.2.0/24': 'US', '198.51.100.0/24': 'DE', '203.0.113.7/32': 'XX' }),
  );

  it('goes by the address, and by nothing that is said in a header', () => {
    const countries = new CountryFromDatabase({ file });
    const of = (address: string | null) =>
      countries.of({ address, headers: { 'cf-ipcountry': 'FR' }, fromTrustedProxy: true });
    expect(of('192.0.2.200')).toBe('US');
    expect(of('198.51.100.1')).toBe('DE');
    for (const unknown of ['10.0.0.1', '203.0.113.7', '::1', 'nonsense', null])
      expect(of(unknown)).toBeNull();
  });

  it.each([
    ['no file', join(folder, 'missing.mmdb')],
    ['something else', join(folder, 'other.mmdb')],
  ])('refuses %s, in words that do not name it', (_, path) => {
    writeFileSync(join(folder, 'other.mmdb'), 'not a database at all');
    expect(() => new CountryFromDatabase({ file: path })).toThrow(/no database of countries/);
  });
});
