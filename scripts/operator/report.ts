import type { Command } from 'commander';

/** What a command found or did: one JSON value with `--json`, words otherwise. */
export function report(command: Command, value: unknown, words: string): void {
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  process.stdout.write(`${json ? JSON.stringify(value) : words}\n`);
}
