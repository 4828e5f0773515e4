import { Command } from 'commander';
import { WriteCheckpoints } from '../../../src/audit-log/audit-log.module.js';
import { withExamples } from '../examples.js';
import { report } from '../report.js';
import { withApplication } from '../with-application.js';
import { withAuditDatabase } from './audit-database.js';
import { keepCheckpoints } from './keep-checkpoints.js';
import { keySet } from './key-set.js';

interface Options {
  out?: string;
  jwks?: string;
}

export const checkpointCommand = (): Command =>
  withExamples(
    new Command('checkpoint')
      .description('sign the chains that grew, now; and keep elsewhere what was signed')
      .option('--out <file>', 'append every checkpoint that is not in this file yet')
      .option('--jwks <file>', 'the published key set; otherwise the keys of the settings')
      .action(checkpoint),
    'audit checkpoint --out checkpoints',
  );

async function checkpoint({ out, jwks }: Options, command: Command): Promise<void> {
  const written = await sign();
  const words = written.map(
    ({ number, chains, hash }) => `checkpoint ${number} over ${chains} chains, SHA-256 ${hash}`,
  );
  if (words.length === 0) words.push('no chain grew since the last checkpoint');
  const keys = await keySet(jwks);
  const kept =
    out === undefined ? 0 : await withAuditDatabase((database) => keepCheckpoints(database, out, keys));
  if (out !== undefined) words.push(`${kept} checkpoints appended to ${out}`);
  report(command, { written, kept }, words.join('\n'));
}

const sign = () =>
  withApplication(async (app) => {
    const { outcome, written } = await app.get(WriteCheckpoints, { strict: false }).execute();
    if (outcome === 'busy')
      throw new Error('An instance of the service is signing at this moment. Try again.');
    return written;
  });
