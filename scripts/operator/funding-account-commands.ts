import { validateSync } from 'class-validator';
import { Command, Option } from 'commander';
import { AuthorizedVerdict, RecordVerdict } from '../../src/payor/payor.module.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { withApplication } from './with-application.js';

/** The accounts that payors pay from, as their banks speak of them (BNK-01). */
export const fundingAccountCommands = (): Command =>
  withExamples(
    new Command('funding-account')
      .description('what banks say of the accounts that payors pay from')
      .addCommand(verdictCommand()),
    'funding-account verdict --id <id> --outcome verified --authorization "First Harbor Bank, letter of 3 May"',
  );

const verdictCommand = (): Command =>
  withExamples(
    new Command('verdict')
      .description('record, once, whether the bank confirmed an account that is pending')
      .requiredOption('--id <id>', 'the funding account')
      .addOption(
        new Option('--outcome <outcome>', 'what the bank said')
          .choices(['verified', 'failed'])
          .makeOptionMandatory(),
      )
      .requiredOption('--authorization <text>', 'who at the bank gave their word, and how that was proven')
      .action(async (given: Partial<AuthorizedVerdict>, command: Command) => {
        const verdict = checked(given);
        const account = await withApplication((app) =>
          app.get(RecordVerdict, { strict: false }).execute(verdict),
        );
        const { nickname, lastFour, status, isDefault } = account;
        const words = `${nickname} …${lastFour} is ${status}${isDefault ? ', and the default' : ''}. Its payments admins were told.`;
        report(command, account, words);
      }),
    'funding-account verdict --id <id> --outcome verified --authorization "First Harbor Bank, letter of 3 May"',
  );

function checked(given: Partial<AuthorizedVerdict>): AuthorizedVerdict {
  const { id, outcome, authorization } = given;
  const verdict = Object.assign(new AuthorizedVerdict(), { id, outcome, authorization });
  const wrong = validateSync(verdict).map(
    ({ property, constraints = {} }) => `--${property}: ${Object.values(constraints).join('; ')}`,
  );
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return verdict;
}
