import type { Standing } from '../policy/standing.js';
import type { Session } from './session-store.port.js';

/** A session as it stands now, and who stands behind it now. */
export interface LiveSession extends Standing {
  session: Session;
  active: boolean;
}

/**
 * The session's record for the check of every request (promise 2, SE-07): from memory where that is certain to be at
 * most a second old on every instance, from the database in any doubt. Never inside a unit of work.
 */
export interface LiveSessions {
  /**
   * Never older than `generation`, which a token of ours has shown to exist: a step-up may have been on another instance,
   * or a moment ago.
   */
  find(sessionId: string, now: Date, generation?: number): Promise<LiveSession | null>;
  /** As the database has it now, whatever memory says: activity on another instance is not told here. */
  latest(sessionId: string): Promise<LiveSession | null>;
  /**
   * The person did something; written at most once in a while, as coarse as the idle end allows. With `areaIdleSeconds`
   * it was in the payments area, which ends after so long without.
   */
  touch(live: LiveSession, now: Date, areaIdleSeconds?: number): Promise<void>;
}
export const LiveSessions = Symbol('LiveSessions');
