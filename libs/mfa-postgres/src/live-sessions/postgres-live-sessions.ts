import {
  noStanding,
  type LiveSession,
  type LiveSessions,
  type Session,
  type SessionStore,
  type SubjectDirectory,
} from '@countersign/mfa-core';
import type { Sql } from '../sql.js';
import { ChangeListener } from './change-listener.js';
import { SessionCache } from './session-cache.js';

const MAX_SESSIONS = 10_000;
/** Activity is written this many times within an idle limit, so a session may seem idle that part too early. */
const WRITES_PER_IDLE_LIMIT = 15;
const WRITE_AT_MOST_EVERY_SECONDS = 1;
const WRITE_AT_LEAST_EVERY_SECONDS = 60;

export interface LiveSessionsStats {
  /** Whether answers come from memory at present. */
  listening: boolean;
  sessions: number;
  fromMemory: number;
  fromDatabase: number;
}

/** Somebody else who keeps rows in memory. */
export interface Follower {
  forget(id: string): void;
  forgetAll(): void;
}

/**
 * Sessions in memory, forgotten as soon as PostgreSQL tells of a change, and not trusted while nothing can be heard
 * (SE-07): then every question goes to the database.
 */
export class PostgresLiveSessions implements LiveSessions {
  readonly #cache: SessionCache;
  readonly #listener: ChangeListener;
  readonly #followers = new Map<string, Follower>();
  #fromMemory = 0;
  #fromDatabase = 0;

  constructor(
    private readonly ports: {
      sql: Sql;
      sessions: SessionStore;
      subjects: SubjectDirectory;
      /** Straight to the server: a pooler that hands out connections by the transaction loses what is listened to. */
      connectionString: string;
      maxSessions?: number;
    },
  ) {
    this.#cache = new SessionCache(ports.maxSessions ?? MAX_SESSIONS);
    this.#listener = new ChangeListener(ports.connectionString, {
      change: (payload) => this.#forget(payload),
      silence: () => this.#forgetAll(),
    });
  }

  /** Tells another of the changes of its kind, `<kind>:<id>`, by the connection that is there already. */
  follow(kind: string, follower: Follower): void {
    this.#followers.set(kind, follower);
  }

  /** Begins to listen. Without it, or before it, everything works and nothing comes from memory. */
  start(): Promise<void> {
    return this.#listener.start();
  }

  stop(): Promise<void> {
    return this.#listener.stop();
  }

  get stats(): LiveSessionsStats {
    return {
      listening: this.#listener.isTrusted,
      sessions: this.#cache.size,
      fromMemory: this.#fromMemory,
      fromDatabase: this.#fromDatabase,
    };
  }

  async find(sessionId: string, now: Date, generation = 0): Promise<LiveSession | null> {
    if (this.ports.sql.inTransaction) {
      throw new Error(
        'a session must not be looked up inside a unit of work: memory would keep what may be rolled back',
      );
    }
    if (!this.#listener.isTrusted) return this.#read(sessionId);
    const known = this.#cache.get(sessionId);
    // What seems idle may have been used on another instance, which is not told.
    if (known && !isIdle(known.session, now) && known.session.generation >= generation) {
      this.#fromMemory += 1;
      return known;
    }
    const load = () => this.#cache.load(sessionId, () => this.#read(sessionId));
    const live = await load();
    if (live === null || live.session.generation >= generation) return live;
    // A reading we joined had begun before the step-up.
    this.#cache.forgetSession(sessionId);
    return load();
  }

  latest(sessionId: string): Promise<LiveSession | null> {
    // A reading that runs already may have begun before the activity that is looked for.
    this.#cache.forgetSession(sessionId);
    return this.#listener.isTrusted
      ? this.#cache.load(sessionId, () => this.#read(sessionId))
      : this.#read(sessionId);
  }

  async touch({ session }: LiveSession, now: Date, areaIdleSeconds?: number): Promise<void> {
    const known = this.#cache.get(session.id)?.session ?? session;
    const inArea = areaIdleSeconds !== undefined;
    const due =
      isToBeWritten(known.lastActivityAt, known.idleSeconds, now) ||
      (inArea && (known.areaActiveAt === null || isToBeWritten(known.areaActiveAt, areaIdleSeconds, now)));
    if (!due) return;
    // First, so that requests beside this one do not write the same.
    this.#cache.update(session.id, (live) => ({
      ...live,
      session: { ...live.session, lastActivityAt: now, ...(inArea ? { areaActiveAt: now } : {}) },
    }));
    await this.ports.sessions.touch(session.id, now, inArea);
  }

  async #read(sessionId: string): Promise<LiveSession | null> {
    this.#fromDatabase += 1;
    const session = await this.ports.sessions.find(sessionId);
    if (!session) return null;
    const subject = await this.ports.subjects.find(session.personId);
    if (!subject) return { session, active: false, ...noStanding };
    const { active, grants, companyRules, federated } = subject;
    return { session, active, grants, companyRules, federated };
  }

  /** `session:<id>`, `person:<id>` or what a follower follows; anything else is not understood, so nothing is believed any more. */
  #forget(payload: string): void {
    const [, kind = '', id = ''] = /^([a-z]+):(.+)$/.exec(payload) ?? [];
    const follower = this.#followers.get(kind);
    if (kind === 'session') this.#cache.forgetSession(id);
    else if (kind === 'person') this.#cache.forgetPerson(id);
    else if (follower) follower.forget(id);
    else this.#forgetAll();
  }

  #forgetAll(): void {
    this.#cache.forgetAll();
    for (const follower of this.#followers.values()) follower.forgetAll();
  }
}

function isIdle({ idleSeconds, lastActivityAt }: Session, now: Date): boolean {
  return idleSeconds !== null && lastActivityAt.getTime() + idleSeconds * 1000 <= now.getTime();
}

function isToBeWritten(written: Date, idleSeconds: number | null, now: Date): boolean {
  const wanted = idleSeconds === null ? Infinity : idleSeconds / WRITES_PER_IDLE_LIMIT;
  const everySeconds = Math.max(WRITE_AT_MOST_EVERY_SECONDS, Math.min(WRITE_AT_LEAST_EVERY_SECONDS, wanted));
  return now.getTime() - written.getTime() >= everySeconds * 1000;
}
