import { AuditDatabase } from '../../scripts/operator/audit/audit-database.js';
import { chainFindings } from '../../scripts/operator/audit/chain-findings.js';
import { nothingSeen, type Finding } from '../../scripts/operator/audit/findings.js';

/** The streams whose chains are not as they were written. */
export async function brokenChains(databaseUrl: string): Promise<string[]> {
  const database = await AuditDatabase.open(databaseUrl);
  try {
    const found = await allOf<Finding>(chainFindings(database, nothingSeen()));
    return [...new Set(found.flatMap((finding) => ('stream' in finding ? [finding.stream] : [])))];
  } finally {
    await database.close();
  }
}

export async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
