import pg from 'pg';
import { withConnection } from '../database.js';
import { doAll, type Load } from './load.js';

/** Rows that the UPDATEs are spread over, as the answers are over people. */
const ROWS = 2_000;

const claim = {
  name: 'claim',
  text: 'UPDATE bench_factor SET last_time_step = $2 WHERE id = $1 AND last_time_step < $2',
};
const append = { name: 'append', text: 'INSERT INTO bench_entry (factor_id, details) VALUES ($1, $2)' };

export async function prepareFloor(ownerUrl: string): Promise<void> {
  await withConnection(ownerUrl, async (client) => {
    await client.query('CREATE TABLE bench_factor (id int PRIMARY KEY, last_time_step bigint NOT NULL)');
    await client.query(
      `CREATE TABLE bench_entry (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        factor_id int NOT NULL, at timestamptz NOT NULL DEFAULT now(), details jsonb NOT NULL)`,
    );
    await client.query('INSERT INTO bench_factor SELECT n, 0 FROM generate_series(0, $1) n', [ROWS - 1]);
  });
}

/**
 * The least that spending a code once and for all can cost: one conditional UPDATE and one INSERT in a durable
 * transaction, through the bare driver with prepared statements, each worker on a connection of its own.
 */
export class SqlFloor {
  private constructor(private readonly clients: readonly pg.Client[]) {}

  static async open(url: string, concurrency: number): Promise<SqlFloor> {
    const clients = Array.from({ length: concurrency }, () => new pg.Client({ connectionString: url }));
    await Promise.all(clients.map((client) => client.connect()));
    return new SqlFloor(clients);
  }

  measure(transactions: number): Promise<Load> {
    const idle = [...this.clients];
    const jobs = Array.from({ length: transactions }, (_, n) => async () => {
      const client = idle.pop();
      if (!client) throw new Error('more workers than connections');
      await transaction(client, n % ROWS);
      idle.push(client);
    });
    return doAll(jobs, this.clients.length);
  }

  async close(): Promise<void> {
    await Promise.all(this.clients.map((client) => client.end()));
  }
}

let timeStep = 0;

async function transaction(client: pg.Client, factorId: number): Promise<void> {
  await client.query('BEGIN');
  const claimed = await client.query({ ...claim, values: [factorId, ++timeStep] });
  if (claimed.rowCount !== 1) throw new Error('a step was claimed twice');
  await client.query({ ...append, values: [factorId, { act: 'code.accepted', timeStep }] });
  await client.query('COMMIT');
}
