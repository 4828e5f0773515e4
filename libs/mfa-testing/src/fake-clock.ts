import type { Clock } from '@countersign/mfa-core';

/** Stands still until told otherwise. */
export class FakeClock implements Clock {
  #now: number;

  constructor(start: Date = new Date('2026-06-01T12:00:00.000Z')) {
    this.#now = start.getTime();
  }

  now(): Date {
    return new Date(this.#now);
  }

  advanceSeconds(seconds: number): void {
    this.#now += seconds * 1000;
  }

  set(now: Date): void {
    this.#now = now.getTime();
  }
}
