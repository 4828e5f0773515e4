import { acrMfa, dpopAlgorithms } from '@countersign/tokens';

/** RFC 6750 section 3: no error where the request carried no token at all. */
export const bearerChallenge = (error?: 'invalid_token'): string =>
  error === undefined ? 'Bearer' : `Bearer error="${error}"`;

/** RFC 9449 section 7.1. */
export const dpopChallenge = (error: 'invalid_token' | 'invalid_dpop_proof'): string =>
  `DPoP error="${error}", algs="${dpopAlgorithms.join(' ')}"`;

/** RFC 9470 section 3: what is missing is strength or freshness, not a right (C15). */
export const insufficientAuthentication = (maxAgeSeconds: number): string =>
  `Bearer error="insufficient_user_authentication", acr_values="${acrMfa}", max_age=${maxAgeSeconds}`;

/** RFC 6750 section 3.1. */
export const insufficientScope = (scope: string): string =>
  `Bearer error="insufficient_scope", scope="${scope}"`;
