import { Command } from 'commander';
import { withExamples } from './examples.js';
import { checkpointCommand } from './audit/checkpoint-command.js';
import { exportCommand, headsCommand } from './audit/export-commands.js';
import { verifyCommand } from './audit/verify-command.js';

/** The audit trail in the hands of an operator or auditor: nothing here can change an entry. */
export const auditCommands = (): Command =>
  withExamples(
    new Command('audit')
      .description('verify, sign and export the audit trail')
      .addCommand(verifyCommand())
      .addCommand(checkpointCommand())
      .addCommand(exportCommand())
      .addCommand(headsCommand()),
    'audit verify --checkpoints checkpoints',
    'audit checkpoint --out checkpoints',
    'audit export --since 2026-01-01T00:00:00Z > january.jsonl',
  );
