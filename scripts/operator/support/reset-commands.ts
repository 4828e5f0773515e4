import { Command, InvalidArgumentError } from 'commander';
import { isUUID } from 'class-validator';
import { SupportResets, type SupportActor } from '../../../src/support/support.module.js';
import { RequestResetRequest } from '../../../src/support/support.dto.js';
import { checked } from '../checked.js';
import { withExamples } from '../examples.js';
import { report } from '../report.js';
import { asOperator, operatorCommand, type OperatorOptions } from '../sign-in/as-operator.js';

/** Lost factors: one support agent has seen the proof, another agrees (AR-04). */
export const resetCommands = (): Command =>
  new Command('reset')
    .description('take lost factors from somebody: one support agent asks for it, another one agrees')
    .addCommand(requestCommand())
    .addCommand(showCommand())
    .addCommand(approveCommand())
    .addCommand(withdrawCommand());

const requestCommand = (): Command =>
  withExamples(
    operatorCommand('request')
      .description('ask for a reset; nothing is reset yet, and the person hears of it')
      .requiredOption('--email <address>', 'of the person, exactly as they sign in')
      .requiredOption('--proof <text>', 'who proved the identity of the person, and how; kept for auditors')
      .action(
        async (
          { operator, ...given }: OperatorOptions & { email: string; proof: string },
          command: Command,
        ) => {
          const wanted = checked(RequestResetRequest, given);
          const asked = await asOperator({ operator }, (app, actor) =>
            app.get(SupportResets, { strict: false }).request(actor, wanted),
          );
          const { requestId: id, expiresAt } = asked;
          report(
            command,
            { id, expiresAt },
            `Reset ${id} waits for another support agent, until ${expiresAt.toISOString()}.`,
          );
        },
      ),
    'support reset request --operator ann@operator.example --email ada@cedarstone.example --proof "Passport seen in a video call"',
  );

const showCommand = (): Command =>
  withExamples(
    requestedCommand('show')
      .description('say whom it is about, who asked, and on what proof')
      .action(async (id: string, options: OperatorOptions, command: Command) => {
        const { person, requestedByName, status, proof, createdAt, expiresAt } = await asOperator(
          options,
          (app, actor) => app.get(SupportResets, { strict: false }).read(actor, id),
        );
        report(
          command,
          { id, status, ...person, requestedBy: requestedByName, proof, createdAt, expiresAt },
          [
            `Reset ${id}: ${status}, until ${expiresAt.toISOString()}`,
            `  of ${person.name}, ${person.email}`,
            `  asked for by ${requestedByName} at ${createdAt.toISOString()}`,
            `  proof: ${proof}`,
          ].join('\n'),
        );
      }),
    'support reset show <id> --operator ben@operator.example',
  );

const approveCommand = (): Command =>
  withExamples(
    requestedCommand('approve')
      .description('agree, as the second of two: the factors are gone, every session ends')
      .action((id: string, options: OperatorOptions, command: Command) =>
        decide(command, options, id, {
          by: (resets, actor) => resets.approve(actor, id),
          outcome: 'approved',
          words: 'The factors are gone and every session is over. The person was sent a code to enroll with.',
        }),
      ),
    'support reset approve <id> --operator ben@operator.example',
  );

const withdrawCommand = (): Command =>
  withExamples(
    requestedCommand('withdraw')
      .description('nobody shall agree to it any more')
      .action((id: string, options: OperatorOptions, command: Command) =>
        decide(command, options, id, {
          by: (resets, actor) => resets.withdraw(actor, id),
          outcome: 'withdrawn',
          words: `Reset ${id} is withdrawn: nothing was reset.`,
        }),
      ),
    'support reset withdraw <id> --operator ann@operator.example',
  );

const requestedCommand = (name: string): Command =>
  operatorCommand(name).argument('<id>', 'of the request', (id: string) => {
    if (!isUUID(id)) throw new InvalidArgumentError('It must be the id of a request.');
    return id;
  });

async function decide(
  command: Command,
  options: OperatorOptions,
  id: string,
  decision: {
    by: (resets: SupportResets, actor: SupportActor) => Promise<void>;
    outcome: string;
    words: string;
  },
): Promise<void> {
  await asOperator(options, (app, actor) => decision.by(app.get(SupportResets, { strict: false }), actor));
  report(command, { id, status: decision.outcome }, decision.words);
}
