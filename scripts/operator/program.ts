import { Command } from 'commander';
import { PROGRAM, withExamples } from './examples.js';

/** Every group of commands there is. The code of one is loaded when it is needed: most of them need little of the service. */
const groups: Readonly<Record<string, () => Promise<Command>>> = {
  'support-agent': async () => (await import('./support-agent-commands.js')).supportAgentCommands(),
  support: async () => (await import('./support-commands.js')).supportCommands(),
  'payments-admin': async () => (await import('./payments-admin-commands.js')).paymentsAdminCommands(),
  company: async () => (await import('./company-commands.js')).companyCommands(),
  'identity-provider': async () =>
    (await import('./identity-provider-commands.js')).identityProviderCommands(),
  'payee-admin': async () => (await import('./payee-admin-commands.js')).payeeAdminCommands(),
  'funding-account': async () => (await import('./funding-account-commands.js')).fundingAccountCommands(),
  receipt: async () => (await import('./receipt-commands.js')).receiptCommands(),
  evidence: async () => (await import('./evidence-command.js')).evidenceCommand(),
  audit: async () => (await import('./audit-commands.js')).auditCommands(),
  keys: async () => (await import('./keys-commands.js')).keysCommands(),
  totp: async () => (await import('./totp-commands.js')).totpCommands(),
};

/**
 * The operator's commands: those of the group that these words name, or all of them. It throws a CommanderError where it
 * would end the process.
 */
export async function operatorProgram(words: readonly string[]): Promise<Command> {
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
  const named = words.find((word) => !word.startsWith('-')) ?? '';
  for (const [name, load] of Object.entries(groups))
    if (name === named || !Object.hasOwn(groups, named))
      program.addCommand(withSettingsOf(program, await load()));
  return program;
}

function withSettingsOf(program: Command, command: Command): Command {
  command.copyInheritedSettings(program);
  for (const inner of command.commands) withSettingsOf(program, inner);
  return command;
}
