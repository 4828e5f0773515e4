import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { AesGcmSecretBox, parseSecretBoxKeys } from '@countersign/secret-box';
import { SealedBankNumbers } from './sealed-bank-numbers.js';

const numbers = { routingNumber: '123456780', accountNumber: '900001234567' };
const owner = { table: 'funding_account', id: '01990000-0000-7000-8000-000000000001' } as const;

describe('sealed bank numbers', () => {
  const key = randomBytes(32).toString('base64');
  const sealedNumbers = new SealedBankNumbers(new AesGcmSecretBox(parseSecretBoxKeys(`k1:${key}`)));

  it('hold no digit of the numbers to read, and compare by the whole account number', () => {
    const sealed = sealedNumbers.seal(owner, numbers);
    const body = Buffer.from(sealed.split('.').at(-1) ?? '', 'base64url').toString('latin1');
    for (const form of [sealed, body]) {
      expect(form).not.toContain(numbers.accountNumber);
      expect(form).not.toContain(numbers.routingNumber);
    }
    expect(sealedNumbers.isAccountNumber(owner, sealed, '900001234567')).toBe(true);
    for (const other of ['900001234568', '90000123456', '9000012345670', ''])
      expect(sealedNumbers.isAccountNumber(owner, sealed, other)).toBe(false);
  });

  it('open for the row they were sealed for, and for none of another id or table', () => {
    const sealed = sealedNumbers.seal(owner, numbers);
    for (const other of [
      { ...owner, id: '01990000-0000-7000-8000-000000000002' },
      { ...owner, table: 'payee_bank_account' as const },
    ])
      expect(() => sealedNumbers.isAccountNumber(other, sealed, numbers.accountNumber)).toThrow();
  });
});
