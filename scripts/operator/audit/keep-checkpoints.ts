import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { auditCheckpointHash, type JwkSet } from '@countersign/tokens';
import type { AuditDatabase } from './audit-database.js';
import { KeptCheckpoints, type KeptCheckpoint } from './kept-checkpoints.js';

/**
 * Appends to a file every checkpoint that is newer than the last one in it. Returns how many.
 * @throws Error where the last one in the file is not the one of that number in the database, or the file is not ours.
 */
export async function keepCheckpoints(database: AuditDatabase, file: string, jwks: JwkSet): Promise<number> {
  let last = existsSync(file) ? await lastOf(file, jwks) : null;
  if (last && (await database.checkpoints.hashOf(last.number)) !== last.hash)
    throw new Error(
      `Checkpoint ${last.number} of the database is not the one in ${file}. Run: audit verify --checkpoints ${file}`,
    );
  let kept = 0;
  for (const limit = 10; ;) {
    const page = await database.checkpoints.page({ afterNumber: last?.number ?? 0, limit });
    if (page.length > 0) await appendFile(file, page.map(({ jws }) => `${jws}\n`).join(''), { flush: true });
    kept += page.length;
    const end = page.at(-1);
    if (page.length < limit || !end) return kept;
    last = { number: end.number, hash: auditCheckpointHash(end.jws), heads: [] };
  }
}

async function lastOf(file: string, jwks: JwkSet): Promise<KeptCheckpoint | null> {
  let last: KeptCheckpoint | null = null;
  for await (const kept of new KeptCheckpoints(file, jwks).read()) {
    if ('fault' in kept) throw new Error(`Line ${kept.line} of ${file} is not a checkpoint signed by us.`);
    last = kept;
  }
  return last;
}
