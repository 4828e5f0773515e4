import { LRUCache } from 'lru-cache';
import type { LiveSession } from '@countersign/mfa-core';

/** One reading of the database, begun at a known moment. */
interface Load {
  reading: Promise<LiveSession | null>;
  /** A change was heard since it began: it may have read what was before, so it is not kept and nobody joins it. */
  outdated: boolean;
}

/** Sessions by id, forgotten by session or by person. Bounded: the least recently used go first. */
export class SessionCache {
  readonly #sessions: LRUCache<string, LiveSession>;
  readonly #idsOf = new Map<string, Set<string>>();
  readonly #loads = new Map<string, Load>();

  constructor(maxSessions: number) {
    this.#sessions = new LRUCache({
      max: maxSessions,
      dispose: ({ session }, id, reason) => {
        if (reason !== 'set') this.#unlist(session.personId, id);
      },
    });
  }

  get size(): number {
    return this.#sessions.size;
  }

  get(id: string): LiveSession | undefined {
    return this.#sessions.get(id);
  }

  /** Changes what is kept, if it is kept. */
  update(id: string, change: (live: LiveSession) => LiveSession): void {
    const live = this.#sessions.peek(id);
    if (live) this.#sessions.set(id, change(live));
  }

  /** Requests that come while a reading is under way share it. */
  load(id: string, read: () => Promise<LiveSession | null>): Promise<LiveSession | null> {
    const running = this.#loads.get(id);
    if (running) return running.reading;
    const load: Load = { outdated: false, reading: this.#read(id, read, () => load) };
    this.#loads.set(id, load);
    return load.reading;
  }

  forgetSession(id: string): void {
    this.#sessions.delete(id);
    this.#outdate(id);
  }

  forgetPerson(personId: string): void {
    for (const id of [...(this.#idsOf.get(personId) ?? [])]) this.#sessions.delete(id);
    // Whose session a reading is after shows when it comes back; people change seldom enough to doubt them all.
    for (const id of [...this.#loads.keys()]) this.#outdate(id);
  }

  forgetAll(): void {
    this.#sessions.clear();
    for (const id of [...this.#loads.keys()]) this.#outdate(id);
  }

  async #read(
    id: string,
    read: () => Promise<LiveSession | null>,
    own: () => Load,
  ): Promise<LiveSession | null> {
    try {
      const live = await read();
      if (live && !own().outdated) this.#keep(id, live);
      return live;
    } finally {
      if (this.#loads.get(id) === own()) this.#loads.delete(id);
    }
  }

  #keep(id: string, live: LiveSession): void {
    this.#sessions.set(id, live);
    const ids = this.#idsOf.get(live.session.personId) ?? new Set();
    this.#idsOf.set(live.session.personId, ids.add(id));
  }

  #outdate(id: string): void {
    const load = this.#loads.get(id);
    if (load) load.outdated = true;
    this.#loads.delete(id);
  }

  #unlist(personId: string, id: string): void {
    const ids = this.#idsOf.get(personId);
    ids?.delete(id);
    if (ids?.size === 0) this.#idsOf.delete(personId);
  }
}
