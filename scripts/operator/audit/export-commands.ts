import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, InvalidArgumentError } from 'commander';
import { withExamples } from '../examples.js';
import { withAuditDatabase } from './audit-database.js';
import { exportEntries, type ExportedSpan } from './export-entries.js';

export const exportCommand = (): Command =>
  withExamples(
    new Command('export')
      .description('write entries, one JSON object a line; audit verify --file verifies them')
      .option('--stream <name>', 'this chain alone')
      .option('--since <time>', 'from this time on (RFC 3339)', time)
      .option('--until <time>', 'before this time (RFC 3339)', time)
      .action((span: ExportedSpan) => withAuditDatabase((database) => print(exportEntries(database, span)))),
    'audit export --since 2026-01-01T00:00:00Z --until 2026-02-01T00:00:00Z > january.jsonl',
  );

export const headsCommand = (): Command =>
  withExamples(
    new Command('heads')
      .description('write where each chain ends, one JSON object a line')
      .action(() => withAuditDatabase((database) => print(jsonLines(database.heads())))),
    'audit heads',
  );

async function* jsonLines(values: AsyncIterable<object>): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}

/** At the pace of whoever reads, who may also stop reading. */
async function print(lines: AsyncIterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), process.stdout, { end: false }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
  });
}

function time(text: string): Date {
  const at = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(at.getTime()))
    throw new InvalidArgumentError('It must be a time such as 2026-11-26T00:00:00Z.');
  return at;
}
