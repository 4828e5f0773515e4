import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Condition, Message } from './service.js';

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
    this.tell('how are you');
    return ((await answered) as [Condition])[0];
  }

  /** Returns when the service knows. */
  async holdNotices(hold: boolean): Promise<void> {
    this.tell(hold ? 'hold notices' : 'let notices go');
    await this.condition();
  }

  /** Whether audit entries are kept. Returns when the service knows. */
  async chainAudit(on: boolean): Promise<void> {
    this.tell(on ? 'audit on' : 'audit off');
    await this.condition();
  }

  private tell(message: Message): void {
    this.child.send(message);
  }

  async stop(): Promise<void> {
    const ended = once(this.child, 'exit');
    this.child.disconnect();
    await ended;
  }
}
