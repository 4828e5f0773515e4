import { Command } from 'commander';
import { MakePayeeAdminRequest } from '../../src/support/support.dto.js';
import { MakePayeeAdmin } from '../../src/support/support.module.js';
import { checked } from './checked.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { asOperator, operatorCommand, type OperatorOptions } from './sign-in/as-operator.js';

export const payeeAdminCommands = (): Command =>
  withExamples(
    new Command('payee-admin').description('the people on the side that is paid').addCommand(addCommand()),
    EXAMPLE,
  );

const EXAMPLE =
  'payee-admin add --operator ann@operator.example --company <id> --name "Iris Okonkwo" --email iris@ironwood.example --authorization "Called the owner back, ticket 4711" --proof "Passport seen in a video call"';

/**
 * For a company whose others are all locked out (RST-03). Both statements stand in the company's audit chain, and every payee
 * admin of the company is told. The person sets a password by a link in their mailbox.
 */
const addCommand = (): Command =>
  withExamples(
    operatorCommand('add')
      .description('add a payee admin to a company whose others are all locked out')
      .requiredOption('--company <id>', 'the company that is paid')
      .requiredOption('--email <address>', 'theirs, to sign in with')
      .option('--name <name>', 'of somebody new')
      .requiredOption(
        '--authorization <text>',
        'who asked for it, and how that was proven; kept for auditors',
      )
      .requiredOption('--proof <text>', 'how the new one proved who they are; kept for auditors')
      .action(
        async (
          { operator, company: companyId, ...given }: OperatorOptions & Record<string, string>,
          command: Command,
        ) => {
          const wanted = checked(MakePayeeAdminRequest, { companyId, ...given }, { companyId: 'company' });
          const { personId } = await asOperator({ operator }, (app, actor) =>
            app.get(MakePayeeAdmin, { strict: false }).execute(actor, wanted),
          );
          report(
            command,
            { personId, companyId, email: wanted.email },
            `${wanted.email} is a payee admin now (person ${personId}). Whoever is new was sent a link to set a password.`,
          );
        },
      ),
    EXAMPLE,
  );
