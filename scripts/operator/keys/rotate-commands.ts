import { Command, Option } from 'commander';
import { ACCESS_TOKEN_SECONDS } from '@countersign/tokens';
import { createSealingKey, createSigningKeys } from '../../development-keys.js';
import { withExamples } from '../examples.js';
import { provideKeys } from '../settings.js';
import { withKeyUse } from './key-use.js';
import { keySetting, printSettings, today } from './key-settings.js';
import { keyName } from './new-command.js';
import * as sealing from './rotate-sealing.js';
import * as signing from './rotate-signing.js';

interface Options<Step extends string> {
  step: Step;
  kid?: string;
  name: string;
}

/** Each step prints the next settings. All instances run with them before the next step: so no request ever fails. */
export const rotateCommand = (): Command =>
  new Command('rotate')
    .description('print the next value of the settings of keys, one safe step after the other')
    .addCommand(signingCommand())
    .addCommand(sealingCommand());

const signingCommand = (): Command =>
  withExamples(
    stepCommand('signing', ['publish', 'promote', 'retire'])
      .description(
        'SIGNING_KEYS: a new key verifies everywhere, then signs, then the old one is kept for receipts alone',
      )
      .action(async ({ step, kid, name }: Options<keyof typeof signingNext>, command: Command) => {
        const now = {
          signing: await keySetting('SIGNING_KEYS'),
          retired: process.env['RETIRED_SIGNING_KEYS'] || null,
        };
        const next =
          step === 'publish' ? signing.publish(now, await createSigningKeys(name)) : signing[step](now, kid);
        const retired = next.retired === null ? {} : { RETIRED_SIGNING_KEYS: next.retired };
        printSettings(command, { SIGNING_KEYS: next.signing, ...retired }, signingNext[step]);
      }),
    'keys rotate signing --step publish',
    'keys rotate signing --step promote   # when every instance runs with the settings of before',
    'keys rotate signing --step retire    # 10 minutes later',
  );

const sealingCommand = (): Command =>
  withExamples(
    stepCommand('sealing', ['add', 'promote', 'remove'])
      .description(
        'SECRET_BOX_KEYS: a new key opens everywhere, then seals; the old one goes when no row needs it',
      )
      .action(async ({ step, kid, name }: Options<keyof typeof sealingNext>, command: Command) => {
        const now = await keySetting('SECRET_BOX_KEYS');
        const next = {
          add: () => sealing.add(now, createSealingKey(name)),
          promote: () => sealing.promote(now, kid),
          remove: () => withoutUse(sealing.remove(now, kid)),
        };
        printSettings(command, { SECRET_BOX_KEYS: await next[step]() }, sealingNext[step]);
      }),
    'keys rotate sealing --step add',
    'keys rotate sealing --step promote   # when every instance runs with the settings of before',
    'keys reseal                          # when every instance seals with the new key',
    'keys rotate sealing --step remove',
  );

const stepCommand = (name: string, steps: readonly string[]): Command =>
  new Command(name)
    .addOption(new Option('--step <step>', 'which of them').choices(steps).makeOptionMandatory())
    .option('--kid <kid>', 'which key, where more than one could be meant')
    .addOption(
      new Option('--name <name>', 'the id of a new key begins with it')
        .default(today(), 'the date')
        .argParser(keyName),
    );

/** @throws Error that counts the rows that would be lost */
async function withoutUse({ kid, ring }: { kid: string; ring: string }): Promise<string> {
  await provideKeys();
  const sealed = await withKeyUse((use) => use.sealed());
  const used = sealed.filter((one) => one.kid === kid);
  if (used.length === 0) return ring;
  const rows = used.map(({ table, column, count }) => `${count} in ${table}.${column}`).join(', ');
  throw new Error(
    `${kid} still seals ${rows}. Run keys reseal first, when no instance seals with it any more.`,
  );
}

const minutes = Math.ceil(ACCESS_TOKEN_SECONDS / 60) * 2;
const restart = 'Give these to every instance and restart them one after the other.';

const signingNext = {
  publish: `${restart} When all of them verify with the new key: --step promote.`,
  promote: `${restart} ${minutes} minutes after the last one, when the access tokens of the old key have expired: --step retire.`,
  retire: `${restart} Receipts of the retired key go on verifying. Keep its public half for as long as there are any: keys status.`,
};

const sealingNext = {
  add: `${restart} When all of them can open what the new key seals: --step promote.`,
  promote: `${restart} When all of them seal with the new key: keys reseal, then --step remove.`,
  remove: `${restart} Destroy the old key, once no backup of the database needs it any more.`,
};
