import { createServer, connect, type Server, type Socket } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Between the service and PostgreSQL: counts what the service sends, and cuts every connection when told to. */
export interface CuttingProxy {
  /** The same database, reached through here. */
  urlFor(databaseUrl: string): string;
  /** All connections die instead of the nth message from now on. */
  cutAfter(messages: number): void;
  /** Lets everything pass again; whether it came to a cut. */
  heal(): boolean;
  stop(): Promise<void>;
}

/** PostgreSQL's port only names the file of its socket. */
const SOCKET_NAME = '.s.PGSQL.5432';

export async function cuttingProxy(): Promise<CuttingProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'cs-proxy-'));
  const pairs = new Set<[Socket, Socket]>();
  let target = '';
  let left = Infinity;
  let cut = false;

  const server: Server = createServer((client) => {
    const upstream = connect(target);
    const pair: [Socket, Socket] = [client, upstream];
    pairs.add(pair);
    const close = (): void => {
      client.destroy();
      upstream.destroy();
      pairs.delete(pair);
    };
    for (const socket of pair) socket.on('error', close).on('close', close);
    client.on('data', (chunk) => {
      left -= 1;
      if (left < 0) {
        cut = true;
        for (const [one, other] of pairs) {
          one.destroy();
          other.destroy();
        }
        return;
      }
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => client.write(chunk));
  });
  await new Promise<void>((done) => server.listen(join(folder, SOCKET_NAME), done));

  return {
    urlFor(databaseUrl) {
      const url = new URL(databaseUrl);
      target = join(url.searchParams.get('host') ?? '', SOCKET_NAME);
      url.searchParams.set('host', folder);
      return url.href;
    },
    cutAfter(messages) {
      left = messages;
      cut = false;
    },
    heal() {
      left = Infinity;
      return cut;
    },
    async stop() {
      for (const [one, other] of pairs) {
        one.destroy();
        other.destroy();
      }
      await new Promise((done) => server.close(done));
      await rm(folder, { recursive: true, force: true });
    },
  };
}
