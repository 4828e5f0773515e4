import { lookup as resolve, type LookupAddress, type LookupOptions } from 'node:dns';
import { Agent, request } from 'undici';
import { faultOfTarget } from './judge-target.js';
import { isPublicAddress } from './public-address.js';

const WITHIN_MS = 15_000;
/** Nobody reads what a receiver says. */
const READ_AT_MOST_BYTES = 1_024;

export type PostOutcome = { status: number } | { failed: 'refused_target' | 'no_answer' };

export interface PostWebhook {
  post(message: { url: string; body: string; headers: Record<string, string> }): Promise<PostOutcome>;
}
export const PostWebhook = Symbol('PostWebhook');

type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  /** A failure comes with no addresses at all. */
  done: (error: NodeJS.ErrnoException | null, addresses?: LookupAddress[]) => void,
) => void;

class RefusedTarget extends Error {}

/**
 * Sends one message. The addresses behind a name are judged as the connection is made, by the very lookup that it is made
 * by: a name that resolves otherwise a moment later leads nowhere else. Redirects are not followed, proxies of the
 * environment not used.
 */
export class UndiciPostWebhook implements PostWebhook {
  readonly #agent: Agent;

  constructor(
    private readonly settings: { allowPrivateTargets: boolean; withinMs?: number; resolve?: Resolve },
  ) {
    this.#agent = new Agent({
      connect: { lookup: this.#lookup, timeout: this.#withinMs },
      maxResponseSize: READ_AT_MOST_BYTES * 64,
      pipelining: 0,
    });
  }

  async post({ url, body, headers }: Parameters<PostWebhook['post']>[0]): Promise<PostOutcome> {
    if (faultOfTarget(url, this.settings.allowPrivateTargets) !== null) return { failed: 'refused_target' };
    try {
      const reply = await request(url, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', ...headers },
        dispatcher: this.#agent,
        headersTimeout: this.#withinMs,
        bodyTimeout: this.#withinMs,
        signal: AbortSignal.timeout(this.#withinMs),
      });
      await reply.body.dump({ limit: READ_AT_MOST_BYTES }).catch(() => undefined);
      return { status: reply.statusCode };
    } catch (error) {
      return { failed: causeOf(error) instanceof RefusedTarget ? 'refused_target' : 'no_answer' };
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  get #withinMs(): number {
    return this.settings.withinMs ?? WITHIN_MS;
  }

  readonly #lookup = (
    hostname: string,
    options: LookupOptions,
    done: (error: NodeJS.ErrnoException | null, address: string | LookupAddress[], family?: number) => void,
  ): void => {
    const look: Resolve = this.settings.resolve ?? resolve;
    look(hostname, { ...options, all: true }, (error, addresses = []) => {
      // Whatever is thrown here ends the process: nobody waits for this call.
      const [first] = addresses;
      if (error) done(error, []);
      else if (!first || !addresses.every(({ address }) => this.#isAllowed(address)))
        done(new RefusedTarget('an address that is not public'), []);
      else if (options.all) done(null, addresses);
      else done(null, first.address, first.family);
    });
  };

  #isAllowed(address: string): boolean {
    return this.settings.allowPrivateTargets || isPublicAddress(address);
  }
}

function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof Error && !(cause instanceof RefusedTarget) && cause.cause !== undefined)
    cause = cause.cause;
  return cause;
}
