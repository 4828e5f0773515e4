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
export function runCountersign(words: readonly string[], { env, cwd, stdin = '' }: Options): Promise<Ran> {
  const script = resolve('dist/scripts/countersign.js');
  return new Promise((done) => {
    const limits = { timeout: 60_000, maxBuffer: 16 * 1024 * 1024 };
    const child = execFile(process.execPath, [script, ...words], { env, cwd, ...limits }, (_, out, err) => {
      done({ code: child.exitCode ?? -1, out, err });
    });
    child.stdin?.end(stdin);
  });
}
