import { execFile } from 'node:child_process';
import { resolve } from 'node:path';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a group of operator's commands as `npm run countersign --` would: a process of its own, with these settings alone. */
export function runCommand(
  group: { file: string; name: string },
  words: readonly string[],
  options: { env: NodeJS.ProcessEnv; cwd: string; stdin?: string },
): Promise<Ran> {
  const program = `
    const { ${group.name} } = await import(${JSON.stringify(resolve('dist/scripts/operator', group.file))});
    const command = ${group.name}().option('--json');
    await command.parseAsync(process.argv.slice(1), { from: 'user' }).catch((error) => {
      console.error(error.message);
      process.exitCode = 1;
    });`;
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--input-type=module', '--eval', program, '--', ...words],
      { env: options.env, cwd: options.cwd, timeout: 60_000, maxBuffer: 16 * 1024 * 1024 },
      (_, out, err) => {
        done({ code: child.exitCode ?? -1, out, err });
      },
    );
    child.stdin?.end(options.stdin ?? '');
  });
}
