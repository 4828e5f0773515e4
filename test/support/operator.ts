import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

interface Options {
  env: NodeJS.ProcessEnv;
  cwd: string;
  stdin?: string;
}

/** `npm run countersign -- <words>` in a process of its own, with these settings alone. */
export const runCountersign = (words: readonly string[], options: Options): Promise<Ran> =>
  runNode([resolve('dist/scripts/countersign.js'), ...words], options);

/** The same of one group of commands alone. */
export function runCommand(
  group: { file: string; name: string },
  words: readonly string[],
  options: Options,
): Promise<Ran> {
  const program = `
    const { ${group.name} } = await import(${JSON.stringify(resolve('dist/scripts/operator', group.file))});
    const command = ${group.name}().option('--json');
    await command.parseAsync(process.argv.slice(1), { from: 'user' }).catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    });`;
  return runNode(['--input-type=module', '--eval', program, '--', ...words], options);
}

function runNode(words: readonly string[], { env, cwd, stdin = '' }: Options): Promise<Ran> {
  return new Promise((done) => {
    const limits = { timeout: 60_000, maxBuffer: 16 * 1024 * 1024 };
    const child = execFile(process.execPath, [...words], { env, cwd, ...limits }, (_, out, err) => {
      done({ code: child.exitCode ?? -1, out, err });
    });
    child.stdin?.end(stdin);
  });
}
