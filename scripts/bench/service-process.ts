import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Condition } from './service.js';

const READY_WITHIN_MS = 30_000;

/** The service in a process of its own, as in production: what the load generator does is not its burden. */
export class ServiceProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
  ) {}

  static async start(env: NodeJS.ProcessEnv): Promise<ServiceProcess> {
    const child = fork(fileURLToPath(new URL('service.js', import.meta.url)), {
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const signal = AbortSignal.timeout(READY_WITHIN_MS);
    const ended = once(child, 'exit', { signal }).then(([code]) => {
      throw new Error(`the service ended with ${String(code)} instead of starting`);
    });
    const [{ url }] = (await Promise.race([once(child, 'message', { signal }), ended])) as [{ url: string }];
    ended.catch(() => undefined);
    return new ServiceProcess(url, child);
  }

  async condition(): Promise<Condition> {
    const answered = once(this.child, 'message');
    this.child.send('how are you');
    return ((await answered) as [Condition])[0];
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
