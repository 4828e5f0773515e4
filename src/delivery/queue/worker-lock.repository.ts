import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** Any number, the same for all instances: the first half of the advisory locks by which workers say that they live. */
export const LOCK_SPACE = 731_820_545;

const RECONNECT_FIRST_MS = 50;
const RECONNECT_AT_MOST_MS = 1_000;
const CONNECT_WITHIN_MS = 2_000;
const HEARTBEAT_MS = 1_000;
/** A connection that has not answered for this long is taken for lost. */
const ANSWER_WITHIN_MS = 2_000;

/**
 * Says "this worker lives" for as long as its process does: a lock of the session, on a connection of its own, which
 * PostgreSQL lets go when the process ends, however it ends. A connection that is lost is made anew.
 */
export class WorkerLock {
  #client: pg.Client | undefined;
  #asked = Promise.resolve();
  #stopped = Promise.resolve();
  readonly #holding = new Map<string, Promise<void>>();
  readonly #aborted = new AbortController();

  constructor(private readonly connectionString: string) {}

  start(): void {
    this.#stopped = this.#run();
  }

  /** Returns once the lock of that worker is held, or when it never will be, because of `stop`. */
  hold(worker: string): Promise<void> {
    const holding = this.#holding.get(worker) ?? this.#hold(worker);
    this.#holding.set(worker, holding);
    return holding;
  }

  /** That worker is done, whatever it still holds. */
  async release(worker: string): Promise<void> {
    this.#holding.delete(worker);
    // A lock that was taken twice, as around a lost connection, is let go twice.
    while (this.#client && (await this.#unlock(this.#client, worker)));
  }

  async stop(): Promise<void> {
    this.#aborted.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#stopped;
  }

  async #run(): Promise<void> {
    let pauseMs = RECONNECT_FIRST_MS;
    while (!this.#aborted.signal.aborted) {
      const client = new pg.Client({
        connectionString: this.connectionString,
        application_name: 'countersign-worker-lock',
        connectionTimeoutMillis: CONNECT_WITHIN_MS,
        keepAlive: true,
      });
      client.on('error', () => undefined); // the query that waits rejects as well
      try {
        await client.connect();
        for (const worker of this.#holding.keys()) await client.query(LOCK, [worker]);
        this.#client = client;
        pauseMs = RECONNECT_FIRST_MS;
        await this.#watch(client);
      } catch {
        // The worker itself, which needs the same database, says why.
      }
      this.#client = undefined;
      await client.end().catch(() => undefined);
      await this.#pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, RECONNECT_AT_MOST_MS);
    }
  }

  async #watch(client: pg.Client): Promise<void> {
    while (!this.#aborted.signal.aborted) {
      await this.#pause(HEARTBEAT_MS);
      const deaf = setTimeout(() => void client.end().catch(() => undefined), ANSWER_WITHIN_MS);
      await this.#ask(client, 'SELECT').finally(() => clearTimeout(deaf));
    }
  }

  async #hold(worker: string): Promise<void> {
    while (!this.#aborted.signal.aborted) {
      const client = this.#client;
      if (client) {
        const held = await this.#ask(client, LOCK, worker).then(
          () => true,
          () => false,
        );
        if (held) return;
      }
      await this.#pause(RECONNECT_FIRST_MS);
    }
  }

  async #unlock(client: pg.Client, worker: string): Promise<boolean> {
    return this.#ask(client, UNLOCK, worker).then(
      ({ rows }) => rows[0]?.released === true,
      () => false,
    );
  }

  /** One after the other, as a connection wants it. */
  #ask(client: pg.Client, statement: string, ...values: string[]) {
    const answer = this.#asked.then(() => client.query<{ released?: boolean }>(statement, values));
    this.#asked = answer.then(
      () => undefined,
      () => undefined,
    );
    return answer;
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#aborted.signal, ref: false }).catch(() => undefined);
  }
}

const LOCK = `SELECT pg_advisory_lock_shared(${LOCK_SPACE}, hashtext($1))`;
const UNLOCK = `SELECT pg_advisory_unlock_shared(${LOCK_SPACE}, hashtext($1)) AS released`;
