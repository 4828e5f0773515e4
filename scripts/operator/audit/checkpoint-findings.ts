import { CheckpointWalk } from '@countersign/audit';
import type { AuditPosition } from '@countersign/mfa-core';
import type { JwkSet } from '@countersign/tokens';
import type { AuditDatabase } from './audit-database.js';
import type { Finding, Seen } from './findings.js';
import { KeptCheckpoints } from './kept-checkpoints.js';

/** Holds the chains of a database against what was signed over them, there and in a file kept elsewhere. */
export class CheckpointFindings {
  /** Told once for each chain, by the first checkpoint that shows it. */
  readonly #told = new Set<string>();

  constructor(
    private readonly database: AuditDatabase,
    private readonly seen: Seen,
    private readonly jwks: JwkSet,
    private readonly only?: string,
  ) {}

  /** Signatures, numbers and links, and that every signed head is on its chain. */
  async *ofDatabase(): AsyncGenerator<Finding> {
    const walk = new CheckpointWalk(this.jwks);
    for await (const checkpoint of this.database.signed()) {
      const { breaks, heads } = await walk.next(checkpoint);
      yield* breaks;
      yield* this.#unfit(heads);
      this.seen.checkpoints += 1;
      this.seen.newestCheckpoint = { number: checkpoint.number, at: checkpoint.at.toISOString() };
    }
  }

  /** Whether the database still has each checkpoint that was kept, and the chains as that one says. */
  async *ofFile(file: string): AsyncGenerator<Finding> {
    for await (const kept of new KeptCheckpoints(file, this.jwks).read()) {
      if ('fault' in kept) {
        yield kept;
        continue;
      }
      this.seen.kept += 1;
      const { number: checkpoint, hash, heads } = kept;
      const stands = await this.database.checkpoints.hashOf(checkpoint);
      if (stands === hash) continue;
      yield { checkpoint, through: checkpoint, fault: stands === null ? 'missing' : 'changed' };
      yield* this.#unfit(heads);
    }
  }

  async *#unfit(heads: readonly AuditPosition[]): AsyncGenerator<Finding> {
    const asked = heads.filter(({ stream }) => this.only === undefined || stream === this.only);
    if (asked.length === 0) return;
    for (const { stream, sequence, there } of await this.database.checkpoints.unfit(asked)) {
      if (this.#told.has(stream)) continue;
      this.#told.add(stream);
      yield { stream, sequence, through: sequence, fault: there ? 'rewritten' : 'missing' };
    }
  }
}
