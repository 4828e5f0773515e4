import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll } from '@jest/globals';

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

const WITHIN_MS = 60_000;

/** Each command that was a process of its own already, and ended as one. */
const proven = new Set<string>();
let operator: Operator | undefined;

afterAll(() => operator?.end());

/**
 * `npm run countersign -- <words>` with these settings alone. A process of its own for each command of a file the first time;
 * after that all go, one at a time, to one that has loaded the code. Those that shall run at once are processes again.
 */
export async function runCountersign(words: readonly string[], options: Options): Promise<Ran> {
  const command = words.slice(0, 3).join(' ').split(' -')[0] ?? '';
  if (proven.has(command) && !operator?.busy) return (operator ??= new Operator()).run(words, options);
  const ran = await inItsOwnProcess(words, options);
  proven.add(command);
  return ran;
}

function inItsOwnProcess(words: readonly string[], { env, cwd, stdin = '' }: Options): Promise<Ran> {
  const script = resolve('dist/scripts/countersign.js');
  return new Promise((done) => {
    const limits = { timeout: WITHIN_MS, maxBuffer: 16 * 1024 * 1024 };
    const child = execFile(process.execPath, [script, ...words], { env, cwd, ...limits }, (_, out, err) => {
      done({ code: child.exitCode ?? -1, out, err });
    });
    child.stdin?.end(stdin);
  });
}

/** One process for many commands: see operator-child.mjs. */
class Operator {
  busy = false;
  readonly #child: ChildProcess = fork(resolve('test/support/operator-child.mjs'), {
    execArgv: [],
    env: {},
    silent: true,
  });

  async run(words: readonly string[], { env, cwd, stdin = '' }: Options): Promise<Ran> {
    this.busy = true;
    const late = setTimeout(() => this.#child.kill('SIGKILL'), WITHIN_MS);
    try {
      const { stdout, stderr } = this.#child;
      const said = Promise.all([untilEnd(stdout!), untilEnd(stderr!)]);
      const answer = once(this.#child, 'message') as Promise<[number]>;
      this.#child.send({ words, env, cwd, stdin });
      const [out, err] = await said;
      const [code] = await answer;
      return { code, out, err };
    } finally {
      clearTimeout(late);
      this.busy = false;
    }
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.disconnect();
    await ended;
  }
}

/** What closes the output of each command, in a stream that goes on. */
const END = '\0';

/** @throws Error when the process ended before the command did */
function untilEnd(stream: Readable): Promise<string> {
  return new Promise((done, failed) => {
    let said = '';
    const hear = (chunk: string): void => {
      said += chunk;
      if (said.endsWith(END)) finish(() => done(said.slice(0, -END.length)));
    };
    const gone = (): void => finish(() => failed(new Error(`the command did not end; it said: ${said}`)));
    const finish = (how: () => void): void => {
      stream.off('data', hear).off('close', gone);
      how();
    };
    stream.setEncoding('utf8').on('data', hear).once('close', gone);
  });
}
