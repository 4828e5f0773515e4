import { describe, expect, it } from '@jest/globals';
import { hashSync } from '@node-rs/argon2';
import { PasswordHasher } from './password-hasher.js';

const hasher = new PasswordHasher();

describe('a stored password', () => {
  it('is Argon2id with 19 MiB, two passes and a random salt of 128 bits, its parameters beside it', async () => {
    const [one, other] = await Promise.all([
      hasher.hash('plum kettle 9 rivers'),
      hasher.hash('plum kettle 9 rivers'),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(other).not.toBe(one);
  });

  it('is matched to its last character: nothing is cut off at 128', async () => {
    const common = 'k'.repeat(127);
    const phc = await hasher.hash(`${common}x`);
    expect(await hasher.verify(phc, `${common}x`)).toBe(true);
    expect(await hasher.verify(phc, `${common}y`)).toBe(false);
  });

  it('is matched in its case', async () => {
    const phc = await hasher.hash('plum kettle 9 rivers');
    expect(await hasher.verify(phc, 'Plum kettle 9 rivers')).toBe(false);
  });

  it('is one, whether a keyboard composes its letters or not', async () => {
    const phc = await hasher.hash('flößer am fluß 9'.normalize('NFD'));
    expect(await hasher.verify(phc, 'flößer am fluß 9'.normalize('NFC'))).toBe(true);
  });

  it('is hashed anew when its parameters are not those of today', async () => {
    expect(hasher.needsRehash(await hasher.hash('plum kettle 9 rivers'))).toBe(false);
    expect(hasher.needsRehash(hashSync('plum kettle 9 rivers', { memoryCost: 8_192 }))).toBe(true);
    expect(hasher.needsRehash(hashSync('plum kettle 9 rivers', { timeCost: 3 }))).toBe(true);
  });
});

it('nobody’s password takes as long as anybody’s and never matches', async () => {
  const phc = await hasher.hash('plum kettle 9 rivers');
  // The quickest of several in turn: what else the machine does makes single ones slower, never quicker.
  const quickest = { known: Infinity, nobody: Infinity };
  for (let n = 0; n < 10; n += 1) {
    for (const [who, stored] of [
      ['known', phc],
      ['nobody', null],
    ] as const) {
      const startedAt = performance.now();
      expect(await hasher.verify(stored, 'another kettle 9')).toBe(false);
      quickest[who] = Math.min(quickest[who], performance.now() - startedAt);
    }
  }
  expect(quickest.nobody).toBeGreaterThan(quickest.known / 3);
  expect(quickest.nobody).toBeLessThan(quickest.known * 3);
});
