import { Command } from 'commander';
import { withExamples } from '../examples.js';
import { showProgress } from '../progress.js';
import { report } from '../report.js';
import { withAuditDatabase } from './audit-database.js';
import { chainFindings } from './chain-findings.js';
import { CheckpointFindings } from './checkpoint-findings.js';
import { FileFindings } from './file-findings.js';
import { nothingSeen, wordsOf, wordsOfSeen, type Finding, type Seen } from './findings.js';
import { keySet } from './key-set.js';

interface Options {
  stream?: string;
  checkpoints?: string;
  jwks?: string;
  file?: string;
}

/** More than anybody reads; a table that was replaced as a whole has as many as it has rows. */
const TOLD_AT_MOST = 1_000;

export const verifyCommand = (): Command =>
  withExamples(
    new Command('verify')
      .description('name every row that was changed, removed, inserted or moved; ends with 1 if there is one')
      .option('--stream <name>', 'this chain alone, such as company:<id> or person:<id>')
      .option('--checkpoints <file>', 'checkpoints kept elsewhere: tokens, or lines of the log')
      .option('--jwks <file>', 'the published key set; otherwise the keys of the settings')
      .option('--file <jsonl>', 'exported entries instead of the database')
      .action(verify),
    'audit verify --checkpoints checkpoints',
    'audit verify --stream company:<id>',
    'audit verify --file january.jsonl --checkpoints checkpoints',
  );

async function verify(options: Options, command: Command): Promise<void> {
  const seen = nothingSeen();
  const stopProgress = showProgress(() => wordsOfSeen(seen));
  const findings: Finding[] = [];
  let count = 0;
  const tell = (finding: Finding): void => {
    if (findings.length < TOLD_AT_MOST) findings.push(finding);
    count += 1;
  };
  await (
    options.file === undefined ? ofDatabase(options, seen, tell) : ofFile(options.file, options, seen, tell)
  ).finally(stopProgress);
  if (options.stream !== undefined && seen.entries === 0 && count === 0)
    throw new Error(`There is no chain ${options.stream}.`);
  const intact = count === 0;
  const result = `${wordsOfSeen(seen)}: ${intact ? 'as they were written' : `${count} places are not as they were written`}`;
  report(
    command,
    { intact, ...seen, places: count, findings },
    [...findings.map(wordsOf), result].join('\n'),
  );
  if (!intact) process.exitCode = 1;
}

type Tell = (finding: Finding) => void;

async function ofDatabase({ stream, checkpoints, jwks }: Options, seen: Seen, tell: Tell): Promise<void> {
  const keys = await keySet(jwks);
  await withAuditDatabase(async (database) => {
    const signed = new CheckpointFindings(database, seen, keys, stream);
    for await (const finding of signed.ofDatabase()) tell(finding);
    if (checkpoints !== undefined) for await (const finding of signed.ofFile(checkpoints)) tell(finding);
    for await (const finding of chainFindings(database, seen, stream)) tell(finding);
  });
}

async function ofFile(
  file: string,
  { stream, checkpoints, jwks }: Options,
  seen: Seen,
  tell: Tell,
): Promise<void> {
  const exported = new FileFindings(file, seen);
  if (checkpoints !== undefined)
    for await (const finding of exported.signedBy(checkpoints, await keySet(jwks))) tell(finding);
  for await (const finding of exported.findings(stream)) tell(finding);
}
