import { limits, secondsAfter } from '@countersign/mfa-core';

/** Five wrong codes in a row over all factors block the account for half an hour (TH-01, TH-05, TH-06). */
export class TryBudget {
  readonly #wrong = new Map<string, number>();
  #blockedUntil: Date | null = null;

  constructor(private readonly now: () => Date) {}

  get isBlocked(): boolean {
    return this.#blockedUntil !== null && this.now() < this.#blockedUntil;
  }

  /** A block that has run out gives the whole budget back, at the next try that is looked at. */
  private get wrong(): number {
    if (this.#blockedUntil !== null) this.unlock();
    return [...this.#wrong.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Nothing was wrong since the last time it was made whole. */
  get isWhole(): boolean {
    return !this.isBlocked && this.wrong === 0;
  }

  /** A wrong code for this factor: true if it was the one that blocks. */
  failed(factor: string): boolean {
    const wrong = this.wrong + 1;
    this.#wrong.set(factor, (this.#wrong.get(factor) ?? 0) + 1);
    if (wrong < limits.factorFailuresUntilBlock) return false;
    this.#blockedUntil = secondsAfter(this.now(), limits.blockSeconds);
    return true;
  }

  /** A right one forgives what was wrong of this factor, and of no other. */
  succeeded(factor: string): void {
    if (this.#blockedUntil !== null) this.unlock();
    this.#wrong.delete(factor);
  }

  unlock(): void {
    this.#blockedUntil = null;
    this.#wrong.clear();
  }
}
