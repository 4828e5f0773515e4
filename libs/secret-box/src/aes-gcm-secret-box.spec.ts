import { createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { describeSecretBoxContract } from '@countersign/mfa-testing';
import { AesGcmSecretBox } from './aes-gcm-secret-box.js';
import { SecretBoxError } from './secret-box-error.js';
import type { SecretBoxKey } from './secret-box-keys.js';

const keyOf = (kid: string, size = 32): SecretBoxKey => ({ kid, key: createSecretKey(randomBytes(size)) });
const row = ['factor', 'person-1', 'factor-1'];
const seed = Buffer.from('a seed of 20 bytes..');

describeSecretBoxContract('AesGcmSecretBox', new AesGcmSecretBox([keyOf('2026-11'), keyOf('2026-05')]));

describe('AesGcmSecretBox', () => {
  const old = keyOf('2026-05');
  const current = keyOf('2026-11');

  it('writes v1.<kid>.<nonce>.<ciphertext and tag>, which AES-256-GCM alone can open', () => {
    const [version, kid, nonce, body] = new AesGcmSecretBox([current]).seal(seed, ['a', 'bc']).split('.');
    expect([version, kid]).toEqual(['v1', '2026-11']);
    const bytes = Buffer.from(body!, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', current.key, Buffer.from(nonce!, 'base64url'));
    decipher.setAAD(
      Buffer.from('\0\0\0\x02v1' + '\0\0\0\x072026-11' + '\0\0\0\x01a' + '\0\0\0\x02bc', 'latin1'),
    );
    decipher.setAuthTag(bytes.subarray(-16));
    expect(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()])).toEqual(seed);
  });

  it('shows nothing of the plaintext', () => {
    const sealed = new AesGcmSecretBox([current]).seal(seed, row);
    const readings = sealed.split('.').map((part) => Buffer.from(part, 'base64url').toString('latin1'));
    expect([sealed, ...readings].some((text) => text.includes('seed'))).toBe(false);
  });

  it('goes on opening values of an older key after a rotation, and calls for sealing them anew', () => {
    const sealed = new AesGcmSecretBox([old]).seal(seed, row);
    const rotated = new AesGcmSecretBox([current, old]);
    expect(Buffer.from(rotated.open(sealed, row))).toEqual(seed);
    expect(rotated.needsReseal(sealed)).toBe(true);
    const resealed = rotated.seal(rotated.open(sealed, row), row);
    expect(rotated.needsReseal(resealed)).toBe(false);
    expect(Buffer.from(new AesGcmSecretBox([current]).open(resealed, row))).toEqual(seed);
  });

  it('does not open what was sealed by a key that is gone, and says so', () => {
    const sealed = new AesGcmSecretBox([old]).seal(seed, row);
    expect(faultOf(() => new AesGcmSecretBox([current]).open(sealed, row))).toBe('unknown_key');
  });

  it('does not open under another key that took the same kid', () => {
    const sealed = new AesGcmSecretBox([old]).seal(seed, row);
    expect(faultOf(() => new AesGcmSecretBox([keyOf(old.kid)]).open(sealed, row))).toBe('not_authentic');
  });

  it('does not open under the kid of another key of the ring', () => {
    const box = new AesGcmSecretBox([current, old]);
    const relabelled = box.seal(seed, row).replace(current.kid, old.kid);
    expect(faultOf(() => box.open(relabelled, row))).toBe('not_authentic');
  });

  it('refuses any one flipped bit of nonce, ciphertext and tag', () => {
    const box = new AesGcmSecretBox([current]);
    const [version, kid, nonce, body] = box.seal(seed, row).split('.');
    const bytes = Buffer.concat([Buffer.from(nonce!, 'base64url'), Buffer.from(body!, 'base64url')]);
    fc.assert(
      fc.property(fc.nat(bytes.length * 8 - 1), (bit) => {
        const flipped = Buffer.from(bytes);
        flipped[bit >> 3]! ^= 1 << (bit & 7);
        const parts = [flipped.subarray(0, 12), flipped.subarray(12)].map((part) =>
          part.toString('base64url'),
        );
        expect(faultOf(() => box.open([version, kid, ...parts].join('.'), row))).toBe('not_authentic');
      }),
    );
  });

  it('takes one text alone for a value: no padding, no stray bits, no other format', () => {
    const box = new AesGcmSecretBox([current]);
    const sealed = box.seal(seed, row);
    const others = [
      `${sealed}=`,
      `${sealed}.`,
      sealed.replace('v1', 'v2'),
      sealed.replace('.', '.\n'),
      'v1...',
    ];
    for (const other of others) {
      expect(faultOf(() => box.open(other, row))).toBe('malformed');
      expect(faultOf(() => box.needsReseal(other))).toBe('malformed');
    }
  });

  it('tells nothing of the value in its error', () => {
    const box = new AesGcmSecretBox([current]);
    const sealed = box.seal(seed, row);
    const error = errorOf(() => box.open(sealed, ['factor', 'person-2', 'factor-1']));
    for (const part of [...sealed.split('.').slice(1), 'person-1', 'person-2', 'seed'])
      expect(inspect(error, { depth: 5 }).replace(/\n\s+at .*/g, '')).not.toContain(part);
  });

  it('tells nothing of its keys when it is printed', () => {
    const bytes = randomBytes(32);
    const box = new AesGcmSecretBox([{ kid: 'k1', key: createSecretKey(bytes) }]);
    const printed = inspect(box, { depth: 10, showHidden: true }) + JSON.stringify(box);
    expect(printed).not.toContain(bytes.toString('base64'));
    expect(printed).not.toContain(bytes.toString('hex'));
  });

  it.each([
    ['an empty ring', []],
    ['a kid that stands twice', [keyOf('a'), keyOf('a')]],
    ['a key of 16 bytes', [keyOf('a'), keyOf('b', 16)]],
    ['a kid with a dot', [keyOf('a.b')]],
  ])('refuses %s', (_, keys) => {
    expect(() => new AesGcmSecretBox(keys)).toThrow('key ring');
  });
});

const faultOf = (work: () => unknown): string => errorOf(work).fault;

function errorOf(work: () => unknown): SecretBoxError {
  try {
    work();
  } catch (error) {
    if (error instanceof SecretBoxError) return error;
    throw error;
  }
  throw new Error('it opened');
}
