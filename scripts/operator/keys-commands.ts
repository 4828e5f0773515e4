import { Command } from 'commander';
import { withExamples } from './examples.js';
import { newCommand } from './keys/new-command.js';
import { resealCommand } from './keys/reseal-command.js';
import { rotateCommand } from './keys/rotate-commands.js';
import { statusCommand } from './keys/status-command.js';

/** Keys, from the first to the last day of each (TK-07, SR-03). */
export const keysCommands = (): Command =>
  withExamples(
    new Command('keys')
      .description('make keys, exchange them while the service runs, and see which may go')
      .addCommand(newCommand())
      .addCommand(rotateCommand())
      .addCommand(resealCommand())
      .addCommand(statusCommand()),
    'keys new signing sealing hash',
    'keys rotate sealing --step add',
    'keys status',
  );
