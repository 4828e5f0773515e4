import { ChainWalk, readExportLine, type ExportedEntry } from '@countersign/audit';
import type { JwkSet } from '@countersign/tokens';
import type { Finding, Seen } from './findings.js';
import { KeptCheckpoints } from './kept-checkpoints.js';
import { linesOf } from './lines.js';

/** Lines of one chain that are judged together: what stands in another order within them is told as such. */
const AT_ONCE = 1_000;

/**
 * Verifies exported entries from their file alone. A chain that does not begin with its first entry is taken up where it
 * begins; several exports may follow one another in one file.
 */
export class FileFindings {
  readonly #walks = new Map<string, ChainWalk>();
  readonly #signed = new Map<string, Map<number, string[]>>();

  constructor(
    private readonly file: string,
    private readonly seen: Seen,
  ) {}

  /** Checkpoints to hold the entries against; their heads are kept in memory. */
  async *signedBy(file: string, jwks: JwkSet): AsyncGenerator<Finding> {
    for await (const kept of new KeptCheckpoints(file, jwks).read()) {
      if ('fault' in kept) {
        yield kept;
        continue;
      }
      this.seen.kept += 1;
      for (const { stream, sequence, hash } of kept.heads) {
        const known = this.#signed.get(stream) ?? new Map<number, string[]>();
        known.set(sequence, [...(known.get(sequence) ?? []), hash]);
        this.#signed.set(stream, known);
      }
    }
  }

  async *findings(only?: string): AsyncGenerator<Finding> {
    let batch: ExportedEntry[] = [];
    for await (const { line, text } of linesOf(this.file)) {
      const entry = readExportLine(text);
      if (!entry) {
        yield { line, fault: 'malformed' };
        continue;
      }
      if (only !== undefined && entry.entry.stream !== only) continue;
      if (batch.length >= AT_ONCE || batch[0]?.entry.stream !== entry.entry.stream) {
        yield* this.#judge(batch);
        batch = [];
      }
      batch.push(entry);
    }
    yield* this.#judge(batch);
    this.seen.chains = this.#walks.size;
  }

  *#judge(batch: readonly ExportedEntry[]): Generator<Finding> {
    const [first] = batch;
    if (!first) return;
    const { stream } = first.entry;
    const walk = this.#walks.get(stream) ?? begin(first);
    this.#walks.set(stream, walk);
    const before = walk.head;
    const breaks = walk.page(batch, this.#signed.get(stream));
    yield* breaks;
    this.seen.entries += batch.length;
    // What a line says it follows is as good as any other part of it.
    const broken = new Set(breaks.map(({ sequence }) => sequence));
    let last = before && { sequence: before.sequence, hash: before.hash };
    for (const { sequence, hash, previous } of batch) {
      const follows = last?.sequence === sequence - 1 || (last === null && sequence === 1);
      if (follows && !broken.has(sequence) && !broken.has(sequence - 1))
        if ((previous?.toString('hex') ?? null) !== (last?.hash ?? null))
          yield { stream, sequence, through: sequence, fault: 'changed' };
      last = { sequence, hash: hash.toString('hex') };
    }
  }
}

function begin({ entry: { stream }, sequence, previous }: ExportedEntry): ChainWalk {
  if (sequence <= 1 || !previous) return new ChainWalk(stream);
  return new ChainWalk(stream, { stream, sequence: sequence - 1, hash: previous.toString('hex') });
}
