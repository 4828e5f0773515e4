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
  #stopped = Promise.resolve();
  readonly #names = new Set<string>();
  readonly #aborted = new AbortController();

  constructor(private readonly connectionString: string) {}

  start(): void {
    this.#stopped = this.#run();
  }

  /** Returns once the lock of that worker is held, or when it never will be, because of `stop`. */
  async hold(worker: string): Promise<void> {
    this.#names.add(worker);
    while (!this.#aborted.signal.aborted) {
      if (this.#client && (await this.#lock(this.#client, worker))) return;
      await this.#pause(RECONNECT_FIRST_MS);
    }
  }

  /** That worker is done, whatever it still holds. */
  async release(worker: string): Promise<void> {
    this.#names.delete(worker);
    await this.#client?.query(UNLOCK, [worker]).catch(() => undefined);
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
        for (const worker of this.#names) await client.query(LOCK, [worker]);
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
      await client.query('SELECT').finally(() => clearTimeout(deaf));
    }
  }

  async #lock(client: pg.Client, worker: string): Promise<boolean> {
    return client.query(LOCK, [worker]).then(
      () => true,
      () => false,
    );
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#aborted.signal, ref: false }).catch(() => undefined);
  }
}

const LOCK = `SELECT pg_advisory_lock_shared(${LOCK_SPACE}, hashtext($1))`;
const UNLOCK = `SELECT pg_advisory_unlock_shared(${LOCK_SPACE}, hashtext($1))`;
