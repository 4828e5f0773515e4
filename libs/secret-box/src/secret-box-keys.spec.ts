import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { parseSecretBoxKeys } from './secret-box-keys.js';

const CANARY = Buffer.from('canary-canary-canary-canary-cana').toString('base64');

describe('parseSecretBoxKeys', () => {
  it('reads kid and key, the current one first', () => {
    const [one, other] = [randomBytes(32), randomBytes(32)];
    const text = `2026-11:${one.toString('base64')}, 2026-05:${other.toString('base64')}`;
    const keys = parseSecretBoxKeys(text);
    expect(keys.map(({ kid }) => kid)).toEqual(['2026-11', '2026-05']);
    expect(keys.map(({ key }) => key.export().toString('hex'))).toEqual(
      [one, other].map((k) => k.toString('hex')),
    );
  });

  it.each([
    ['nothing', '', 'entry 1 of the key ring is not kid:key'],
    ['a key without a kid', CANARY, 'entry 1 of the key ring is not kid:key'],
    ['an empty kid', `:${CANARY}`, 'entry 1 of the key ring has a kid that is not'],
    ['a kid with a dot', `a.b:${CANARY}`, 'entry 1 of the key ring has a kid that is not'],
    ['a colon too many', `a:${CANARY}:b`, 'entry 1 of the key ring is not kid:key'],
    ['a trailing comma', `a:${CANARY},`, 'entry 2 of the key ring is not kid:key'],
    [
      'a kid that stands twice',
      `a:${CANARY},a:${CANARY}`,
      'entry 2 of the key ring has the kid of an earlier one',
    ],
    ['16 bytes', `a:${randomBytes(16).toString('base64')}`, 'entry 1 of the key ring does not hold 32 bytes'],
    ['33 bytes', `a:${randomBytes(33).toString('base64')}`, 'entry 1 of the key ring does not hold 32 bytes'],
    [
      'a key without its padding',
      `a:${CANARY.replace('=', '')}`,
      'entry 1 of the key ring does not hold 32 bytes',
    ],
    ['a key with a space in it', `a:canary ${CANARY}`, 'entry 1 of the key ring does not hold 32 bytes'],
  ])('refuses %s, and says where without saying what', (_, text, message) => {
    const error = errorOf(() => parseSecretBoxKeys(text));
    expect(error.message).toContain(message);
    expect(error.message).not.toMatch(/canary|Y2FuYX/);
  });

  it('does not print a key', () => {
    expect(inspect(parseSecretBoxKeys(`a:${CANARY}`), { depth: 10 })).not.toMatch(
      /canary|Y2FuYX|63616e617279/,
    );
  });
});

function errorOf(work: () => unknown): Error {
  try {
    work();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('it was accepted');
}
