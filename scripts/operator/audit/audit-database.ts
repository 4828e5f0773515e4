import { MikroORM } from '@mikro-orm/postgresql';
import type { AuditPosition } from '@countersign/mfa-core';
import { PostgresAuditCheckpoints, PostgresAuditTrail, Sql } from '@countersign/mfa-postgres';
import { ormOptions } from '../../../mikro-orm.config.js';
import { provideSettings } from '../settings.js';

const PAGE = 1_000;

/** The audit trail of one database, read as it stands, in pages: no table is held in memory. `close` when done. */
export class AuditDatabase {
  readonly trail: PostgresAuditTrail;
  readonly checkpoints: PostgresAuditCheckpoints;

  private constructor(private readonly orm: MikroORM) {
    const sql = new Sql(orm.em.fork());
    this.trail = new PostgresAuditTrail(sql);
    this.checkpoints = new PostgresAuditCheckpoints(sql);
  }

  static async open(databaseUrl: string): Promise<AuditDatabase> {
    return new AuditDatabase(await MikroORM.init(ormOptions(databaseUrl, { maxConnections: 2 })));
  }

  close(): Promise<void> {
    return this.orm.close();
  }

  /** Every chain by name, those without a head too; or the one asked for. */
  async *streams(only?: string): AsyncGenerator<string> {
    if (only !== undefined) yield only;
    for (let after = ''; only === undefined;) {
      const page = await this.trail.streams({ afterStream: after, limit: PAGE });
      yield* page;
      const last = page.at(-1);
      if (page.length < PAGE || last === undefined) return;
      after = last;
    }
  }

  /** Where every chain ends. */
  async *heads(): AsyncGenerator<AuditPosition> {
    for (let after: string | null = null; ;) {
      const page: AuditPosition[] = await this.trail.heads({ afterStream: after, limit: PAGE });
      yield* page;
      const last = page.at(-1);
      if (page.length < PAGE || !last) return;
      after = last.stream;
    }
  }

  /** The entries of one chain in their order, page by page, from behind that number on. */
  async *entries(stream: string, afterSequence = Number.MIN_SAFE_INTEGER) {
    for (let after = afterSequence; ;) {
      const page = await this.trail.entries({ stream, afterSequence: after, limit: PAGE });
      if (page.length > 0) yield page;
      const last = page.at(-1);
      if (page.length < PAGE || !last) return;
      after = last.sequence;
    }
  }

  /** All checkpoints in the order of their numbers. */
  async *signed() {
    const limit = 10; // each can be large
    for (let after = 0; ;) {
      const page = await this.checkpoints.page({ afterNumber: after, limit });
      yield* page;
      const last = page.at(-1);
      if (page.length < limit || !last) return;
      after = last.number;
    }
  }
}

/** The database of the settings, for the time of `work`. */
export async function withAuditDatabase<T>(work: (database: AuditDatabase) => Promise<T>): Promise<T> {
  await provideSettings();
  const { DATABASE_URL: url } = process.env;
  if (!url) throw new Error('DATABASE_URL must be set.');
  const database = await AuditDatabase.open(url);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}
