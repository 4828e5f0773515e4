import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKeys } from '../scripts/development-keys.js';
import { eventually } from '../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../test/support/database.js';

type Child = ChildProcessByStdio<null, Readable, Readable>;

/** The built service as an operator starts it, with this environment and nothing more. */
function run(environment: NodeJS.ProcessEnv): Child {
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  setTimeout(() => child.kill('SIGKILL'), 20_000).unref();
  return child;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address ? address.port : 0;
}

/** Until the service answers; fails with its own words when it ends instead. */
const ready = (child: Child, port: number): Promise<void> =>
  eventually(async () => {
    if (child.exitCode !== null) throw new Error(await text(child.stderr));
    return fetch(`http://127.0.0.1:${port}/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  }, 20_000);

/** The embedded database, whose socket folder production knows and refuses, under another name. */
async function throughAnotherFolder(databaseUrl: string, link: string): Promise<string> {
  const url = new URL(databaseUrl);
  const folder = url.searchParams.get('host');
  if (folder === null) return databaseUrl; // A server of its own: TEST_DATABASE_URL.
  await symlink(folder, link);
  url.searchParams.set('host', link);
  return url.href;
}

describe('node dist/src/main.js', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await createTestDatabase();
  });

  afterAll(() => database.drop());

  it('names every missing setting of a production at once, and ends with 1', async () => {
    const canary = 'canary-77aa';
    const child = run({ NODE_ENV: 'production', PUBLIC_URL: `http://${canary}` });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    for (const name of [
      'PUBLIC_URL',
      'DATABASE_URL',
      'SIGNING_KEYS',
      'SECRET_BOX_KEYS',
      'HASH_KEY',
      'SUPPORT_CONTACT',
    ])
      expect(said).toContain(`- ${name}`);
    expect(said).not.toContain(canary);
    expect(code).toBe(1);
  });

  it('names keys that are of no use, and not their value', async () => {
    const canary = Buffer.from('canary-77aa').toString('base64');
    const child = run({
      NODE_ENV: 'test',
      DATABASE_URL: database.url,
      ...(await createKeys()),
      SECRET_BOX_KEYS: `a:${canary}`,
    });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
    expect(said).toContain('SECRET_BOX_KEYS');
    expect(said).not.toContain(canary);
    expect(code).toBe(1);
  });

  it('ends at an error that nobody caught, and says so in one place', async () => {
    const program = `
      const { endOnUnforeseenErrors } = await import('./dist/src/process-end.js');
      endOnUnforeseenErrors();
      setInterval(() => undefined, 1000);
      void Promise.reject(new Error('nobody caught this'));`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [said, complained, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, 'exit'),
    ]);
    expect(said + complained).toContain('nobody caught this');
    expect(code).toBe(1);
  });

  it('serves in production, where everything for trying out is closed', async () => {
    const port = await freePort();
    const folder = await mkdtemp(join(tmpdir(), 'main-spec-'));
    const child = run({
      NODE_ENV: 'production',
      SMS_SENDERS: 'twilio',
      NUMBER_INTELLIGENCE: 'none',
      SMTP_URL: 'smtps://mail.example.com',
      MAIL_FROM: 'no-reply@example.com',
      TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
      TWILIO_AUTH_TOKEN: 'nobody',
      TWILIO_FROM: '+15005550006',
      PORT: String(port),
      HOST: '127.0.0.1',
      PUBLIC_URL: 'https://pay.example.com',
      SUPPORT_CONTACT: 'security@example.com',
      DATABASE_URL: await throughAnotherFolder(database.url, join(folder, 'socket')),
      ...(await createKeys('2026-11-24')),
    });
    const ended = once(child, 'exit');
    const said = text(child.stdout);
    await ready(child, port);
    for (const path of ['/docs', '/openapi.json', '/dev/inbox', '/dev/inbox/messages'])
      expect((await fetch(`http://127.0.0.1:${port}${path}`)).status).toBe(404);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    const lines = (await said).trim().split('\n');
    for (const line of lines) expect(JSON.parse(line)).toMatchObject({ service: 'countersign' });
    await rm(folder, { recursive: true });
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('serves until %s, then ends with 0', async (signal) => {
    const port = await freePort();
    const child = run({
      NODE_ENV: 'test',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATABASE_URL: database.url,
      ...(await createKeys()),
    });
    const ended = once(child, 'exit');
    await ready(child, port);
    child.kill(signal);
    expect(await ended).toEqual([0, null]);
  });
});
