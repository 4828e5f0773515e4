import { describe, expect, it } from '@jest/globals';
import { commonPasswords } from './common-passwords.js';
import { countCharacters } from './normalize-password.js';
import { PasswordPolicy } from './password-policy.js';

const policy = new PasswordPolicy();
const about = ['Pat O’Neill', 'pat.oneill@northwind-builders.example', 'Northwind Builders'];
const reasons = (password: string): string[] => policy.check(password, about).map(({ detail }) => detail);
const passes = (password: string): void => {
  expect(reasons(password)).toEqual([]);
};
const isRefused = (password: string, why: RegExp): void => {
  expect(reasons(password)).toEqual([expect.stringMatching(why)]);
};

describe('the length of a password', () => {
  it('is at least 15 characters', () => {
    isRefused('plum kettle 9r', /It has 14 characters; at least 15/);
    passes('plum kettle 9ri');
  });

  it('is at most 128 characters', () => {
    passes('plum kettle '.repeat(10) + '9 rivers');
    isRefused('plum kettle '.repeat(10) + '9 rivers!', /It has 129 characters; at most 128/);
  });

  it('is counted in code points: an emoji of two UTF-16 units is one character', () => {
    const fourteen = '🔨🧱🏗🪜🧰🔩🪚🦺🚧🪛⛏🔧🗜📐';
    isRefused(fourteen, /It has 14 characters/);
    passes(`${fourteen}🚜`);
  });

  it('is counted after NFC: a letter and its combining mark are one character', () => {
    const decomposed = 'plüm kettle 9r'.normalize('NFD');
    expect(decomposed).toHaveLength(15);
    isRefused(decomposed, /It has 14 characters/);
    expect(countCharacters('e\u0301')).toBe(1);
    expect(countCharacters('👷🏽‍♀️')).toBe(5);
  });
});

describe('the characters of a password', () => {
  it('are asked for in no mixture', () => {
    passes('plumkettleninerivers');
    passes('409182736455019283');
    passes('               x');
  });

  it.each([
    'пять сливовых чайников',
    '五つの梅のやかんと九つの川そして橋',
    'θάλασσα και ποτάμι 9',
    '👷🏽‍♀️ builds 9 bridges',
  ])('are those of any language: %s', (password) => {
    passes(password);
  });

  it.each([
    ['a tab', 'plum kettle\tnine rivers'],
    ['a line break', 'plum kettle\nnine rivers'],
    ['a NUL', 'plum kettle\0nine rivers'],
    ['a line separator', 'plum kettle\u2028nine rivers'],
    ['half a surrogate pair', 'plum kettle \ud83d nine rivers'],
  ])('are printable or spaces: %s is refused in words', (_, password) => {
    isRefused(password, /cannot be typed/);
  });
});

describe('the block-list', () => {
  it('holds at least the 3,000 commonest passwords of the length we take', () => {
    const { long } = commonPasswords();
    expect(long.size).toBeGreaterThanOrEqual(9_000);
    for (const password of long) expect(countCharacters(password)).toBeLessThanOrEqual(128);
  });

  it.each(['williambuilttolast', 'WilliamBuiltToLast', '1qaz2wsx3edc4rfv', 'thisismypassword'])(
    'refuses what is known from breaches, whatever its case: %s',
    (password) => {
      isRefused(password, /breaches/);
    },
  );

  it.each([
    'passwordpassword',
    'Password1Password1',
    'dragondragondragon',
    'aaaaaaaaaaaaaaaaaaa',
    'abababababababababa',
    'x7!qx7!qx7!qx7!q',
  ])('refuses the short and common, repeated until it is long: %s', (password) => {
    expect(reasons(password)).toHaveLength(1);
  });

  it.each(['efghijklmnopqrstu', '45678901234567890123', 'lkjhgfdsapoiuytrewq', 'WERTYUIOPASDFGHJ'])(
    'refuses a walk over the keyboard, the alphabet or the digits: %s',
    (password) => {
      expect(reasons(password)).toHaveLength(1);
    },
  );

  it.each([
    'countersigncountersign',
    'Countersign Password',
    'Countersign-Payments-2026',
    'northwindbuilders',
    'Northwind Builders 2026',
    'pat.oneill@northwind-builders.example',
    'Pat Pat Pat Pat Pat Pat',
    'oneill northwind pat',
  ])('refuses what is made of the person’s own words and ours: %s', (password) => {
    isRefused(password, /your own name|breaches|repeats/);
  });

  it('compares the whole password, not parts of it', () => {
    passes('northwind plum kettle');
    passes('Countersign my kettle');
    passes('password of nine rivers');
    passes('williambuilttolast 9 rivers');
  });

  it('answers quickly for a text made to keep it busy', () => {
    const startedAt = performance.now();
    policy.check('ab'.repeat(63) + 'c', ['aba bab abab baba ababab', 'a'.repeat(120)]);
    expect(performance.now() - startedAt).toBeLessThan(1_000);
  });
});

it('names the offending field', () => {
  expect(policy.check('short', [])).toEqual([
    { pointer: '/newPassword', detail: expect.stringMatching(/^It has 5 characters/), reason: 'too_short' },
  ]);
  expect(policy.check('short', [], '/password')[0]?.pointer).toBe('/password');
});
