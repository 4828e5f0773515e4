import { Command } from 'commander';
import { checkpointCommand } from './audit/checkpoint-command.js';
import { exportCommand, headsCommand } from './audit/export-commands.js';
import { verifyCommand } from './audit/verify-command.js';

/** The audit trail in the hands of an operator or auditor: nothing here can change an entry. */
export const auditCommands = (): Command =>
  new Command('audit')
    .description('verify, sign and export the audit trail')
    .addCommand(verifyCommand())
    .addCommand(checkpointCommand())
    .addCommand(exportCommand())
    .addCommand(headsCommand());
