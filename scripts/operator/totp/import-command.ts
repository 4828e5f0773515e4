import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Command, InvalidArgumentError } from 'commander';
import { withExamples } from '../examples.js';
import { showProgress } from '../progress.js';
import { report } from '../report.js';
import { withApplication } from '../with-application.js';
import { FILE_BYTES_AT_MOST, readSeedRows } from './seed-rows.js';

interface Options {
  file: string;
  authorization: string;
  dryRun?: true;
  skipBad?: true;
}

interface Summary {
  rows: number;
  imported: number;
  already_there: number;
  dry_run: boolean;
  bad: { line: number; reason: string }[];
}

export const importCommand = (): Command =>
  withExamples(
    new Command('import')
      .description('bind the authenticator apps that people use with another system; nobody enrolls anew')
      .requiredOption(
        '--file <csv>',
        'lines of email,base32 or email,otpauth://totp/...; - reads standard input',
      )
      .requiredOption('--authorization <text>', 'on whose word; kept for auditors with each', words)
      .option('--dry-run', 'check the whole file, and import nothing')
      .option('--skip-bad', 'import the good rows; otherwise one bad row stops all')
      .action(async (options: Options, command: Command) => {
        const { summary, late } = await importFile(options);
        report(command, summary, wordsOf(summary));
        if (late > 0 || (summary.bad.length > 0 && !options.skipBad)) process.exitCode = 1;
      }),
    'totp import --file seeds.csv --authorization "Migration of 3 May, security board" --dry-run',
    'totp import --file - --authorization "Migration of 3 May, security board" < seeds.csv',
  );

/** The whole file is checked before anything is imported. */
async function importFile({ file, authorization, dryRun, skipBad }: Options): Promise<{
  summary: Summary;
  late: number;
}> {
  const read = readSeedRows(await bytesOf(file === '-' ? process.stdin : createReadStream(file)));
  return withApplication(async (app) => {
    const { ImportSeeds } = await import('./import-seeds.js');
    const seeds = new ImportSeeds(app, read, authorization);
    const stopProgress = showProgress(() => seeds.progress);
    try {
      const good = await seeds.check();
      if (!dryRun && (skipBad || seeds.bad.length === 0)) await seeds.execute(good);
    } finally {
      stopProgress();
    }
    console.error(seeds.progress);
    const { imported, alreadyThere, bad, late } = seeds;
    const rows = read.rows.length + read.bad.length;
    return {
      late,
      summary: { rows, imported, already_there: alreadyThere, dry_run: dryRun ?? false, bad },
    };
  });
}

/** No more than is asked for of what may have no end. */
async function bytesOf(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of input as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > FILE_BYTES_AT_MOST) break;
  }
  return Buffer.concat(chunks);
}

function wordsOf({ rows, imported, already_there, dry_run, bad }: Summary): string {
  const good = rows - bad.length - already_there;
  const done =
    imported === 0 && bad.length > 0 && !dry_run && good > 0
      ? 'Nothing was imported: correct the bad rows, or pass over them with --skip-bad.'
      : dry_run
        ? `${good} would be imported.`
        : `${imported} imported.`;
  return [
    ...bad.map(({ line, reason }) => `line ${line}: ${reason}`),
    `${rows} rows: ${already_there} there already, ${bad.length} bad. ${done}`,
  ].join('\n');
}

function words(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It must say on whose word.');
  return text;
}
