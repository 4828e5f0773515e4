/**
 * `node dist/scripts/verify-audit.js`: walks every chain of the audit trail and names those that are not as they were
 * written; ends with 1 if there is one. `--heads` prints where the chains end, a line of JSON each, to be kept elsewhere;
 * `--noted=<file>` holds the chains against heads that were kept so. Reads DATABASE_URL.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { AuditPosition } from '@countersign/mfa-core';
import { AuditChains } from './audit-chains.js';

const { values } = parseArgs({ options: { heads: { type: 'boolean' }, noted: { type: 'string' } } });
const url = process.env['DATABASE_URL'];
if (!url) {
  console.error('DATABASE_URL must be set.');
  process.exit(2);
}

const chains = await AuditChains.open(url);
try {
  if (values.heads) for await (const head of chains.heads()) console.log(JSON.stringify(head));
  else await verify(values.noted === undefined ? [] : readNoted(values.noted));
} finally {
  await chains.close();
}

async function verify(noted: readonly AuditPosition[]): Promise<void> {
  const counts = { intact: 0, broken: 0 };
  for await (const verdict of chains.verdicts(noted)) {
    counts[verdict.intact ? 'intact' : 'broken'] += 1;
    if (!verdict.intact) console.log(`${verdict.stream}: ${verdict.fault} at ${verdict.sequence}`);
  }
  console.log(`${counts.intact} chains as they were written, ${counts.broken} not`);
  if (counts.broken > 0) process.exitCode = 1;
}

function readNoted(file: string): AuditPosition[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as AuditPosition);
}
