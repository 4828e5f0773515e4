import { randomBytes } from 'node:crypto';
import { hashOfBearer, limits } from '@countersign/mfa-core';

/** 60 min. PW-10: ours; NIST SP 800-63B-4 section 4.2.1.2 lets an address of e-mail have 24 h. */
export const resetTokenSeconds = 3_600;

/** 256 random bits; only their hash is kept. The prefix tells the kind, so that none is taken for another (TK-06). */
export function newResetToken(): { token: string; hash: string } {
  const token = `cspr_${randomBytes(limits.bearerBytes).toString('base64url')}`;
  return { token, hash: hashOfBearer(token) };
}
