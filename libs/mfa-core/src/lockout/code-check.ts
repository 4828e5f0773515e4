import type { Method } from '../method.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { Factor, FactorStatus } from '../ports/factor-store.port.js';

/** One try at one code, whatever it is for. */
export interface CodeAttempt {
  personId: string;
  method: Method;
  /** The factor asked for; null for a recovery code. */
  factor: Factor | null;
  /** The status the factor must still have when its code is spent. */
  factorStatus: Extract<FactorStatus, 'pending' | 'active'>;
  /** What is tried, for the log: `sign_in`, `step_up`, `countersign`, `enrollment`. */
  purpose: string;
  challengeId: string | null;
  /** The session it is tried on; it ends when the budget does (STP-04). */
  sessionId: string | null;
  code: string;
  origin: Origin;
}

export type CodeToCheck = Pick<
  CodeAttempt,
  'personId' | 'challengeId' | 'factor' | 'factorStatus' | 'code'
> & {
  now: Date;
};

export type CodeVerdict =
  | {
      right: true;
      /** Spends the code inside the unit of work: true for exactly one of any number of racing callers. */
      claim: () => Promise<boolean>;
      /** For the operator: how far the clock of the device is off (LOG-04). */
      driftSteps: number;
      /** For the log: what it means when the claim comes too late. */
      whenSpent: string;
    }
  | { right: false; reason: string };

/** How a code of one method is judged. A new method is one more of these, registered in `AttemptCode`. */
export interface CodeCheck {
  readonly method: Method;
  check(input: CodeToCheck): Promise<CodeVerdict>;
}
