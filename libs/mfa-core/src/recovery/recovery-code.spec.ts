import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { FakeKeyedHash } from '@countersign/mfa-testing';
import { hashOfRecoveryCode, newRecoveryCode } from './recovery-code.js';

const keyedHash = new FakeKeyedHash();

describe('a recovery code', () => {
  it('carries 140 random bits in groups a person can type (RC-01)', () => {
    const codes = Array.from({ length: 500 }, newRecoveryCode);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
    expect(new Set(codes).size).toBe(500);
    expect(new Set(codes.join('').replaceAll('-', '')).size).toBe(32);
  });

  it('is recognized however it is typed, and by its owner alone', () => {
    const code = newRecoveryCode();
    const hash = hashOfRecoveryCode(keyedHash, 'pat', code);
    for (const typed of [code.toLowerCase(), code.replaceAll('-', ''), ` ${code.replaceAll('-', ' ')} `])
      expect(hashOfRecoveryCode(keyedHash, 'pat', typed)).toBe(hash);
    const confused = code.replaceAll('0', 'O').replaceAll('1', 'l');
    expect(hashOfRecoveryCode(keyedHash, 'pat', confused)).toBe(hash);
    expect(hashOfRecoveryCode(keyedHash, 'sam', code)).not.toBe(hash);
  });

  it('is nothing that has another shape', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (typed) => {
        fc.pre(typed.replace(/[\s-]/g, '').length !== 28);
        expect(hashOfRecoveryCode(keyedHash, 'pat', typed)).toBeNull();
      }),
    );
  });
});
