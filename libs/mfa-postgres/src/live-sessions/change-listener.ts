import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

/** The channel that the triggers of the migrations notify. */
const CHANNEL = 'countersign';
/** What we heard is trusted for this long after the last proof that the connection lives. */
const TRUSTED_MS = 1_000;
const HEARTBEAT_MS = 250;
const RECONNECT_FIRST_MS = 50;
const RECONNECT_AT_MOST_MS = 2_000;

/**
 * A connection of its own that hears of changes on every instance (LISTEN/NOTIFY), and knows when it may be deaf: a
 * connection that the network swallowed says nothing, so it is asked four times a second. Not through a pooler that
 * hands out connections by the transaction: LISTEN would be lost on it.
 */
export class ChangeListener {
  #client: pg.Client | undefined;
  /** When the last question was asked that got an answer; whatever was committed before then has been heard. */
  #heardUntilMs = -Infinity;
  #running = false;
  #stopped = Promise.resolve();
  readonly #aborted = new AbortController();

  constructor(
    private readonly connectionString: string,
    private readonly heard: { change: (payload: string) => void; silence: () => void },
  ) {}

  /** False as soon as a change of a second ago might not have been heard. */
  get isTrusted(): boolean {
    return performance.now() - this.#heardUntilMs < TRUSTED_MS;
  }

  /** Returns after the first attempt to connect, whether it worked or not: attempts go on until `stop`. */
  async start(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    await new Promise<void>((tried) => {
      this.#stopped = this.#run(tried);
    });
  }

  async stop(): Promise<void> {
    this.#running = false;
    this.#aborted.abort();
    await this.#client?.end().catch(() => undefined);
    await this.#stopped;
  }

  async #run(tried: () => void): Promise<void> {
    let pauseMs = RECONNECT_FIRST_MS;
    while (this.#running) {
      const client = new pg.Client({
        connectionString: this.connectionString,
        application_name: 'countersign-listen',
        connectionTimeoutMillis: RECONNECT_AT_MOST_MS,
        keepAlive: true,
      });
      try {
        await this.#listen(client);
        tried();
        pauseMs = RECONNECT_FIRST_MS;
        await this.#watch(client);
      } catch {
        // Told by isTrusted; the health check and the error of whoever asks the database say why.
      }
      tried();
      this.#heardUntilMs = -Infinity;
      this.heard.silence();
      await client.end().catch(() => undefined);
      await this.#pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, RECONNECT_AT_MOST_MS);
    }
  }

  async #listen(client: pg.Client): Promise<void> {
    this.#client = client;
    client.on('error', () => undefined); // the query that waits rejects as well
    client.on('notification', ({ payload }) => this.heard.change(payload ?? ''));
    await client.connect();
    await this.#ask(client, `LISTEN ${CHANNEL}`);
  }

  async #watch(client: pg.Client): Promise<void> {
    while (this.#running) {
      await this.#pause(HEARTBEAT_MS);
      await this.#ask(client, 'SELECT');
    }
  }

  async #ask(client: pg.Client, statement: string): Promise<void> {
    const askedMs = performance.now();
    const deaf = setTimeout(() => void client.end().catch(() => undefined), TRUSTED_MS);
    try {
      await client.query(statement);
    } finally {
      clearTimeout(deaf);
    }
    this.#heardUntilMs = askedMs;
  }

  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#aborted.signal, ref: false }).catch(() => undefined);
  }
}
