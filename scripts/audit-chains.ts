import { MikroORM } from '@mikro-orm/postgresql';
import { verifyChain, type ChainVerdict } from '@countersign/audit';
import type { AuditPosition } from '@countersign/mfa-core';
import { PostgresAuditTrail, Sql } from '@countersign/mfa-postgres';
import { ormOptions } from '../mikro-orm.config.js';

const PAGE = 1_000;

/** The chains of one database, read as they stand. `close` when done. */
export class AuditChains {
  private constructor(
    private readonly orm: MikroORM,
    private readonly sql: Sql,
    private readonly trail: PostgresAuditTrail,
  ) {}

  static async open(databaseUrl: string): Promise<AuditChains> {
    const orm = await MikroORM.init(ormOptions(databaseUrl, { maxConnections: 2 }));
    const sql = new Sql(orm.em.fork());
    return new AuditChains(orm, sql, new PostgresAuditTrail(sql));
  }

  close(): Promise<void> {
    return this.orm.close();
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

  /**
   * The verdict on every chain. `noted` are heads that were written down elsewhere before: they alone show a chain that
   * was rewritten as a whole, or removed.
   */
  async *verdicts(noted: readonly AuditPosition[] = []): AsyncGenerator<ChainVerdict> {
    const seen = new Set<string>();
    for await (const head of this.heads()) {
      seen.add(head.stream);
      yield await this.verdictOn(head.stream, [head, ...noted]);
    }
    const headless = await this.sql.rows<{ stream: string }>(
      'SELECT DISTINCT stream FROM audit_entry EXCEPT SELECT stream FROM audit_head',
    );
    for (const stream of new Set([...noted, ...headless].map((one) => one.stream))) {
      if (seen.has(stream)) continue;
      const verdict = await this.verdictOn(stream, noted);
      // Sound in itself, but its head is gone: what came after its last row could be gone too.
      yield verdict.intact
        ? { intact: false, stream, sequence: (verdict.head?.sequence ?? 0) + 1, fault: 'missing' }
        : verdict;
    }
  }

  private async verdictOn(stream: string, anchors: readonly AuditPosition[]): Promise<ChainVerdict> {
    for (let after: AuditPosition | null = null; ;) {
      const page = await this.trail.entries({ stream, afterSequence: after?.sequence ?? 0, limit: PAGE });
      const morePages = page.length === PAGE;
      const verdict: ChainVerdict = verifyChain(page, { stream, after, morePages, anchors });
      if (!verdict.intact || !morePages) return verdict;
      after = verdict.head;
    }
  }
}
