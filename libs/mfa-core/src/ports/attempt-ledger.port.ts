import type { Method } from '../method.js';

export type Reservation =
  | { granted: true; /** This try's place in the account's budget, 1 to 5. */ failuresInRow: number }
  | { granted: false; reason: 'blocked'; until: Date }
  | { granted: false; reason: 'challenge_closed' }
  | { granted: false; reason: 'factor_exhausted' };

/** A password lane: tries from a proven device have a count of their own (TH-08, C12). */
export interface PasswordLane {
  /** Keyed digest of the sign-in name, so that unknown names have lanes too (ER-03). */
  subject: string;
  /** `unproven`, or the id of a device proven to be this person's. */
  lane: string;
  /** Whose sign-in name it is, so that an unlock finds the lane; null for a name that nobody has. */
  personId?: string | null;
  /** A block of this lane has no end of its own: somebody lifts it, or a new password does (LOG-07). */
  untilLifted?: boolean;
}

/**
 * The failure budget of an account (TH-01, TH-04, TH-05).
 *
 * Every try is counted as a failure, durably and outside any transaction of the attempt, BEFORE the code is looked at;
 * success gives the count back. So fifty tries at once are evaluated at most five times, and a rolled back attempt
 * stays counted.
 */
export interface AttemptLedger {
  /** Must not be called inside a unit of work: throws if it is. */
  reserve(input: {
    personId: string;
    method: Method;
    factorId: string | null;
    challengeId: string | null;
    now: Date;
  }): Promise<Reservation>;
  /** The factor answered rightly: its own failures are forgotten, those of other factors stay (TH-06). Returns how many. */
  forgive(input: { personId: string; method: Method; factorId: string | null }): Promise<number>;
  /** When the account's factors are blocked: until when. */
  blockedUntil(personId: string, now: Date): Promise<Date | null>;
  /** Same rule for passwords, one budget per lane. Must not be called inside a unit of work. */
  reservePassword(lane: PasswordLane, now: Date): Promise<boolean>;
  forgivePassword(lane: PasswordLane): Promise<void>;
  /** A new password: tries at the one before count no more, on any device. */
  forgivePasswords(personId: string): Promise<void>;
  /**
   * Gives a person their whole budget again: ends the timed block of the factors, and the password lanes of theirs. The
   * failures in a row of each factor, on the way to 100, stay as they are (AR-07).
   */
  unlock(personId: string): Promise<void>;
}
export const AttemptLedger = Symbol('AttemptLedger');
