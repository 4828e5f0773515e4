import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from './database.js';
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from './embedded-postgres.js';

/** Starts the server from a process of its own, which we can kill; it prints the address when the server is ready. */
const OWNER = `
  const { startEmbeddedPostgres } = await import(process.argv[1]);
  const options = { dataDirectory: process.argv[2], durable: true, maxConnections: 10 };
  console.log((await startEmbeddedPostgres(options)).url('postgres'));
`;

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDirectory: string;
  let running: EmbeddedPostgres | undefined;
  let owner: ChildProcess | undefined;

  const start = async (options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> => {
    running = await startEmbeddedPostgres({ dataDirectory, durable: false, maxConnections: 10, ...options });
    return running;
  };

  const startOwner = (directory = dataDirectory): ChildProcess => {
    const source = new URL('./embedded-postgres.ts', import.meta.url).href;
    owner = spawn(process.execPath, ['--input-type=module', '-e', OWNER, source, directory], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    return owner;
  };

  const firstLine = async (child: ChildProcess): Promise<string> => {
    const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
    return line;
  };

  const kill = async (child: ChildProcess): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };

  const serverPid = async (): Promise<number> =>
    Number((await readFile(join(dataDirectory, 'postmaster.pid'), 'utf8')).split('\n')[0]);

  const rows = (server: EmbeddedPostgres): Promise<unknown[]> =>
    withConnection(
      server.url('postgres'),
      async (client) => (await client.query('SELECT word FROM kept ORDER BY word')).rows,
    );

  const keep = (url: string, word: string): Promise<unknown> =>
    withConnection(url, (client) => client.query('INSERT INTO kept VALUES ($1)', [word]));

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-embedded-'));
    dataDirectory = join(folder, 'data');
    const server = await start();
    await withConnection(server.url('postgres'), (client) =>
      client.query('CREATE TABLE kept (word text PRIMARY KEY)'),
    );
    await keep(server.url('postgres'), 'first');
    await server.stop();
  });

  afterEach(async () => {
    if (owner?.exitCode === null && owner.signalCode === null) await kill(owner);
    await running?.stop();
    running = undefined;
    await withConnectionToFresh('TRUNCATE kept', "INSERT INTO kept VALUES ('first')");
  });

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  const withConnectionToFresh = async (...statements: string[]): Promise<void> => {
    const server = await start();
    await withConnection(server.url('postgres'), async (client) => {
      for (const statement of statements) await client.query(statement);
    });
    await server.stop();
    running = undefined;
  };

  it('keeps what was committed over a stop and a start, and leaves no socket behind', async () => {
    const server = await start();
    expect(await rows(server)).toEqual([{ word: 'first' }]);
    const socketFolder = new URL(server.url('postgres')).searchParams.get('host')!;
    expect(existsSync(socketFolder)).toBe(true);
    await server.stop();
    expect(existsSync(socketFolder)).toBe(false);
    await expect(withConnection(server.url('postgres'), () => Promise.resolve())).rejects.toThrow();
  });

  it('refuses a second start on the same data with a plain sentence, and leaves the first alone', async () => {
    const server = await start();
    await expect(
      startEmbeddedPostgres({ dataDirectory, durable: false, maxConnections: 10 }),
    ).rejects.toThrow(/already in use by another process of this project/);
    expect(await rows(server)).toEqual([{ word: 'first' }]);
  });

  it('ends with its owner when that is killed by -9, and starts again with everything committed', async () => {
    const child = startOwner();
    await keep(await firstLine(child), 'second');
    const pid = await serverPid();
    await kill(child);
    await eventually(() => !isAlive(pid));

    expect(await rows(await start())).toEqual([{ word: 'first' }, { word: 'second' }]);
  });

  it('starts again after owner and server were both killed by -9, with a connection open', async () => {
    const child = startOwner();
    const url = await firstLine(child);
    await withConnection(url, async (client) => {
      client.on('error', () => undefined);
      await client.query("INSERT INTO kept VALUES ('second')");
      process.kill(await serverPid(), 'SIGKILL');
      await kill(child);
      expect(await rows(await start())).toEqual([{ word: 'first' }, { word: 'second' }]);
    }).catch((error: unknown) => {
      if (!/terminated|closed/i.test(String(error))) throw error; // the goodbye to a server that is gone
    });
  });

  it('takes over a server that outlived its owner', async () => {
    const child = startOwner();
    await firstLine(child);
    const pid = await serverPid();
    process.kill(pid, 'SIGSTOP'); // hears nothing, neither of its owner's death ...
    await kill(child);
    setTimeout(() => process.kill(pid, 'SIGCONT'), 500); // ... nor at first of our request to end

    expect(await rows(await start())).toEqual([{ word: 'first' }]);
    expect(isAlive(pid)).toBe(false);
  });

  it('is not deterred by a lock file whose number now belongs to a stranger', async () => {
    await writeFile(
      join(dataDirectory, 'postmaster.pid'),
      `${process.pid}\n${dataDirectory}\n0\n5432\n/nowhere\n`,
    );
    expect(await rows(await start())).toEqual([{ word: 'first' }]);
  });

  it('starts afresh after a first start that was killed half way', async () => {
    const other = join(folder, 'interrupted');
    const child = startOwner(other);
    await eventually(async () =>
      (await readdir(folder)).some((name) => name.startsWith('interrupted.unfinished-')),
    );
    await sleep(100);
    await kill(child);
    expect(existsSync(other)).toBe(false);

    const server = await start({ dataDirectory: other });
    await withConnection(server.url('postgres'), (client) => client.query('SELECT 1'));
    expect((await readdir(folder)).filter((name) => name.includes('unfinished'))).toEqual([]);
  });

  it('touches no folder that holds something else', async () => {
    const other = join(folder, 'letters');
    await mkdir(other);
    await writeFile(join(other, 'dear.txt'), 'Dear');
    await expect(start({ dataDirectory: other })).rejects.toThrow(/not empty and holds no database/);
    expect(await readFile(join(other, 'dear.txt'), 'utf8')).toBe('Dear');
  });

  it('says when it ended without having been asked to', async () => {
    const reason = new Promise<string>((done) => void start({ onUnexpectedExit: done }));
    await eventually(() => running !== undefined);
    process.kill(await serverPid(), 'SIGKILL');
    expect(await reason).toBe('it was ended by SIGKILL');
  });

  it('logs neither statements nor values', async () => {
    const lines: string[] = [];
    const server = await start({ log: (line) => lines.push(line) });
    await keep(server.url('postgres'), 'a-secret');
    await expect(keep(server.url('postgres'), 'a-secret')).rejects.toThrow(/duplicate key/);
    await server.stop();
    expect(lines.join('\n')).toContain('duplicate key');
    expect(lines.join('\n')).not.toMatch(/a-secret|INSERT/);
  });
});

async function eventually(condition: () => boolean | Promise<boolean>): Promise<void> {
  const giveUpAt = Date.now() + 10_000;
  while (!(await condition())) {
    if (Date.now() > giveUpAt) throw new Error('It did not happen within 10 s.');
    await sleep(10);
  }
}

/** A zombie is dead, only nobody has noticed. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return !existsSync(`/proc/${pid}/cwd`) ? process.platform !== 'linux' : true;
}
