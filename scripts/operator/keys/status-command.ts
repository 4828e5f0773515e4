import { Command } from 'commander';
import { parseSecretBoxKeys } from '@countersign/secret-box';
import { SigningKeys } from '@countersign/tokens';
import { withExamples } from '../examples.js';
import { report } from '../report.js';
import { provideSettings } from '../settings.js';
import {
  sealingStandings,
  signingStandings,
  type SealingKeyStanding,
  type SigningKeyStanding,
} from './key-standing.js';
import { keySetting } from './key-settings.js';
import { withKeyUse } from './key-use.js';

export const statusCommand = (): Command =>
  withExamples(
    new Command('status')
      .description(
        'say what is sealed and signed under which key, and which key may be removed; ends with 1 if one is missing',
      )
      .action(async (_: object, command: Command) => {
        const status = await statusOfKeys();
        report(command, status, wordsOf(status));
        const all = [...status.sealing, ...status.signing];
        if (all.some(({ standing }) => standing === 'missing')) process.exitCode = 1;
      }),
    'keys status',
    'keys status --json',
  );

interface Status {
  sealing: SealingKeyStanding[];
  signing: SigningKeyStanding[];
}

async function statusOfKeys(): Promise<Status> {
  await provideSettings();
  const kids = parseSecretBoxKeys(await keySetting('SECRET_BOX_KEYS')).map(({ kid }) => kid);
  const keys = {
    signing: await keySetting('SIGNING_KEYS'),
    retired: process.env['RETIRED_SIGNING_KEYS'] || null,
  };
  const published = SigningKeys.parse(keys)
    .publicJwks()
    .keys.map(({ kid }) => kid);
  const signing = published.slice(0, (JSON.parse(keys.signing) as { keys: unknown[] }).keys.length);
  const retired = published.slice(signing.length);
  return withKeyUse(async (use) => ({
    sealing: sealingStandings(kids, await use.sealed()),
    signing: signingStandings(
      { signing, retired },
      { receipts: await use.receipts(), checkpoints: await use.checkpoints() },
    ),
  }));
}

function wordsOf({ sealing, signing }: Status): string {
  const remove = (may: boolean): string => (may ? 'may be removed' : 'stays');
  return [
    'Sealing (SECRET_BOX_KEYS)',
    ...sealing.flatMap(({ kid, standing, mayBeRemoved, because, tables }) => [
      `  ${kid || '(no key id)'}: ${standing}, ${remove(mayBeRemoved)}: ${because}`,
      ...Object.entries(tables).map(([table, count]) => `    ${table}: ${count}`),
    ]),
    'Signing (SIGNING_KEYS, RETIRED_SIGNING_KEYS)',
    ...signing.map(
      ({ kid, standing, mayBeRemoved, because, receipts, checkpoints }) =>
        `  ${kid || '(no key id)'}: ${standing}, ${remove(mayBeRemoved)}: ${because} (receipts ${receipts}, checkpoints ${checkpoints})`,
    ),
  ].join('\n');
}
