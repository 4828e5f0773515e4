import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { createHashKey, createSealingKey, createSigningKeys } from '../../development-keys.js';
import { withExamples } from '../examples.js';
import { printSettings, today } from './key-settings.js';

const kinds = ['signing', 'sealing', 'hash'] as const;

export const newCommand = (): Command =>
  withExamples(
    new Command('new')
      .description('print fresh keys in the form of their settings; needs neither settings nor a database')
      .addArgument(new Argument('<kind...>', 'SIGNING_KEYS, SECRET_BOX_KEYS or HASH_KEY').choices([...kinds]))
      .addOption(
        new Option('--name <name>', 'the key ids begin with it')
          .default(today(), 'the date')
          .argParser(keyName),
      )
      .action(async (wanted: (typeof kinds)[number][], { name }: { name: string }, command: Command) => {
        const settings: Record<string, string> = {};
        if (wanted.includes('signing')) settings['SIGNING_KEYS'] = await createSigningKeys(name);
        if (wanted.includes('sealing')) settings['SECRET_BOX_KEYS'] = createSealingKey(name);
        if (wanted.includes('hash')) settings['HASH_KEY'] = createHashKey();
        printSettings(
          command,
          settings,
          'Keep them apart from the backups of the database. Nothing was stored.',
        );
      }),
    'keys new signing sealing hash   # for a new installation',
    'keys new hash | your-secret-store put countersign',
  );

/** `dev` marks keys that production refuses. */
export function keyName(name: string): string {
  if (!/^[A-Za-z0-9_-]{1,40}$/.test(name) || /^dev(?:$|-)/.test(name))
    throw new InvalidArgumentError(
      'It must be 1 to 40 letters, digits, "-" or "_", and not begin with "dev-".',
    );
  return name;
}
