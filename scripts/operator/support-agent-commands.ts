import { Command } from 'commander';
import { IsEmail, MaxLength } from 'class-validator';
import { AddSupportAgent, RemoveSupportAgent } from '../../src/support/support.module.js';
import { Name, Reason } from '../../src/wire/plain-text.js';
import { checked } from './checked.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { asOperator, operatorCommand, type OperatorOptions } from './sign-in/as-operator.js';
import { withApplication } from './with-application.js';

const DEFAULT_COMPANY = 'Operator';

/** Whoever helps users of the portal, and moves no money. */
export const supportAgentCommands = (): Command =>
  withExamples(
    new Command('support-agent')
      .description('the people who help others back in: no reset without two of them')
      .addCommand(addCommand())
      .addCommand(removeCommand()),
    FIRST,
    FURTHER,
    REMOVE,
  );

const FIRST =
  'support-agent add --company-name "Harbor Portal" --name "Ann Reyes" --email ann@operator.example --authorization "Board, 3 May"';
const FURTHER =
  'support-agent add --operator ann@operator.example --name "Cleo Marsh" --email cleo@operator.example --authorization "Board, 9 June"';

const REMOVE =
  'support-agent remove --operator ann@operator.example --email cleo@operator.example --authorization "Left the company, ticket 4715"';

interface Options extends Record<string, string | undefined> {
  operator?: string;
}

const addCommand = (): Command =>
  withExamples(
    new Command('add')
      .description('add a support agent; the first two as whoever runs the machine, then as one of them')
      .option(
        '--operator <address>',
        'yours, as a support agent, once there are two; whom you add decides nothing for 24 hours',
      )
      .option('--company-name <name>', 'of the operator, made with the first agent', DEFAULT_COMPANY)
      .requiredOption('--name <name>', 'of the person')
      .requiredOption('--email <address>', 'theirs, to sign in with; nobody signs in with it yet')
      .requiredOption('--authorization <text>', 'who decided it; kept for auditors')
      .action(async ({ operator, ...given }: Options, command: Command) => {
        const wanted = checked(NewSupportAgent, given, { companyName: 'company-name' });
        const added = await (operator === undefined
          ? withApplication((app) => app.get(AddSupportAgent, { strict: false }).execute(null, wanted))
          : asOperator({ operator }, (app, actor) =>
              app.get(AddSupportAgent, { strict: false }).execute(actor, wanted),
            ));
        report(
          command,
          { ...added, email: wanted.email },
          `${wanted.email} is a support agent (person ${added.personId}), and was sent a link to set a password. Every other one was told.`,
        );
      }),
    FIRST,
    FURTHER,
  );

const removeCommand = (): Command =>
  withExamples(
    operatorCommand('remove')
      .description('take the right from another support agent, at once; nobody takes it from themselves')
      .requiredOption('--email <address>', 'theirs, exactly as they sign in')
      .requiredOption('--authorization <text>', 'who decided it; kept for auditors')
      .action(async ({ operator, ...given }: OperatorOptions & Record<string, string>, command: Command) => {
        const wanted = checked(SupportAgentMeant, given);
        const { personId } = await asOperator({ operator }, (app, actor) =>
          app.get(RemoveSupportAgent, { strict: false }).execute(actor, wanted),
        );
        report(
          command,
          { personId, email: wanted.email, removed: true },
          `${wanted.email} is no support agent any more. All of them were told.`,
        );
      }),
    REMOVE,
  );

class SupportAgentMeant {
  @IsEmail({}, { message: 'must be an e-mail address' })
  @MaxLength(254)
  email!: string;

  @Reason()
  authorization!: string;
}

class NewSupportAgent extends SupportAgentMeant {
  @Name(100)
  companyName!: string;

  @Name(100)
  name!: string;
}
