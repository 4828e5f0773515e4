import { randomBytes } from 'node:crypto';
import { hashOfBearer, limits } from '@countersign/mfa-core';

/** 24 h. NIST SP 800-63B-4 section 4.2.1.2. */
export const addressTokenSeconds = 86_400;

/** 256 random bits; only their hash is kept. The prefix tells the kind, so that none is taken for another (TK-06). */
export function newAddressToken(): { token: string; hash: string } {
  const token = `csac_${randomBytes(limits.bearerBytes).toString('base64url')}`;
  return { token, hash: hashOfBearer(token) };
}
