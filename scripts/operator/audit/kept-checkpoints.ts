import {
  auditCheckpointHash,
  verifyAuditCheckpoint,
  type AuditCheckpoint,
  type JwkSet,
} from '@countersign/tokens';
import type { Finding } from './findings.js';
import { linesOf } from './lines.js';

export interface KeptCheckpoint {
  number: number;
  /** Hex SHA-256 of the token. */
  hash: string;
  /** Empty where the log alone was kept. */
  heads: AuditCheckpoint['heads'];
}

/**
 * A file of checkpoints kept elsewhere: tokens, a line each, as `audit checkpoint --out` writes them; or lines of the
 * service's log, of which those about checkpoints count. It may begin anywhere and have gaps.
 */
export class KeptCheckpoints {
  constructor(
    private readonly file: string,
    private readonly jwks: JwkSet,
  ) {}

  async *read(): AsyncGenerator<KeptCheckpoint | Extract<Finding, { line: number }>> {
    for await (const { line, text } of linesOf(this.file)) {
      if (text.startsWith('{')) {
        const logged = readLogLine(text);
        if (logged === null) yield { line, fault: 'malformed' };
        else if (logged !== 'another') yield logged;
        continue;
      }
      const verdict = await verifyAuditCheckpoint(text, this.jwks);
      if ('checkpoint' in verdict) {
        const { number, heads } = verdict.checkpoint;
        yield { number, hash: auditCheckpointHash(text), heads };
      } else {
        const { fault } = verdict;
        yield { line, fault: fault === 'malformed' || fault === 'unknown_key' ? fault : 'changed' };
      }
    }
  }
}

function readLogLine(text: string): KeptCheckpoint | 'another' | null {
  try {
    const { checkpoint, sha256 } = JSON.parse(text) as Record<string, unknown>;
    if (typeof checkpoint !== 'number' || typeof sha256 !== 'string') return 'another';
    return { number: checkpoint, hash: sha256, heads: [] };
  } catch {
    return null;
  }
}
