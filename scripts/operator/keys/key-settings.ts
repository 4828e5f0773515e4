import type { Command } from 'commander';
import { report } from '../report.js';
import { provideKeys } from '../settings.js';

/** A setting that holds keys, as it stands. @throws Error where there is none */
export async function keySetting(name: string): Promise<string> {
  await provideKeys();
  const value = process.env[name];
  if (!value) throw new Error(`${name} must be set: it is read, and its next value is printed.`);
  return value;
}

/** The begin of new key ids: when a key was made is the first thing anybody wants to know of it. */
export const today = (): string => new Date().toISOString().slice(0, 10);

/** Prints secrets, as lines for the environment; `next` says on standard error what to do with them. */
export function printSettings(
  command: Command,
  settings: Readonly<Record<string, string>>,
  next: string,
): void {
  if (process.stdout.isTTY)
    console.error(
      'These are secrets, and stay in what your terminal remembers: better send them into the secret store.',
    );
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  report(command, settings, lines.join('\n'));
  console.error(next);
}
