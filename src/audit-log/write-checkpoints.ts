import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock, secondsBefore, UnitOfWork } from '@countersign/mfa-core';
import { AuditCheckpoints } from './audit-checkpoints.port.js';
import { CheckpointSigner } from './checkpoint-signer.port.js';

/** Chains in one checkpoint: some 200 kB as a token, signed and stored in a few milliseconds. Ours. */
const CHAINS_PER_CHECKPOINT = 1_000;

export interface CheckpointRound {
  /**
   * `done`: every chain that had grown is signed. `not_due`: the newest checkpoint is young enough. `busy`: another
   * instance is at it.
   */
  outcome: 'done' | 'not_due' | 'busy';
  written: { number: number; hash: string; chains: number }[];
}

/**
 * Signs where the chains of the audit trail end, so that whoever rewrites or removes one afterwards is found out, be it the
 * owner of the database (LG-04, promise 8). Looks at heads alone and locks none, so nobody who appends waits for it.
 */
@Injectable()
export class WriteCheckpoints {
  readonly #logger = new Logger('AuditLog');

  constructor(
    @Inject(AuditCheckpoints) private readonly checkpoints: AuditCheckpoints,
    @Inject(CheckpointSigner) private readonly signer: CheckpointSigner,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** As many checkpoints as it takes; none where no chain grew. `unlessWithinSeconds`: not while the newest is younger. */
  async execute({ unlessWithinSeconds = 0 } = {}): Promise<CheckpointRound> {
    const round: CheckpointRound = { outcome: 'done', written: [] };
    for (let afterStream: string | null = ''; afterStream !== null;) {
      const from: string = afterStream;
      const first = from === '';
      const page = await this.unitOfWork.run(() => this.#page(from, first ? unlessWithinSeconds : 0));
      if (typeof page === 'string') return { ...round, outcome: page };
      if (page.written) round.written.push(this.#told(page.written));
      afterStream = page.lastStream;
    }
    return round;
  }

  async #page(afterStream: string, unlessWithinSeconds: number) {
    if (!(await this.checkpoints.claim())) return 'busy';
    const now = this.clock.now();
    const last = await this.checkpoints.last();
    if (last && unlessWithinSeconds > 0 && last.at > secondsBefore(now, unlessWithinSeconds))
      return 'not_due';
    const heads = await this.checkpoints.changedHeads({ afterStream, limit: CHAINS_PER_CHECKPOINT });
    const end = heads.at(-1);
    if (!end) return { written: null, lastStream: null };
    const number = (last?.number ?? 0) + 1;
    const { jws, hash } = await this.signer.issue({ number, previousJws: last?.jws ?? null, heads, now });
    await this.checkpoints.append({ number, at: now, jws }, heads);
    const lastStream = heads.length < CHAINS_PER_CHECKPOINT ? null : end.stream;
    return { written: { number, hash, chains: heads.length }, lastStream };
  }

  /** Out of the database's reach as well: whoever keeps the log can tell a checkpoint that was made anew (LG-04). */
  #told(written: CheckpointRound['written'][number]): typeof written {
    const { number: checkpoint, hash: sha256, chains } = written;
    this.#logger.log({ checkpoint, sha256, chains }, 'audit chains were signed');
    return written;
  }
}
