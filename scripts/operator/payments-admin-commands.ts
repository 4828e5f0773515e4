import { Command } from 'commander';
import { IsUUID } from 'class-validator';
import { MakePaymentsAdmin, RemovePaymentsAdmin } from '../../src/support/support.module.js';
import { MakePaymentsAdminRequest, RemovePaymentsAdminRequest } from '../../src/support/support.dto.js';
import { checked } from './checked.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { asOperator, operatorCommand, type OperatorOptions } from './sign-in/as-operator.js';

/** Payments admins are made by support alone, on a word that is kept. */
export const paymentsAdminCommands = (): Command =>
  withExamples(
    new Command('payments-admin')
      .description('the people who administer the payments of a company that pays')
      .addCommand(addCommand())
      .addCommand(removeCommand()),
    ADD,
    REMOVE,
  );

const ADD =
  'payments-admin add --operator ann@operator.example --company <id> --name "Pia Fox" --email pia@cedarstone.example --authorization "Letter of the owner, called back, ticket 4711"';
const REMOVE =
  'payments-admin remove --operator ann@operator.example --company <id> --person <id> --authorization "Left the company, letter of the owner, ticket 4712"';

const addCommand = (): Command =>
  withExamples(
    operatorCommand('add')
      .description('make somebody a payments admin: every payments admin of the company is told')
      .requiredOption('--company <id>', 'the company that pays')
      .requiredOption('--email <address>', 'theirs, to sign in with')
      .option('--name <name>', 'of somebody new')
      .requiredOption(
        '--authorization <text>',
        'who asked for it, and how that was proven; kept for auditors',
      )
      .action(
        async (
          { operator, company: companyId, ...given }: OperatorOptions & Record<string, string>,
          command: Command,
        ) => {
          const wanted = checked(MakePaymentsAdminRequest, { companyId, ...given }, options);
          const { personId } = await asOperator({ operator }, (app, actor) =>
            app.get(MakePaymentsAdmin, { strict: false }).execute(actor, wanted),
          );
          report(
            command,
            { personId, companyId, email: wanted.email },
            `${wanted.email} is a payments admin (person ${personId}). Whoever is new was sent a link to set a password.`,
          );
        },
      ),
    ADD,
  );

const removeCommand = (): Command =>
  withExamples(
    operatorCommand('remove')
      .description('take the role from somebody, never from the last one')
      .requiredOption('--company <id>', 'the company that pays')
      .requiredOption('--person <id>', 'the payments admin')
      .requiredOption(
        '--authorization <text>',
        'who asked for it, and how that was proven; kept for auditors',
      )
      .action(
        async (
          {
            operator,
            company: companyId,
            person: personId,
            ...given
          }: OperatorOptions & Record<string, string>,
          command: Command,
        ) => {
          const wanted = checked(Removal, { companyId, personId, ...given }, options);
          await asOperator({ operator }, (app, actor) =>
            app.get(RemovePaymentsAdmin, { strict: false }).execute(actor, wanted),
          );
          report(
            command,
            { personId, companyId, removed: true },
            `Person ${wanted.personId} is no payments admin any more. All of the company were told.`,
          );
        },
      ),
    REMOVE,
  );

class Removal extends RemovePaymentsAdminRequest {
  @IsUUID()
  personId!: string;
}

const options = { companyId: 'company', personId: 'person' };
