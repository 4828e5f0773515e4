import type { KeyObject } from 'node:crypto';
import type { IdempotencyStore, LiveClients, MfaPolicy, MfaPorts, SpentProofs } from '@countersign/mfa-core';

/** What an application gives MfaModule. */
export interface MfaModuleOptions {
  ports: MfaPorts;
  idempotency: IdempotencyStore;
  /** One for each group of roles; a role without one opens nothing. */
  policies: readonly MfaPolicy[];
  accessTokens: {
    /** Exact value of `iss`. */
    issuer: string;
    /** Exact value of `aud`: this API. */
    audience: string;
    /** The P-256 public key of that id, or undefined when it is not (any more) one of ours. */
    keyFor(kid: string): KeyObject | undefined;
  };
  /** Left out: the application knows no machine clients, and may declare no @Machine route. */
  machine?: { clients: LiveClients; proofs: SpentProofs };
  /** What is mounted beside the handlers and authenticates by itself: it stands in the access table as what it is. */
  mounted?: readonly MountedRoute[];
  limits?: Partial<MfaLimits>;
}

export interface MountedRoute {
  method: string;
  /** As routers write it. */
  path: string;
  /** How it authenticates, for the auditor. */
  why: string;
}

export interface MfaLimits {
  /** Requests one network address may send in a minute. */
  addressRequestsPerMinute: number;
  /** Of these, calls of routes that check a secret. */
  addressSecretTriesPerMinute: number;
  /** Verified access tokens kept in memory. */
  verifiedTokens: number;
}

/**
 * Ours. An office behind one address must be able to work; whoever guesses is stopped by the budgets of accounts long
 * before these. 10,000 tokens take about 15 MB.
 */
const defaults: MfaLimits = {
  addressRequestsPerMinute: 600,
  addressSecretTriesPerMinute: 60,
  verifiedTokens: 10_000,
};

export const mfaLimits = ({ limits }: MfaModuleOptions): MfaLimits => ({ ...defaults, ...limits });

export const MFA_OPTIONS = Symbol('MfaModuleOptions');
