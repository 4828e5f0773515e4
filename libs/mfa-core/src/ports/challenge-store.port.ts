import type { Method } from '../method.js';

export type ChallengePurpose = 'sign_in' | 'step_up' | 'countersign';
export type ChallengeStatus = 'open' | 'answered' | 'spent' | 'void';

/** The one half-login or session that may answer a challenge. */
export type ChallengeOwner = { kind: 'ticket'; id: string } | { kind: 'session'; id: string };

/** One request for one factor, for one purpose, one owner and at most one intent. */
export interface Challenge {
  id: string;
  personId: string;
  owner: ChallengeOwner;
  purpose: ChallengePurpose;
  method: Method;
  /** The factor asked for; null for a recovery code. */
  factorId: string | null;
  intentId: string | null;
  intentHash: string | null;
  status: ChallengeStatus;
  createdAt: Date;
  /** No answer is taken after this. */
  expiresAt: Date;
  answeredAt: Date | null;
  /** An answered countersignature buys its act until this moment. */
  spendableUntil: Date | null;
}

export interface ChallengeStore {
  add(challenge: Challenge): Promise<void>;
  find(challengeId: string): Promise<Challenge | null>;
  /** open → answered, once: true for exactly one caller. */
  markAnswered(input: { challengeId: string; now: Date; spendableUntil: Date | null }): Promise<boolean>;
  /**
   * answered → spent, once, and only for this person, session and intent hash while still spendable (SU-06).
   * One conditional UPDATE inside the transaction of the act.
   */
  spend(input: {
    challengeId: string;
    personId: string;
    sessionId: string;
    intentHash: string;
    now: Date;
  }): Promise<Challenge | null>;
  /** Ends a challenge that is open or answered. True if this call did it. */
  void(challengeId: string, now: Date): Promise<boolean>;
}
export const ChallengeStore = Symbol('ChallengeStore');
