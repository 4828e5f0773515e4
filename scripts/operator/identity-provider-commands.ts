import { readFile } from 'node:fs/promises';
import { isUUID } from 'class-validator';
import { Command, InvalidArgumentError, Option } from 'commander';
import {
  AddIdentityProviderRequest,
  ManageIdentityProviders,
  RemoveIdentityProviderRequest,
} from '../../src/single-sign-on/single-sign-on.module.js';
import { checked } from './checked.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { asOperator, operatorCommand, type OperatorOptions } from './sign-in/as-operator.js';
import { withApplication } from './with-application.js';

/** The identity providers that sign the people of companies in. */
export const identityProviderCommands = (): Command =>
  withExamples(
    new Command('identity-provider')
      .description('single sign-on: who signs the people of a company in, by the domains of their addresses')
      .addCommand(addCommand())
      .addCommand(listCommand())
      .addCommand(removeCommand()),
    ADD,
    LIST,
    REMOVE,
  );

const ADD =
  'identity-provider add --operator ann@operator.example --company <id> --issuer https://login.cedarstone.example --client-id countersign --client-secret-file secret.txt --domain cedarstone.example --authorization "Domain proven by a DNS record on 3 November, ticket 4715"';
const LIST = 'identity-provider list --json';
const REMOVE =
  'identity-provider remove <id> --operator ann@operator.example --authorization "Letter of the company, ticket 4716"';

const authorizationOption = (): Option =>
  new Option(
    '--authorization <text>',
    'who asked for it, and how the company proved that the domains are its own; kept for auditors',
  ).makeOptionMandatory();

interface AddOptions extends OperatorOptions {
  company: string;
  issuer: string;
  clientId: string;
  clientSecretFile?: string;
  domain: string[];
  authorization: string;
}

const addCommand = (): Command =>
  withExamples(
    operatorCommand('add')
      .description('map domains to an identity provider: their people sign in there, and by no password here')
      .requiredOption('--company <id>', 'the company')
      .requiredOption('--issuer <url>', 'as the provider calls itself; it is asked first')
      .requiredOption('--client-id <id>', 'ours, at the provider')
      .option('--client-secret-file <file>', 'holds the secret of ours; left out for a public client')
      .requiredOption('--domain <domain...>', 'one or more, in ASCII')
      .addOption(authorizationOption())
      .action(async (given: AddOptions, command: Command) => {
        const {
          authorization,
          clientSecret = null,
          ...wanted
        } = checked(AddIdentityProviderRequest, await wantedOf(given), options);
        const { id, companyId, issuer, domains } = await asOperator(given, (app, { personId, origin }) =>
          app
            .get(ManageIdentityProviders, { strict: false })
            .add({ ...wanted, clientSecret, authorization, by: { personId, origin } }),
        );
        report(
          command,
          { id, companyId, issuer, domains },
          `${issuer} signs in ${domains.join(', ')} from now on (identity provider ${id}).`,
        );
      }),
    ADD,
  );

async function wantedOf(given: AddOptions): Promise<Record<string, unknown>> {
  const {
    company: companyId,
    issuer,
    clientId,
    domain: domains,
    clientSecretFile: file,
    authorization,
  } = given;
  const wanted = { companyId, issuer, clientId, domains, authorization };
  return file === undefined ? wanted : { ...wanted, clientSecret: (await readFile(file, 'utf8')).trim() };
}

const options = {
  companyId: 'company',
  clientId: 'client-id',
  clientSecret: 'client-secret-file',
  domains: 'domain',
};

const listCommand = (): Command =>
  withExamples(
    new Command('list').description('those there are').action(async (_: object, command: Command) => {
      const providers = await withApplication((app) =>
        app.get(ManageIdentityProviders, { strict: false }).list(),
      );
      const items = providers.map(({ id, companyId, issuer, clientId, domains }) => ({
        ...{ id, companyId, issuer, clientId, domains },
      }));
      const words = items.map(
        ({ id, companyId, issuer, domains }) =>
          `${id}  ${issuer}  ${domains.join(', ')}  company ${companyId}`,
      );
      report(command, { items }, words.join('\n') || 'There are none.');
    }),
    LIST,
  );

interface RemoveOptions extends OperatorOptions {
  authorization: string;
}

const removeCommand = (): Command =>
  withExamples(
    operatorCommand('remove')
      .description('its people sign in by password again, which they set by a link')
      .argument('<id>', 'the identity provider', (id: string) => {
        if (!isUUID(id)) throw new InvalidArgumentError('It must be the id of an identity provider.');
        return id;
      })
      .addOption(authorizationOption())
      .action(async (id: string, given: RemoveOptions, command: Command) => {
        const { authorization } = checked(RemoveIdentityProviderRequest, {
          authorization: given.authorization,
        });
        const removed = await asOperator(given, (app, { personId, origin }) =>
          app.get(ManageIdentityProviders, { strict: false }).remove(id, authorization, { personId, origin }),
        );
        if (!removed) command.error(`There is no identity provider ${id}.`);
        report(command, { id, removed }, `Identity provider ${id} signs nobody in any more.`);
      }),
    REMOVE,
  );
