import { describe, expect, it } from '@jest/globals';
import { FILE_BYTES_AT_MOST, readSeedRows } from './seed-rows.js';

const one = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const other = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const read = (text: string) => readSeedRows(Buffer.from(text));

describe('a file of seeds', () => {
  it('is read with a byte order mark, CRLF, empty lines, quotes, small letters and key URIs', () => {
    const { rows, bad } = read(
      `\uFEFFann@pay.example,${one}\r\n\r\n  "ben@pay.example" , "otpauth://totp/Pay:ben?secret=${other.toLowerCase()}&issuer=Pay"\r\n`,
    );
    expect(bad).toEqual([]);
    expect(rows.map(({ line, email }) => [line, email])).toEqual([
      [1, 'ann@pay.example'],
      [3, 'ben@pay.example'],
    ]);
    expect(Buffer.from(rows[0]?.seed ?? []).toString()).toBe('12345678901234567890');
    expect(rows[1]?.seed).toHaveLength(20);
  });

  it.each([
    ['no comma', one, 'not email,secret'],
    ['a header', `email,${one}`, 'not an email address'],
    ['no secret', 'ann@pay.example,', 'there is no secret'],
    ['what is not base32', `ann@pay.example,${one}1`, 'not base32'],
    ['a counter app', `ann@pay.example,otpauth://hotp/P?secret=${one}`, 'not otpauth://totp/'],
    ['eight digits', `ann@pay.example,otpauth://totp/P?secret=${one}&digits=8`, '6 digits'],
  ])('with %s names line and reason, and nothing of the secret', (_, line, reason) => {
    const { rows, bad } = read(`ben@pay.example,${other}\n${line}`);
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([{ line: 2, reason: expect.stringContaining(reason) }]);
    expect(JSON.stringify(bad)).not.toContain(one.slice(0, 8));
  });

  it('names nobody twice, nor one secret for two', () => {
    const { rows, bad } = read(
      `ann@pay.example,${one}\nANN@pay.example,${other}\nben@pay.example,otpauth://totp/P?secret=${one}`,
    );
    expect(rows).toHaveLength(1);
    expect(bad).toEqual([
      { line: 2, reason: 'the same person as in line 1' },
      { line: 3, reason: 'the same secret as in line 1' },
    ]);
  });

  it('of another encoding, or without an end, is refused as a whole', () => {
    expect(() => readSeedRows(Buffer.from([0x61, 0xff, 0xfe]))).toThrow('not UTF-8');
    expect(() => readSeedRows(Buffer.alloc(FILE_BYTES_AT_MOST + 1, 0x61))).toThrow('16 MiB');
  });
});
