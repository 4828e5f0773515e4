import { waitVisibly } from './narrator.js';

/** The time in which a story is told: the same as the service's. */
export interface StoryClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Lets so much of it pass, and says what for. */
  wait(milliseconds: number, what: string): Promise<void>;
}

export const realTime: StoryClock = { now: Date.now, wait: waitVisibly };
