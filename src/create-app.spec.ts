import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import { withConnection } from '../scripts/database.js';
import { createKeys } from '../scripts/development-keys.js';
import { eventually } from '../test/support/eventually.js';
import { createTestDatabase, type TestDatabase } from '../test/support/database.js';
import type { Config } from './config/config.js';
import { loadConfig } from './config/load-config.js';
import { startService, type Service } from './start-service.js';

describe('the service at its edge', () => {
  let database: TestDatabase;
  let service: Service;
  let config: Config;
  const log: string[] = [];
  const lines = (): Record<string, unknown>[] => log.map((line) => JSON.parse(line));
  /** Reads the whole answer: an unread one keeps its connection, and the service's end, waiting. */
  const call = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(`${service.url}${path}`, init);
    return new Response(await response.arrayBuffer(), response);
  };

  beforeAll(async () => {
    database = await createTestDatabase();
    config = loadConfig({
      NODE_ENV: 'test',
      PORT: '0',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_URL: database.url,
      ...(await createKeys()),
    });
    service = await startService(config, { logDestination: { write: (line) => void log.push(line) } });
  });

  afterAll(async () => {
    await service.stop();
    await database.drop();
  });

  it('says that it lives and that it is ready', async () => {
    const live = await call('/health/live');
    expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await call('/health/ready');
    expect([ready.status, await ready.json()]).toMatchObject([
      200,
      { status: 'ok', details: { database: { status: 'up' } } },
    ]);
  });

  it.each(['/health/live', '/openapi.json', '/docs', '/no-such-route'])(
    'sends its security headers with %s',
    async (path) => {
      const { headers } = await call(path);
      const policy = headers.get('content-security-policy');
      for (const rule of [
        "default-src 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
        "base-uri 'none'",
      ])
        expect(policy).toContain(rule);
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.has('x-powered-by')).toBe(false);
      expect(headers.has('server')).toBe(false);
    },
  );

  it('answers with the caller’s request id when it is a UUID, else with one of its own', async () => {
    const given = '0193ad62-1111-7222-8333-444455556666';
    const kept = await call('/health/live', { headers: { 'X-Request-Id': given } });
    expect(kept.headers.get('x-request-id')).toBe(given);
    const own = await call('/health/live', { headers: { 'X-Request-Id': 'admin; drop' } });
    expect(own.headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  it('writes one line a request, with the route and not the URL', async () => {
    const before = log.length;
    const { headers } = await call('/docs/canary-3f9a?token=canary-3f9a');
    const line = lines()
      .slice(before)
      .filter(({ requestId, msg }) => requestId === headers.get('x-request-id') && msg === 'request');
    expect(line).toEqual([
      expect.objectContaining({
        method: 'GET',
        route: '/docs/:asset',
        status: 404,
        address: expect.any(String),
      }),
    ]);
    await call('/no-such-route/canary-3f9a?token=canary-3f9a');
    expect(log.slice(before).join()).not.toContain('canary-3f9a');
  });

  it.each(['X-Forwarded-For', 'Forwarded', 'X-Real-IP'])(
    'does not log the address a stranger claims in %s',
    async (header) => {
      const { headers } = await call('/no-such-route', { headers: { [header]: '203.0.113.9' } });
      const line = lines().find(
        ({ requestId, msg }) => requestId === headers.get('x-request-id') && msg === 'request',
      );
      expect(line).toMatchObject({
        address: expect.stringMatching(/^(::1|(::ffff:)?127\.0\.0\.1)$/),
        route: null,
      });
    },
  );

  it.each([
    ['a form of a foreign page', 'application/x-www-form-urlencoded', 'a=b'],
    ['plain text', 'text/plain', '{}'],
    ['a multipart form', 'multipart/form-data; boundary=x', '--x--'],
  ])('takes no body but JSON: %s is 415', async (_, type, body) => {
    const { status, headers } = await call('/v1/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': type },
      body,
    });
    expect([status, headers.get('content-type')]).toEqual([
      415,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
  });

  it('takes no more than 100 kB', async () => {
    const { status, headers } = await call('/v1/sign-in', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify('x'.repeat(102_400)),
    });
    expect([status, headers.get('content-type')]).toEqual([
      413,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
  });

  it.each([
    [
      'TRACE',
      'TRACE /health/live HTTP/1.1\r\nHost: x\r\nCookie: canary\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 40[45] /,
    ],
    ['a broken URL', 'GET /%zz-canary HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['no HTTP', 'canary\r\n\r\n', /^HTTP\/1\.1 400 /],
  ])('answers %s with a problem that echoes nothing', async (_, request, expected) => {
    const answer = await raw(service.url, request);
    expect(answer).toMatch(expected);
    expect(answer.toLowerCase()).toContain('content-type: application/problem+json');
    expect(answer).not.toContain('canary');
  });

  it('describes itself in OpenAPI 3.1, on a page without inline script', async () => {
    expect(await (await call('/openapi.json')).json()).toMatchObject({
      openapi: expect.stringMatching(/^3\.1\./),
      paths: {
        '/health/live': { get: { responses: { default: { $ref: '#/components/responses/Problem' } } } },
      },
      components: { securitySchemes: { accessToken: {}, ticket: {} }, schemas: { Problem: {} } },
    });
    const page = await (await call('/docs')).text();
    for (const script of page.match(/<script[^]*?<\/script>/g) ?? [])
      expect(script).toMatch(/^<script src="\/docs\/[\w.-]+" defer><\/script>$/);
    for (const asset of ['swagger-ui.css', 'swagger-ui-bundle.js', 'start.js'])
      expect((await call(`/docs/${asset}`)).status).toBe(200);
    for (const asset of ['package.json', '..%2fpackage.json', 'constructor'])
      expect((await call(`/docs/${asset}`)).status).toBe(404);
  });

  it('has no API description where the settings close it', async () => {
    const closed = await startService(
      { ...config, openApiEnabled: false },
      { logDestination: { write: () => undefined } },
    );
    try {
      for (const path of ['/openapi.json', '/docs', '/docs/start.js'])
        expect((await fetch(`${closed.url}${path}`)).status).toBe(404);
    } finally {
      await closed.stop();
    }
  });

  it('answers what is open before it stops', async () => {
    const own = await createTestDatabase();
    const leaving = await startService(
      { ...config, database: { ...config.database, url: own.url } },
      { logDestination: { write: () => undefined } },
    );
    const events: string[] = [];
    try {
      await withConnection(own.ownerUrl, async (client) => {
        await client.query('BEGIN');
        await client.query('LOCK TABLE person_address');
        const answer = fetch(`${leaving.url}/v1/sign-in`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ email: 'nobody@example.com', password: 'x'.repeat(15) }),
        }).then(({ status }) => events.push(`answered ${status}`));
        await eventually(() => isAwaited(client), 10_000);
        const stopped = leaving.stop().then(() => events.push('stopped'));
        await expect(fetch(`${leaving.url}/health/live`)).rejects.toThrow('fetch failed');
        expect(events).toEqual([]);
        await client.query('ROLLBACK');
        await Promise.all([answer, stopped]);
      });
      expect(events).toEqual(['answered 401', 'stopped']);
    } finally {
      await own.drop();
    }
  });

  it('is not ready without its database, and lives on', async () => {
    const lost = await createTestDatabase();
    const lonely = await startService(
      { ...config, database: { ...config.database, url: lost.url } },
      { logDestination: { write: () => undefined } },
    );
    try {
      expect((await fetch(`${lonely.url}/health/ready`)).status).toBe(200);
      await lost.drop();
      await new Promise((done) => setTimeout(done, 600));
      const unready = await fetch(`${lonely.url}/health/ready`);
      expect(unready.status).toBe(503);
      expect(await unready.text()).not.toContain('database "');
      expect((await fetch(`${lonely.url}/health/live`)).status).toBe(200);
    } finally {
      await lonely.stop();
    }
  });
});

/** Whether somebody waits for a lock. */
const isAwaited = async (client: pg.Client): Promise<boolean> =>
  (await client.query('SELECT FROM pg_locks WHERE NOT granted')).rows.length > 0;

/** What comes back for exactly these bytes. */
function raw(url: string, request: string): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname, () => socket.write(request));
    let answer = '';
    socket.setTimeout(5_000, () => socket.destroy(new Error('no answer')));
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.once('close', () => done(answer));
    socket.once('error', failed);
  });
}
