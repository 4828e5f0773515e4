import type { FactorMethod } from '../method.js';

export type FactorStatus = 'pending' | 'active' | 'replaced' | 'removed' | 'disabled' | 'abandoned';

/** One bound, or not yet bound, authenticator: the record LC-07 asks for. */
export interface Factor {
  id: string;
  personId: string;
  method: FactorMethod;
  status: FactorStatus;
  /** The seed, or the phone number (E.164), sealed to this person and factor. */
  sealedSecret: string;
  /** Keyed digest of the phone number, to tell that two people share one (DC-06); null for an app. */
  numberDigest: string | null;
  /**
   * Keyed digest of the seed, for the same end; null for a phone, and for a seed made here before there were digests: of
   * 160 random bits, equal to no other.
   */
  secretDigest: string | null;
  /** What reminds its owner which one it is, such as the last two digits; null for an app. */
  hint: string | null;
  /** The highest time step ever spent; it and all before it are dead (TO-04). Null before the first. */
  lastTimeStep: number | null;
  /** Failures since the last success of this very factor; 100 disable it (TH-03). */
  failuresInRow: number;
  createdAt: Date;
  /** While pending: the moment it dies unless proven (TO-07). */
  pendingUntil: Date | null;
  boundAt: Date | null;
  /** When it was replaced, removed, disabled or abandoned. */
  endedAt: Date | null;
  sourceAddress: string | null;
}

/** What two people can have in common that should be two of a kind (DC-06). */
export const sharedFactors = ['authenticator_secret', 'phone_number', 'device'] as const;
export type SharedFactor = (typeof sharedFactors)[number];

export interface FactorStore {
  /** Adds a pending factor and abandons any other pending one of that person and method. The active one is untouched. */
  addPending(factor: Factor): Promise<void>;
  /**
   * Adds an active factor with a secret from elsewhere, and abandons whatever waits to be proven by that person.
   * `not_first` for someone who has proven a factor before: it replaces none, nor brings one back; `secret_in_use` when a
   * factor has, or had, a secret with that digest: what was spent of an ended one would be good again (TO-04).
   */
  addImported(
    factor: Factor & { secretDigest: string; boundAt: Date },
  ): Promise<'added' | 'not_first' | 'secret_in_use'>;
  find(factorId: string): Promise<Factor | null>;
  active(personId: string): Promise<Factor[]>;
  /** Active text-message factors, and those that ended after `endedAfter`: the numbers to be told of a change (LC-04). */
  textFactors(personId: string, endedAfter: Date): Promise<Factor[]>;
  /**
   * Whether the factor has that status, and keeps it until the unit of work ends: whoever would end it waits.
   * Inside a unit of work only.
   */
  hold(input: { factorId: string; status: 'pending' | 'active' }): Promise<boolean>;
  /** active → removed, once: true for exactly one caller. */
  remove(input: { factorId: string; now: Date }): Promise<boolean>;
  /** Ends every active and pending factor of a person, for a reset (RST-04). Returns those that were active. */
  removeAll(personId: string, now: Date): Promise<Factor[]>;
  /** Whether this person has ever proven a factor. Once true, a password alone enrolls nothing any more (TH-03). */
  everBound(personId: string): Promise<boolean>;
  /**
   * Spends a time step: true for exactly one of any number of racing callers (TO-05).
   * One conditional UPDATE: the step must be after the last one spent and the factor in the status given.
   */
  claimTimeStep(input: {
    factorId: string;
    status: 'pending' | 'active';
    timeStep: number;
  }): Promise<boolean>;
  /**
   * Makes a pending factor, not past its time, the active one of its method; the one before becomes `replaced`.
   * `{ replaced }` tells its id or null; null in all when the factor was not pending any more.
   */
  activate(input: { factorId: string; now: Date }): Promise<{ replaced: string | null } | null>;
  /** Disables the factor if its failures reached the limit; true if this call did it (TH-03). */
  disableIfExhausted(input: { factorId: string; limit: number; now: Date }): Promise<boolean>;
  /**
   * What this person has in common with any of the others at this moment: active factors with equal digests, and devices,
   * known to both or under a live session of theirs. In the order of `sharedFactors`; never with whom.
   */
  shared(input: { personId: string; others: readonly string[]; now: Date }): Promise<SharedFactor[]>;
  /** How many factors there are, of whatever status. */
  count(): Promise<number>;
  /** Factors of whatever status, in the order of their ids. */
  page(input: { after: string | null; limit: number }): Promise<Factor[]>;
  /** Exchanges the sealed text for another of the same secret; false when it is no longer `from`. */
  reseal(input: {
    factorId: string;
    from: string;
    to: string;
    secretDigest: string | null;
  }): Promise<boolean>;
}
export const FactorStore = Symbol('FactorStore');
