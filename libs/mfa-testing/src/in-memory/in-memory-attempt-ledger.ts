import {
  type AttemptLedger,
  type Challenge,
  limits,
  type Method,
  type PasswordLane,
  type Reservation,
} from '@countersign/mfa-core';
import type { Memory } from './memory.js';

/** Failures of one factor of one person, or of a method that has no factor. */
interface Count {
  personId: string;
  /** Since its last success or the end of the last block: its share of the account's budget. */
  inBudget: number;
  /** Since its last success. */
  inRow: number;
}

interface Lane {
  personId: string | null;
  failures: number;
  blockedUntil: Date | null;
}

/** The last moment there is. */
const NEVER = new Date(8.64e15);

const keyOf = (personId: string, factor: string): string => `${personId} ${factor}`;

export function failuresOf(memory: Memory, personId: string, factor: string): number {
  return memory.table<Count>('attempt_count').get(keyOf(personId, factor))?.inRow ?? 0;
}

/** A new authenticator starts without failures in a row; the account's budget is not refilled by it. */
export function forgetFailuresInRow(memory: Memory, personId: string, factor: string): void {
  const counts = memory.table<Count>('attempt_count');
  const count = counts.get(keyOf(personId, factor));
  if (count) counts.put(keyOf(personId, factor), { ...count, inRow: 0 });
}

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

export class InMemoryAttemptLedger implements AttemptLedger {
  constructor(private readonly memory: Memory) {}

  private get counts() {
    return this.memory.table<Count>('attempt_count');
  }

  private get blocks() {
    return this.memory.table<Date>('attempt_block');
  }

  private get tries() {
    return this.memory.table<number>('challenge_tries');
  }

  private get lanes() {
    return this.memory.table<Lane>('password_lane');
  }

  async reserve(input: {
    personId: string;
    method: Method;
    factorId: string | null;
    challengeId: string | null;
    now: Date;
  }): Promise<Reservation> {
    this.#refuseInTransaction();
    const { personId, challengeId, now } = input;
    return this.memory.run((): Reservation => {
      const until = this.blocks.get(personId);
      if (until && until > now) return { granted: false, reason: 'blocked', until };
      const key = keyOf(personId, input.factorId ?? input.method);
      const before = this.counts.get(key) ?? { personId, inBudget: 0, inRow: 0 };
      if (before.inRow >= limits.factorFailuresUntilDisabled) {
        return { granted: false, reason: 'factor_exhausted' };
      }
      if (challengeId !== null && !this.#isOpen(challengeId, personId, now)) {
        return { granted: false, reason: 'challenge_closed' };
      }
      if (until) this.#beginAfresh(personId);
      const inBudget = until ? 1 : before.inBudget + 1;
      this.counts.put(key, { personId, inBudget, inRow: before.inRow + 1 });
      if (challengeId !== null) this.tries.put(challengeId, (this.tries.get(challengeId) ?? 0) + 1);
      const failuresInRow = this.#spent(personId);
      if (failuresInRow >= limits.factorFailuresUntilBlock) {
        this.blocks.put(personId, after(now, limits.blockSeconds));
      }
      return { granted: true, failuresInRow };
    });
  }

  forgive(input: { personId: string; method: Method; factorId: string | null }): Promise<number> {
    return this.memory.run(() => {
      const key = keyOf(input.personId, input.factorId ?? input.method);
      const count = this.counts.get(key);
      if (!count) return 0;
      this.counts.delete(key);
      if (this.#spent(input.personId) < limits.factorFailuresUntilBlock) this.blocks.delete(input.personId);
      return Math.max(0, count.inRow - 1);
    });
  }

  blockedUntil(personId: string, now: Date): Promise<Date | null> {
    return this.memory.run(() => {
      const until = this.blocks.get(personId);
      return until && until > now ? until : null;
    });
  }

  async reservePassword(
    { subject, lane, personId = null, untilLifted = false }: PasswordLane,
    now: Date,
  ): Promise<boolean> {
    this.#refuseInTransaction();
    return this.memory.run(() => {
      const key = keyOf(subject, lane);
      const before = this.lanes.get(key);
      if (before?.blockedUntil && before.blockedUntil > now) return false;
      const failures = before && !before.blockedUntil ? before.failures + 1 : 1;
      const blocked = failures >= limits.passwordFailuresUntilBlock;
      this.lanes.put(key, {
        personId,
        failures,
        blockedUntil: blocked ? (untilLifted ? NEVER : after(now, limits.blockSeconds)) : null,
      });
      return true;
    });
  }

  forgivePassword({ subject, lane }: PasswordLane): Promise<void> {
    return this.memory.run(() => this.lanes.delete(keyOf(subject, lane)));
  }

  forgivePasswords(personId: string): Promise<void> {
    return this.memory.run(() => this.#forgetLanes(personId));
  }

  unlock(personId: string): Promise<void> {
    return this.memory.run(() => {
      this.#beginAfresh(personId);
      this.#forgetLanes(personId);
    });
  }

  #forgetLanes(personId: string): void {
    const theirs = this.lanes.keys().filter((key) => this.lanes.get(key)?.personId === personId);
    for (const key of theirs) this.lanes.delete(key);
  }

  #isOpen(challengeId: string, personId: string, now: Date): boolean {
    const challenge = this.memory.table<Challenge>('challenge').get(challengeId);
    return (
      challenge?.status === 'open' &&
      challenge.personId === personId &&
      challenge.expiresAt > now &&
      (this.tries.get(challengeId) ?? 0) < limits.triesPerChallenge
    );
  }

  /** The account has its whole budget again, its factors keep their own count. */
  #beginAfresh(personId: string): void {
    this.blocks.delete(personId);
    for (const key of this.#keysOf(personId)) {
      const count = this.counts.get(key);
      if (count) this.counts.put(key, { ...count, inBudget: 0 });
    }
  }

  #spent(personId: string): number {
    return this.counts
      .filter((count) => count.personId === personId)
      .reduce((sum, { inBudget }) => sum + inBudget, 0);
  }

  #keysOf(personId: string): string[] {
    return this.counts.keys().filter((key) => this.counts.get(key)?.personId === personId);
  }

  #refuseInTransaction(): void {
    if (this.memory.inTransaction) {
      throw new Error('a try must be counted outside any unit of work: a roll-back would forget it');
    }
  }
}
