import { Command, Option } from 'commander';
import { AllowMfaPolicyRequest, MakeCompanyAdminRequest } from '../../src/support/support.dto.js';
import { AllowMfaPolicy, MakeCompanyAdmin } from '../../src/support/support.module.js';
import { checked } from './checked.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { asOperator, operatorCommand, type OperatorOptions } from './sign-in/as-operator.js';

/** What a company needs of the operator before its own admins decide. */
export const companyCommands = (): Command =>
  withExamples(
    new Command('company')
      .description('which companies may require MFA, and their first admins')
      .addCommand(policyCommand())
      .addCommand(adminCommand()),
    POLICY,
    ADMIN,
  );

const POLICY =
  'company mfa-policy on --operator ann@operator.example --company <id> --authorization "Contract of 1 November, ticket 4713"';
const ADMIN =
  'company add-admin --operator ann@operator.example --company <id> --name "Jo Whitfield" --email jo@cedarstone.example --authorization "Letter of the owner, called back, ticket 4714"';

const authorization = (): Option =>
  new Option(
    '--authorization <text>',
    'who asked for it, and how that was proven; kept for auditors',
  ).makeOptionMandatory();

const policyCommand = (): Command =>
  withExamples(
    operatorCommand('mfa-policy')
      .description('let the admins of a company require MFA, or no longer; what they saved goes on')
      .argument('<on|off>', 'whether they may')
      .requiredOption('--company <id>', 'the company')
      .addOption(authorization())
      .action(
        async (
          onOff: string,
          { operator, company: companyId, ...given }: OperatorOptions & Record<string, string>,
          command: Command,
        ) => {
          if (onOff !== 'on' && onOff !== 'off') command.error('say on or off');
          const available = onOff === 'on';
          const wanted = checked(AllowMfaPolicyRequest, { companyId, available, ...given }, options);
          await asOperator({ operator }, (app, actor) =>
            app.get(AllowMfaPolicy, { strict: false }).execute(actor, wanted),
          );
          report(
            command,
            { companyId, available },
            `The admins of company ${wanted.companyId} may ${available ? '' : 'not '}save an MFA policy.`,
          );
        },
      ),
    POLICY,
  );

const adminCommand = (): Command =>
  withExamples(
    operatorCommand('add-admin')
      .description('make somebody an admin of a company and of its directory: its admins are told')
      .requiredOption('--company <id>', 'the company')
      .requiredOption('--email <address>', 'theirs, to sign in with')
      .option('--name <name>', 'of somebody new')
      .addOption(authorization())
      .action(
        async (
          { operator, company: companyId, ...given }: OperatorOptions & Record<string, string>,
          command: Command,
        ) => {
          const wanted = checked(MakeCompanyAdminRequest, { companyId, ...given }, options);
          const { personId } = await asOperator({ operator }, (app, actor) =>
            app.get(MakeCompanyAdmin, { strict: false }).execute(actor, wanted),
          );
          report(
            command,
            { personId, companyId, email: wanted.email },
            `${wanted.email} is an admin of the company (person ${personId}). Whoever is new was sent a link to set a password.`,
          );
        },
      ),
    ADMIN,
  );

const options = { companyId: 'company' };
