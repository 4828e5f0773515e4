import { Command } from 'commander';
import { withExamples } from './examples.js';
import { importCommand } from './totp/import-command.js';

/** Authenticator apps that came from elsewhere. */
export const totpCommands = (): Command =>
  withExamples(
    new Command('totp').description('authenticator apps of another system').addCommand(importCommand()),
    'totp import --file seeds.csv --authorization "Migration of 3 May, security board" --dry-run',
  );
