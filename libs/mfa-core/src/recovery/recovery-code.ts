import { randomInt } from 'node:crypto';
import { limits } from '../limits.js';
import type { KeyedHash } from '../ports/keyed-hash.port.js';

/** Crockford's base 32: no I, L, O or U, so that what was written down can be read back. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUP = 4;
const SHAPE = new RegExp(`^[${ALPHABET}]{${limits.recoveryCodeCharacters}}$`);

/** 140 random bits (RC-01), in groups of four: `7HK2-....`. */
export function newRecoveryCode(): string {
  const characters = Array.from({ length: limits.recoveryCodeCharacters }, () =>
    ALPHABET.charAt(randomInt(32)),
  );
  return (characters.join('').match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-');
}

/** What a person typed, as it was issued: case, spaces and hyphens do not matter, nor O for 0 and I or L for 1. */
function normalize(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return SHAPE.test(plain) ? plain : null;
}

/** What is stored (RC-02: 112 bits and more may use a plain approved hash). Null when it cannot be a recovery code. */
export function hashOfRecoveryCode(keyedHash: KeyedHash, personId: string, typed: string): string | null {
  const code = normalize(typed);
  return code === null ? null : keyedHash.digest(`${personId}:${code}`, 'recovery-code');
}
