import { Command } from 'commander';
import { IsEmail, MaxLength } from 'class-validator';
import { AddSupportAgent } from '../../src/support/support.module.js';
import { Name, Reason } from '../../src/wire/plain-text.js';
import { checked } from './checked.js';
import { withExamples } from './examples.js';
import { report } from './report.js';
import { asOperator } from './sign-in/as-operator.js';
import { withApplication } from './with-application.js';

const DEFAULT_COMPANY = 'Operator';

/** Whoever helps users of the portal, and moves no money. */
export const supportAgentCommands = (): Command =>
  withExamples(
    new Command('support-agent')
      .description('the people who help others back in: no reset without two of them')
      .addCommand(addCommand()),
    FIRST,
    FURTHER,
  );

const FIRST =
  'support-agent add --company-name "Harbor Portal" --name "Ann Reyes" --email ann@operator.example --authorization "Board, 3 May"';
const FURTHER =
  'support-agent add --operator ann@operator.example --name "Cleo Marsh" --email cleo@operator.example --authorization "Board, 9 June"';

interface Options extends Record<string, string | undefined> {
  operator?: string;
}

const addCommand = (): Command =>
  withExamples(
    new Command('add')
      .description('add a support agent; the first two as whoever runs the machine, then as one of them')
      .option('--operator <address>', 'yours, as a support agent, once there are two')
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

class NewSupportAgent {
  @Name(100)
  companyName!: string;

  @Name(100)
  name!: string;

  @IsEmail({}, { message: 'must be an e-mail address' })
  @MaxLength(254)
  email!: string;

  @Reason()
  authorization!: string;
}
