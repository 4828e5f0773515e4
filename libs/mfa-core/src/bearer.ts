import { createHash, randomBytes } from 'node:crypto';
import { limits } from './limits.js';

/** Opaque strings whose holder is believed. The prefix tells kinds apart, so that none is taken for another (TK-06). */
export const bearerPrefixes = { ticket: 'cst_', refreshToken: 'csr_', deviceToken: 'csd_' } as const;
export type BearerKind = keyof typeof bearerPrefixes;

/** 256 random bits (SE-05). Shown once; only its hash is kept (SR-04). */
export function newBearer(kind: BearerKind): { bearer: string; hash: string } {
  const bearer = bearerPrefixes[kind] + randomBytes(limits.bearerBytes).toString('base64url');
  return { bearer, hash: hashOfBearer(bearer) };
}

/** base64url SHA-256. A plain hash suffices for 256 random bits. */
export const hashOfBearer = (bearer: string): string =>
  createHash('sha256').update(bearer).digest('base64url');
