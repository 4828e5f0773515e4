import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import type { Command } from 'commander';
import { runCountersign, type Ran } from '../../test/support/operator.js';
import { operatorProgram } from './program.js';

/** Nothing but a path: no settings, no keys, no database. */
const run = (words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> =>
  runCountersign(words, {
    cwd: tmpdir(),
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...env },
  });

const withAll = (command: Command): Command[] => [command, ...command.commands.flatMap(withAll)];

function helpOf(command: Command): string {
  let help = '';
  command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
  return help;
}

const program = await operatorProgram([]);

describe('the operator’s commands', () => {
  const all = withAll(program);
  const leaves = all.filter(({ commands }) => commands.length === 0);
  const pathOf = (command: Command): string =>
    command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();

  it('stand in the groups that the manual names', () => {
    const groups = program.commands.map((group) => group.name());
    for (const group of [
      'support-agent',
      'support',
      'payments-admin',
      'payee-admin',
      'funding-account',
      'receipt',
      'evidence',
      'audit',
      'keys',
      'totp',
    ])
      expect(groups).toContain(group);
  });

  it.each(leaves.map((command) => [pathOf(command), command] as const))(
    '%s explains itself, with an example of itself',
    (path, command) => {
      const help = helpOf(command);
      expect(command.description()).not.toBe('');
      expect(help).toContain(`Examples:\n  ${path}`);
      expect(help).toContain('--json');
    },
  );

  it.each([
    ['nothing', [], 'Commands:'],
    ['an unknown group', ['frobnicate'], "unknown command 'frobnicate'"],
    ['an unknown command', ['payee-admin', 'remove'], 'npm run countersign -- payee-admin add'],
    ['an unknown option', ['keys', 'status', '--frobnicate'], "unknown option '--frobnicate'"],
    ['a value there is not', ['keys', 'rotate', 'signing', '--step', 'nope'], 'publish, promote, retire'],
    ['what lacks something', ['totp', 'import', '--file', '-'], '--authorization'],
    ['an argument too many', ['audit', 'heads', 'please'], 'too many arguments'],
  ])('%s is answered with 2 and the usage', async (_, words, says) => {
    const { code, out, err } = await run(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
    expect(err).toContain('Usage: npm run countersign --');
  });

  it('help that was asked for is an answer', async () => {
    const { code, out, err } = await run(['keys', 'rotate', 'sealing', '--help']);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('keys rotate sealing --step add');
  });

  it('what is refused ends with 1 in one plain sentence, and shows where it came from for DEBUG alone', async () => {
    const words = ['keys', 'status'];
    const plain = await run(words);
    expect([plain.code, plain.out]).toEqual([1, '']);
    expect(plain.err).toBe('SECRET_BOX_KEYS must be set: it is read, and its next value is printed.\n');
    const debugged = await run(words, { DEBUG: '1' });
    expect(debugged.code).toBe(1);
    expect(debugged.err).toMatch(/\n {4}at /);
  });

  it('a database that does not answer is told in words', async () => {
    const url = 'postgresql://countersign_app@127.0.0.1:1/countersign';
    const ring = `k-1:${Buffer.alloc(32, 7).toString('base64')},k-2:${Buffer.alloc(32, 8).toString('base64')}`;
    const words = ['keys', 'rotate', 'sealing', '--step', 'remove'];
    const { code, out, err } = await run(words, { DATABASE_URL: url, SECRET_BOX_KEYS: ring });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('The database does not answer: connect ECONNREFUSED');
    expect(err).not.toMatch(/\n {4}at /);
  });
});
