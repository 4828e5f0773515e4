import { Command } from 'commander';
import { auditCommands } from './audit-commands.js';
import { evidenceCommand } from './evidence-command.js';
import { PROGRAM, withExamples } from './examples.js';
import { fundingAccountCommands } from './funding-account-commands.js';
import { keysCommands } from './keys-commands.js';
import { payeeAdminCommands } from './payee-admin-commands.js';
import { paymentsAdminCommands } from './payments-admin-commands.js';
import { receiptCommands } from './receipt-commands.js';
import { supportAgentCommands } from './support-agent-commands.js';
import { supportCommands } from './support-commands.js';
import { totpCommands } from './totp-commands.js';

/** Every group of commands there is. */
const groups: readonly (() => Command)[] = [
  supportAgentCommands,
  supportCommands,
  paymentsAdminCommands,
  payeeAdminCommands,
  fundingAccountCommands,
  receiptCommands,
  evidenceCommand,
  auditCommands,
  keysCommands,
  totpCommands,
];

/** The operator's commands. It throws a CommanderError where it would end the process. */
export function operatorProgram(): Command {
  const program = withExamples(
    new Command(PROGRAM)
      .description('what operators do by hand, by the rules of the application')
      .option('--json', 'one JSON value instead of words')
      .configureHelp({ showGlobalOptions: true })
      .showHelpAfterError()
      .exitOverride(),
    'keys status',
    'audit verify --checkpoints checkpoints --json',
    'receipt verify --help',
  );
  for (const group of groups) program.addCommand(withSettingsOf(program, group()));
  return program;
}

function withSettingsOf(program: Command, command: Command): Command {
  command.copyInheritedSettings(program);
  for (const inner of command.commands) withSettingsOf(program, inner);
  return command;
}
