export type SessionEnd =
  | 'signed_out'
  | 'ended_by_owner'
  | 'idle'
  | 'absolute'
  | 'refresh_token_reuse'
  | 'too_many_failures'
  | 'factor_changed'
  | 'factors_reset'
  | 'password_changed'
  | 'address_changed'
  | 'too_many_sessions'
  | 'person_disabled'
  | 'device_forgotten';

/** A client that acts for the person (RFC 8693 section 1.1), for one of their companies and no other. */
export interface Delegate {
  clientId: string;
  companyId: string;
}

export interface Session {
  id: string;
  personId: string;
  /** Grows when new tokens replace old ones (SE-04): tokens of an earlier generation are dead. */
  generation: number;
  /** RFC 8176 methods that really happened (TK-09). */
  amr: readonly string[];
  /** When the person signed in. A refresh leaves it as it is (SU-03). */
  authTime: Date;
  /** When a second factor was last given on this session; null if never. The age of a step-up is taken from here (SU-02). */
  factorTime: Date | null;
  /**
   * When the factor was given that this device was remembered for, where that let the person in (POL-09); null otherwise. It
   * stands in for no step-up (SU-10).
   */
  rememberedFactorTime: Date | null;
  createdAt: Date;
  lastActivityAt: Date;
  /** When the person last entered the payments area or did something in it; null if never (STP-01). */
  areaActiveAt: Date | null;
  /** Null: no idle end. */
  idleSeconds: number | null;
  expiresAt: Date;
  endedAt: Date | null;
  endReason: SessionEnd | null;
  deviceId: string | null;
  address: string | null;
  userAgent: string | null;
  /** Who was let in to act for the person; null for the portal itself. */
  delegate: Delegate | null;
}

export interface RefreshToken {
  /** SHA-256 of the bearer string, base64url. */
  hash: string;
  sessionId: string;
  generation: number;
  createdAt: Date;
  expiresAt: Date;
}

export type RefreshClaim =
  | { outcome: 'claimed'; session: Session }
  | { outcome: 'reused'; sessionId: string; personId: string }
  | { outcome: 'refused' };

export interface SessionStore {
  add(session: Session): Promise<void>;
  find(sessionId: string): Promise<Session | null>;
  /** Live sessions, newest first. */
  live(personId: string, now: Date): Promise<Session[]>;
  /** A fresh factor was given: the next generation begins and every earlier refresh token is superseded. Null if ended. */
  stepUp(input: { sessionId: string; amr: readonly string[]; now: Date }): Promise<Session | null>;
  /** The password was given anew: `authTime` is now, and the next generation begins (SE-04). Null if ended. */
  reauthenticate(input: { sessionId: string; now: Date }): Promise<Session | null>;
  /** Activity at `now`; with `inArea`, in the payments area too. Neither time ever goes back. */
  touch(sessionId: string, now: Date, inArea: boolean): Promise<void>;
  /** True if this call ended it. */
  end(sessionId: string, reason: SessionEnd, now: Date): Promise<boolean>;
  endAll(personId: string, exceptSessionId: string | null, reason: SessionEnd, now: Date): Promise<number>;
  addRefreshToken(token: RefreshToken): Promise<void>;
  /** Spends a refresh token, once; tells a replay of a spent one apart (TK-08). */
  claimRefreshToken(hash: string, now: Date): Promise<RefreshClaim>;
}
export const SessionStore = Symbol('SessionStore');
