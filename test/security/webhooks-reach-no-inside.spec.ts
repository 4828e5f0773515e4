import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { withConnection } from '../support/database.js';
import { startPortal, type Portal } from '../support/portal.js';

const ENDPOINTS = '/v1/payor/webhook-endpoints';

describe('webhooks, attacked', () => {
  let portal: Portal;
  let ada: Actor;
  let log = '';

  beforeAll(async () => {
    const logDestination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    portal = await startPortal({
      env: { WEBHOOK_ALLOW_PRIVATE_TARGETS: 'false' },
      overrides: { logDestination },
    });
    ada = await portal.signedIn('payments_admin', 0);
  });
  afterAll(() => portal.stop());

  const add = (url: unknown, more: object = {}) =>
    ada.api('POST', ENDPOINTS, { body: { url, events: ['disbursement.authorized'], ...more } });

  it.each([
    ...['http://169.254.169.254/latest/meta-data', 'https://169.254.169.254/', 'https://[::ffff:127.0.0.1]/'],
    ...[
      'https://2130706433/',
      'https://0x7f000001/',
      'https://017700000001/',
      'https://localhost/',
      'gopher://x.example/',
    ],
    ...[
      'https://user:pass@erp.example.com/',
      'https://erp.example.com:25/',
      'https://10.0.0.1/',
      '//erp.example.com',
    ],
  ])('no endpoint leads to %s', async (url) => {
    const refused = await add(url);
    expect([refused.status, refused.body.errors[0].pointer]).toEqual([422, '/url']);
    expect((await ada.api('GET', ENDPOINTS)).body.items).toEqual([]);
  });

  it.each([
    ['erp.example.com', 'not_an_address'],
    ['https://user:pass@erp.example.com/', 'not_bare'],
    ['http://erp.example.com/', 'not_https'],
    ['https://10.0.0.1/', 'not_a_name'],
    ['https://localhost/', 'not_public'],
    ['https://erp.example.com:25/', 'port_not_allowed'],
  ])('what is wrong with %s has a stable name: %s', async (url, reason) => {
    expect((await add(url)).body.errors).toEqual([{ pointer: '/url', reason, detail: expect.any(String) }]);
  });

  it('no field takes what it does not know', async () => {
    for (const [more, pointer] of [
      [{ events: [] }, '/events'],
      [{ events: ['everything'] }, '/events'],
      [{ secret: 'whsec_mine' }, '/secret'],
      [{ description: '\u202Egnihtemos' }, '/description'],
      [{ companyId: randomUUID() }, undefined],
    ] as const) {
      const refused = await add('https://erp.example.com/', more);
      expect(refused.status).toBeGreaterThanOrEqual(400);
      expect(refused.body.errors?.[0]?.pointer).toBe(pointer);
    }
    expect((await add(7)).status).toBe(400);
  });

  it('the secret is shown once, and stands in no later answer, no log line and no table', async () => {
    const added = await add('https://erp.example.com/hook');
    const again = await add('https://erp.example.com/hook');
    expect([again.status, again.body.errors[0].reason]).toEqual([422, 'taken']);
    expect(JSON.stringify(again.body)).not.toContain('whsec_');
    const renewed = await ada.api('POST', `${ENDPOINTS}/${added.body.id}/rotate-secret`, { body: {} });
    expect(added.body.secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const secrets = [added.body.secret, renewed.body.secret].map((secret: string) => secret.slice(6, 40));
    const answers = [
      JSON.stringify((await ada.api('GET', ENDPOINTS)).body),
      JSON.stringify((await ada.api('GET', `${ENDPOINTS}/${added.body.id}`)).body),
      JSON.stringify(
        (await ada.api('PATCH', `${ENDPOINTS}/${added.body.id}`, { body: { description: 'x' } })).body,
      ),
      JSON.stringify((await ada.api('GET', '/v1/payor/history?kind=webhook_endpoint')).body),
    ];
    const dump = await withConnection(portal.database.ownerUrl, async (db) => {
      const tables = await db.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
      const rows = [];
      for (const { tablename } of tables.rows)
        rows.push(...(await db.query(`SELECT t::text FROM ${tablename} t`)).rows);
      return JSON.stringify(rows);
    });
    for (const secret of secrets) {
      for (const text of [...answers, log, dump]) expect(text).not.toContain(secret);
    }
    expect(answers[3]).toContain('https://erp.example.com/hook');
  });

  it('a company has ten endpoints at most', async () => {
    for (let n = 1; n <= 9; n += 1) expect((await add(`https://erp.example.com/${n}`)).status).toBe(201);
    const refused = await add('https://erp.example.com/10');
    expect([refused.status, refused.body.errors[0].reason]).toEqual([422, 'too_many']);
  });

  it('is nobody else’s affair: a disburser sees and changes none, another company’s answers as none', async () => {
    const ben = await portal.signedIn('payments_disburser', 0);
    await ada.signIn();
    expect((await ben.api('GET', ENDPOINTS)).status).toBe(403);
    expect((await ben.api('POST', ENDPOINTS, { body: {} })).status).toBe(403);
    const message = `/messages/${randomUUID()}`;
    for (const path of ['', '/messages', message, '/ping', '/disable', '/rotate-secret', '/resend-dead']) {
      const method = ['', '/messages', message].includes(path) ? 'GET' : 'POST';
      const reply = await ada.api(
        method,
        `${ENDPOINTS}/${randomUUID()}${path}`,
        method === 'GET' ? {} : { body: {} },
      );
      expect(reply.status).toBe(404);
    }
  });
});
