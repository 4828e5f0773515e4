import type { Clock, MfaPolicy, MfaPorts } from '@countersign/mfa-core';

/** What a service that stands beside the portal says of itself. */
export interface StarterSettings {
  /** The portal's database, as a role that may use its tables. Straight to the server, not through a pooler. */
  databaseUrl: string;
  /** PUBLIC_URL of the portal: issuer and audience of the access tokens that people bring along. */
  portalUrl: string;
  /** Public JWK Set of the portal's signing keys, without the retired ones: its tokens are verified here, none is made. */
  verificationKeys: string;
  /** Base64 of 32 bytes or more, of this service alone: what it remembers of idempotent calls is hashed with it. */
  hashKey: string;
  /** One for each group of roles, as for MfaModule; a role without one opens nothing. */
  policies: readonly MfaPolicy[];
  /** Addresses of proxies whose X-Forwarded-For is believed; left out: nobody's. */
  trustedProxies?: readonly string[];
  /** What this service does otherwise than the standard choice. */
  ports?: Partial<MfaPorts>;
  /** Left out: the clock of this machine. */
  clock?: Clock;
}

const names = {
  databaseUrl: 'DATABASE_URL',
  portalUrl: 'PORTAL_URL',
  verificationKeys: 'VERIFICATION_KEYS',
  hashKey: 'HASH_KEY',
} as const;

/** @throws Error with the name of each variable that is missing */
export function readStarterSettings(env: NodeJS.ProcessEnv): Pick<StarterSettings, keyof typeof names> {
  const missing = Object.values(names).filter((name) => !env[name]);
  if (missing.length > 0) throw new Error(`Not set: ${missing.join(', ')}`);
  const read = (name: keyof typeof names): string => env[names[name]] ?? '';
  return {
    databaseUrl: read('databaseUrl'),
    portalUrl: read('portalUrl'),
    verificationKeys: read('verificationKeys'),
    hashKey: read('hashKey'),
  };
}
