import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DeliverWebhook } from '../../src/webhooks/webhooks.module.js';
import { withConnection } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';
import { startReceiver, verified } from '../support/webhook-receiver.js';

const HERE = '/payor/webhook-endpoints';
const HOSTILE = '"><b>Ledger</b> ERP';
/** More than the five minutes that a factor is fresh for. */
const STALE_SECONDS = 301;

let portal: Portal;
let receiver: Awaited<ReturnType<typeof startReceiver>>;
let ada: PageVisitor;
let ines: PageVisitor;
beforeAll(async () => {
  receiver = await startReceiver();
  portal = await startPortal({ env: { WEBHOOK_ALLOW_PRIVATE_TARGETS: 'true' } });
  ada = new PageVisitor(portal, portal.person('payments_admin', 0));
  ines = new PageVisitor(portal, portal.person('payments_admin', 1));
  await ines.signIn(HERE);
  await ada.signIn(HERE);
});
afterAll(async () => {
  await receiver.stop();
  await portal.stop();
});

const html = (who = ada): string => who.browser.page?.html ?? '';
const status = (who = ada): number | undefined => who.browser.page?.status;
const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
  withConnection(portal.database.ownerUrl, async (db) => (await db.query(statement, values)).rows);

async function fresh(path: string, who = ada): Promise<void> {
  await who.open(path);
  if (who.path === '/sign-in') await who.signIn(path);
  if (who.path === '/step-up') await who.giveCode();
}

const linkTo = (pattern: RegExp, who = ada): string => {
  const found = pattern.exec(html(who))?.[1];
  if (found === undefined) throw new Error(`no ${pattern.source} on: ${who.text}`);
  return found;
};

/** Through the form, as people do it: where its page is, and the secret that was seen once. */
async function added(path = `/${randomUUID()}`): Promise<{ page: string; url: string; secret: string }> {
  const url = receiver.url(path);
  await fresh(`${HERE}/new`);
  await ada.send({ url, event_disbursement_authorized: 'yes' });
  const secret = ada.shownSecret('signing-secret');
  return { page: linkTo(/class="button go" href="([^"]+)"/), url, secret };
}
const idOf = (page: string): string => page.split('/').at(-1) ?? '';

async function giveUp(page: string): Promise<void> {
  const [delivery] = await rows('SELECT id FROM webhook_delivery WHERE endpoint_id = $1', [idOf(page)]);
  const deliver = portal.apps[0]!.get(DeliverWebhook, { strict: false });
  for (let tried = 0; tried < 8; tried += 1) await deliver.deliver(delivery.id);
}

test('a list without a webhook says what to do, and is reached from the finance systems', async () => {
  await ada.open('/payor/finance-systems');
  await ada.open(linkTo(/href="(\/payor\/webhook-endpoints)"/));
  expect(ada.text).toContain('No system is told anything yet. Add the address');
  expect(html()).toContain(`href="${HERE}/new"`);
});

test('what is wrong is told at its field, in words of a person, with nothing typed lost', async () => {
  await fresh(`${HERE}/new`);
  const typed = { url: 'erp.example.com', description: HOSTILE, event_factor_bound: 'yes' };
  for (const [wrong, field, told] of [
    [{}, 'url', 'Enter the whole address'],
    [{ url: 'https://user:pass@erp.example.com/' }, 'url', 'Leave out user names, passwords'],
    [{ url: '' }, 'url', 'Enter the whole address'],
    [{ url: `https://erp.example.com/${'a'.repeat(10_000)}` }, 'url', 'Enter the whole address'],
    [{ url: receiver.url('/x'), event_factor_bound: 'no' }, 'events', 'Choose at least one thing'],
    [{ url: receiver.url('/x'), description: 'a'.repeat(201) }, 'description', '200 characters at most'],
    [{ url: receiver.url('/x'), description: '\u202eevil' }, 'description', 'Use one line'],
  ] as const) {
    await ada.send({ ...typed, ...wrong });
    expect([status(), ada.path]).toEqual([422, `${HERE}/new`]);
    expect(html()).toContain(`href="#${field}"`);
    expect(html()).toContain(`id="${field}-error"`);
    expect(ada.text).toContain(told);
    expect(html()).not.toContain('<b>Ledger');
  }
  await ada.send(typed);
  expect(html()).toContain('value="erp.example.com"');
  expect(html()).toMatch(/name="event_factor_bound" value="yes" checked/);
  expect(await rows('SELECT 1 FROM webhook_endpoint')).toEqual([]);
});

test('its secret is seen once: not by reload, back or another tab, and a form sent twice makes one', async () => {
  const url = receiver.url(`/${randomUUID()}`);
  await fresh(`${HERE}/new`);
  const form = ada.browser.form('/new');
  const fields = {
    url,
    description: HOSTILE,
    event_disbursement_authorized: 'yes',
    event_recovery_started: 'yes',
  };
  await ada.send(fields);
  expect([status(), ada.path]).toEqual([200, `${HERE}/new`]);
  expect(ada.browser.page?.headers['cache-control']).toBe('no-store');
  expect(ada.text).toContain('It is not shown again.');
  expect(html()).toContain('data-copies="signing-secret"');
  const secret = ada.shownSecret('signing-secret');
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  const page = linkTo(/class="button go" href="([^"]+)"/);

  // A reload sends the form again, and so does a second click where no script holds it back.
  await ada.press(form.action, fields);
  expect(status()).toBe(422);
  expect(ada.text).toContain('did not see its secret, open it in the list and make a new secret');
  const seen = [html()];
  for (const path of [`${HERE}/new`, HERE, page, `${page}/change`, `${page}/secret`, `${page}/test`]) {
    await fresh(path);
    seen.push(html());
    await fresh(path, ines);
    seen.push(html(ines));
  }
  for (const one of seen) {
    expect(one).not.toContain(secret.slice(6, 40));
    expect(one).not.toContain('<b>Ledger');
  }
  expect(await rows('SELECT url FROM webhook_endpoint')).toEqual([{ url }]);
  await ada.open(page);
  for (const told of [
    url,
    HOSTILE,
    'A disbursement was authorized',
    'Somebody used a recovery code',
    'Active',
  ])
    expect(ada.text).toContain(told);
  expect(ada.text).toContain('Nothing was sent yet. Send a test');
});

test('a test arrives, signed with the secret that was shown, and its answer stands in the table', async () => {
  const path = `/${randomUUID()}`;
  const { page, secret } = await added(path);
  await fresh(`${page}/test`);
  await ada.send();
  expect(ada.path).toBe(page);
  expect(ada.text).toContain('The test is on its way');
  await eventually(async () => {
    await ada.open(page);
    return ada.text.includes('Status 204');
  }, 10_000);
  expect(ada.text).toMatch(/A test .* Taken 1 Status 204/);
  const message = receiver.received.find((one) => one.path === path)!;
  expect(verified(secret, message, new Date())).toMatchObject({ type: 'webhook.ping' });
});

test('a message that was given up is found, read, and sent again; so are all of them', async () => {
  const path = `/${randomUUID()}`;
  receiver.answers.set(path, 503);
  const { page } = await added(path);
  const arrived = () => receiver.received.filter((one) => one.path === path).length;
  await fresh(`${page}/test`);
  await ada.send();
  await eventually(() => Promise.resolve(arrived() > 0), 10_000);
  await giveUp(page);
  await ada.open(HERE);
  expect(ada.text).toContain('Messages are not taken');
  await ada.open(`${page}?status=delivered`);
  expect(ada.text).toContain('There are no such messages');
  await ada.open(`${page}?status=dead`);
  expect(ada.text).toMatch(/A test .* Given up 8 Status 503/);
  const message = linkTo(/href="([^"]+\/messages\/[^"]+)"/);
  await ada.open(message);
  expect(ada.text).toContain('"type":"webhook.ping"');

  receiver.answers.set(path, 204);
  const before = arrived();
  portal.clock.advanceSeconds(STALE_SECONDS);
  const form = ada.browser.form(message);
  await ada.send();
  expect(ada.path).toBe('/step-up');
  await ada.giveCode();
  expect(ada.path).toBe(message);
  await ada.send();
  expect([ada.path, ada.text]).toEqual([message, expect.stringContaining('It is being sent again')]);
  await ada.press(form.action);
  expect(ada.text).toContain('It is being sent again');
  // The receiver has it before its answer is written down.
  const taken = `SELECT 1 FROM webhook_delivery WHERE endpoint_id = $1 AND status = 'delivered'`;
  await eventually(async () => (await rows(taken, [idOf(page)])).length > 0, 10_000);
  expect(arrived()).toBeGreaterThan(before);

  await fresh(`${page}/resend-dead`);
  await ada.send();
  expect(ada.text).toContain('There is nothing to send again');
  await rows(`UPDATE webhook_delivery SET status = 'dead' WHERE endpoint_id = $1`, [idOf(page)]);
  await ada.open(page);
  const again = arrived();
  await fresh(linkTo(/href="([^"]+\/resend-dead)"/));
  await ada.send();
  expect(ada.text).toContain('It is being sent again');
  await eventually(() => Promise.resolve(arrived() > again), 10_000);
});

test('a new secret is seen once, a form sent twice makes one, and a second one is warned of', async () => {
  const { page, secret } = await added();
  portal.clock.advanceSeconds(60);
  await fresh(page);
  await fresh(linkTo(/href="([^"]+\/secret)"/));
  expect(ada.text).not.toContain('still signs');
  const form = ada.browser.form('/secret');
  await ada.send();
  const renewed = ada.shownSecret('signing-secret');
  expect(renewed).not.toBe(secret);
  await ada.press(form.action, form.hidden);
  expect(status()).toBe(422);
  expect(ada.text).toContain('A new secret was made just now');
  expect(ada.text).toContain('still signs');
  expect(html()).not.toContain(renewed.slice(6, 40));
  const changes = await rows(
    `SELECT 1 FROM audit_entry WHERE act = 'webhook_endpoint.secret_rotated' AND object_id = $1`,
    [idOf(page)],
  );
  expect(changes).toHaveLength(1);
});

test('one is changed, disabled and enabled, and asks for a fresh code before each', async () => {
  const { page, url } = await added();
  portal.clock.advanceSeconds(STALE_SECONDS);
  for (const path of ['/change', '/secret', '/test', '/disable', '/enable', '/resend-dead']) {
    await ada.open(page + path);
    expect([path, ada.path]).toEqual([path, '/step-up']);
  }
  await fresh(`${page}/change`);
  expect(html()).toMatch(/name="event_disbursement_authorized" value="yes" checked/);
  portal.clock.advanceSeconds(STALE_SECONDS);
  await ada.send({ url, description: HOSTILE, event_factors_reset: 'yes' });
  await ada.giveCode();
  expect(ada.path).toBe(`${page}/change`);
  expect(html()).not.toMatch(/name="event_disbursement_authorized" value="yes" checked/);
  await ada.send({ url, description: HOSTILE, event_factors_reset: 'yes' });
  expect(ada.text).toContain('Saved.');
  expect(ada.text).toContain('The second factors of somebody were reset');
  expect(ada.text).not.toContain('A disbursement was authorized');

  const other = await added();
  await fresh(`${page}/change`);
  await ada.send({ url: other.url, event_factors_reset: 'yes' });
  expect([status(), ada.text]).toEqual([422, expect.stringContaining('has a webhook at this address')]);

  await fresh(`${page}/disable`);
  const form = ada.browser.form('/disable');
  await ada.send();
  expect(ada.text).toContain('The webhook is disabled.');
  expect(html()).not.toContain(`${page}/test"`);
  await ada.press(form.action);
  expect([status(), ada.path]).toEqual([200, page]);
  await fresh(`${page}/test`);
  expect(ada.path).toBe(page);
  await fresh(`${page}/enable`);
  await ada.send();
  expect(ada.text).toContain('The webhook is enabled.');
});

test('ten are the most: the eleventh, and one enabled beside ten, are told why not', async () => {
  const first = await added();
  await fresh(`${first.page}/disable`);
  await ada.send();
  const active = async () => rows(`SELECT 1 FROM webhook_endpoint WHERE status = 'active'`);
  while ((await active()).length < 10) await added();
  await fresh(`${HERE}/new`);
  await ada.send({ url: receiver.url('/eleventh'), event_factor_bound: 'yes' });
  expect([status(), ada.text]).toEqual([422, expect.stringContaining('ten active webhooks')]);
  expect(html()).toContain('href="#url"');
  await fresh(`${first.page}/enable`);
  await ada.send();
  expect([status(), ada.text]).toEqual([422, expect.stringContaining('ten active webhooks')]);
  expect(html()).not.toContain('href="#url"');
});

test('they are nobody else’s affair, and lead nowhere by an id that is none', async () => {
  await ada.open(HERE);
  const page = linkTo(/<th scope="row"[^>]*><a href="([^"]+)"/);
  const ben = new PageVisitor(portal, portal.person('payments_disburser', 0));
  await ben.signIn(HERE);
  for (const path of [HERE, `${HERE}/new`]) {
    await fresh(path, ben);
    expect([path, status(ben)]).toEqual([path, 403]);
  }
  const nowhere = `${HERE}/${randomUUID()}`;
  for (const path of ['', '/change', '/secret', '/test', '/disable', `/messages/${randomUUID()}`]) {
    await fresh(page + path, ben);
    expect([path, status(ben)]).toEqual([path, 403]);
    for (const none of [nowhere, `${HERE}/none`]) {
      await fresh(none + path);
      expect([none + path, status()]).toEqual([none + path, 404]);
    }
  }
  await fresh(`${page}/messages/none`);
  expect(status()).toBe(404);
});

test('no address leads into our network, and each one hears why not', async () => {
  await portal.restart(0, { WEBHOOK_ALLOW_PRIVATE_TARGETS: 'false' }, () => Promise.resolve());
  await fresh(`${HERE}/new`);
  for (const [url, told] of [
    ['http://erp.example.com/', 'The address must begin with https://'],
    ['https://10.0.0.1/', 'not its IP address'],
    ['https://[::1]/', 'not its IP address'],
    ['https://localhost/', 'Nothing is sent into private networks'],
    ['https://erp.example.com:25/', 'Leave out the port'],
  ] as const) {
    await ada.send({ url, event_factor_bound: 'yes' });
    expect([url, status(), ada.text]).toEqual([url, 422, expect.stringContaining(told)]);
    expect(html()).toContain('id="url-error"');
  }
});
