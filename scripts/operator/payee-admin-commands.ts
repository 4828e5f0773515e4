import { validateSync } from 'class-validator';
import { Command } from 'commander';
import { AddPayeeAdmin, AuthorizedAddition } from '../../src/payee-admin/payee-admin.module.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { withApplication } from './with-application.js';

export const payeeAdminCommands = (): Command =>
  withExamples(
    new Command('payee-admin').description('the people on the side that is paid').addCommand(addCommand()),
    EXAMPLE,
  );

const EXAMPLE =
  'payee-admin add --company <id> --name "Iris Okonkwo" --email iris@ironwood.example --authorization "Called the owner back, ticket 4711"';

/**
 * For a company whose others are all locked out (RST-03). The authorization stands in the company's audit chain, and every
 * payee admin of the company is told. The person sets a password by a link in their mailbox.
 */
const addCommand = (): Command =>
  withExamples(
    new Command('add')
      .description('add a payee admin to a company whose others are all locked out')
      .requiredOption('--company <id>', 'the company that is paid')
      .requiredOption('--name <name>', 'of the person')
      .requiredOption('--email <address>', 'theirs, to sign in with; nobody signs in with it yet')
      .requiredOption(
        '--authorization <text>',
        'who asked for it, and how that was proven; kept for auditors',
      )
      .action(async (given: Record<string, string>, command: Command) => {
        const { companyId, name, email, authorization } = checked(given);
        const added = await withApplication((app) =>
          app.get(AddPayeeAdmin, { strict: false }).byOperator(companyId, { name, email }, authorization),
        );
        const words = `${added.email} is a payee admin now (person ${added.personId}) and was sent a link to set a password.`;
        report(command, added, words);
      }),
    EXAMPLE,
  );

function checked({ company: companyId, ...rest }: Record<string, string>): AuthorizedAddition {
  const addition = Object.assign(new AuthorizedAddition(), { companyId, ...rest });
  const wrong = validateSync(addition).map(
    ({ property, constraints = {} }) =>
      `--${property === 'companyId' ? 'company' : property}: ${Object.values(constraints).join('; ')}`,
  );
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return addition;
}
