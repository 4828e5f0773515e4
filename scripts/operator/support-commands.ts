import { Command } from 'commander';
import { UnlockPerson } from '../../src/support/support.module.js';
import { UnlockRequest } from '../../src/support/support.dto.js';
import { checked } from './checked.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { asOperator, operatorCommand, type OperatorOptions } from './sign-in/as-operator.js';
import { resetCommands } from './support/reset-commands.js';

/** What support agents do for people who are locked out: each under their own name. */
export const supportCommands = (): Command =>
  withExamples(
    new Command('support')
      .description('help people back in who are blocked, or lost their factors')
      .addCommand(unlockCommand())
      .addCommand(resetCommands()),
    'support unlock --operator ann@operator.example --email ada@cedarstone.example --grounds "Called back, ticket 4713"',
    'support reset --help',
  );

const unlockCommand = (): Command =>
  withExamples(
    operatorCommand('unlock')
      .description('end the timed block of somebody’s codes and passwords; what is disabled stays so')
      .requiredOption('--email <address>', 'of the person, exactly as they sign in')
      .requiredOption('--grounds <text>', 'why; kept for auditors')
      .action(
        async (
          { operator, ...given }: OperatorOptions & { email: string; grounds: string },
          command: Command,
        ) => {
          const wanted = checked(UnlockRequest, given);
          await asOperator({ operator }, (app, actor) =>
            app.get(UnlockPerson, { strict: false }).execute(actor, wanted),
          );
          report(
            command,
            { email: wanted.email, unlocked: true },
            `${wanted.email} may try again, and was told.`,
          );
        },
      ),
    'support unlock --operator ann@operator.example --email ada@cedarstone.example --grounds "Called back, ticket 4713"',
  );
