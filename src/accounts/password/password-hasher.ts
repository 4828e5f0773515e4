import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { normalizePassword } from './normalize-password.js';
import { Turns } from './turns.js';

/** Argon2id with 19 MiB, two passes, one lane; 128 bits of salt. PW-07; OWASP Password Storage Cheat Sheet. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };
const PREFIX = `$argon2id$v=19$m=${PARAMETERS.memoryCost},t=${PARAMETERS.timeCost},p=${PARAMETERS.parallelism}$`;

/** Hash, under the same parameters, of 256 random bits that were thrown away: what nobody's password is checked against. */
const NOBODY = `${PREFIX}tiispWZUCertzvOK+VQsHw$X8AKTtbC4bxhmjZA29NrsnX5yNk4C3pEvViZWWmJ/cQ`;

/**
 * Each hash in work holds 19 MiB and one thread of Node's pool of four, which also signs tokens: a rush of sign-ins
 * leaves one thread, and one processor, to everybody else.
 */
const AT_ONCE = Math.max(1, Math.min(3, availableParallelism() - 1));

/** Passwords as they are kept: PHC strings, which carry their parameters. */
@Injectable()
export class PasswordHasher {
  private readonly turns = new Turns(AT_ONCE);

  hash(password: string): Promise<string> {
    return this.turns.take(() => hash(normalizePassword(password), PARAMETERS));
  }

  /** A null hash takes as long as any other and never matches (ER-03). */
  async verify(phc: string | null, password: string): Promise<boolean> {
    const matches = await this.turns.take(() => verify(phc ?? NOBODY, normalizePassword(password)));
    return matches && phc !== null;
  }

  /** True for a hash of other parameters than today's. */
  needsRehash(phc: string): boolean {
    return !phc.startsWith(PREFIX);
  }
}
