import type { Command } from 'commander';

/** How an operator calls it; on a built installation it is `node dist/scripts/countersign.js`. */
export const PROGRAM = 'npm run countersign --';

/** Lines at the end of the help of a command; each without the program's name. */
export function withExamples(command: Command, ...examples: readonly string[]): Command {
  return command.addHelpText(
    'after',
    `\nExamples:\n${examples.map((line) => `  ${PROGRAM} ${line}`).join('\n')}`,
  );
}
