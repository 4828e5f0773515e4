import { CommanderError } from 'commander';
import { operatorProgram } from './program.js';

/**
 * Runs one command. Exit codes: 0 it is so, or it was done; 1 refused, not found or not intact, in a plain sentence; 2 no such
 * command or option, with its usage. DEBUG=1 shows stacks.
 */
export async function runProgram(words: readonly string[]): Promise<void> {
  try {
    const program = await operatorProgram(words);
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    // Commander has said it, or shown the help that was asked for.
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
    else {
      console.error(process.env['DEBUG'] ? error : sentenceOf(error));
      process.exitCode = 1;
    }
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof AggregateError && error.message === '') return sentenceOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall === 'connect' ? `The database does not answer: ${error.message}.` : error.message;
}
