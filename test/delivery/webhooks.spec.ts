import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DeliverWebhook, WebhooksPurge } from '../../src/webhooks/webhooks.module.js';
import type { Actor } from '../support/actor.js';
import { brokenChains } from '../support/audit.js';
import { withConnection } from '../support/database.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { eventually } from '../support/eventually.js';
import { startPortal, type Portal } from '../support/portal.js';
import { startReceiver, verified, type Received } from '../support/webhook-receiver.js';

const ENDPOINTS = '/v1/payor/webhook-endpoints';

/** Events of a payor, from the act to the receiver, through the real queue (FIN-06). */
describe('webhooks', () => {
  let portal: Portal;
  let receiver: Awaited<ReturnType<typeof startReceiver>>;
  let ada: Actor;
  let maker: Actor;

  beforeAll(async () => {
    receiver = await startReceiver();
    portal = await startPortal({ instances: 2, env: { WEBHOOK_ALLOW_PRIVATE_TARGETS: 'true' } });
    ada = await portal.signedIn('payments_admin', 0);
    maker = await portal.signedIn('payments_disburser', 0);
  });
  afterAll(async () => {
    // First: whoever hangs lets go of what still waits for it.
    await receiver.stop();
    await portal.stop();
  });
  beforeEach(async () => {
    await ada.signIn();
    await maker.signIn();
  });

  const endpoint = async (events: string[], path = `/${randomUUID()}`) => {
    const url = receiver.url(path);
    const { status, body } = await ada.api('POST', ENDPOINTS, { body: { url, events } });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return { path, id: body.id as string, secret: body.secret as string };
  };
  const post = async (path: string) => {
    const { status, body } = await ada.api('POST', `${ENDPOINTS}/${path}`, { body: {} });
    if (status !== 200) throw new Error(JSON.stringify(body));
    return body;
  };
  const at = (path: string): Received[] => receiver.received.filter((one) => one.path === path);
  const arrived = async (path: string, many = 1): Promise<Received[]> => {
    await eventually(() => Promise.resolve(at(path).length >= many), 15_000);
    return at(path);
  };
  const messages = async (id: string, query = '') =>
    (await ada.api('GET', `${ENDPOINTS}/${id}/messages${query}`)).body.items;
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (db) => (await db.query(statement, values)).rows);
  const giveUp = async (endpointId: string): Promise<void> => {
    const [delivery] = await rows('SELECT id FROM webhook_delivery WHERE endpoint_id = $1', [endpointId]);
    const deliver = portal.apps[0]!.get(DeliverWebhook, { strict: false });
    for (let tried = 0; tried < 8; tried += 1) await deliver.deliver(delivery.id);
  };

  it('tell of an act once it is committed, signed for the receiver’s own library, with nothing secret in them', async () => {
    const { path, id, secret } = await endpoint(['disbursement.submitted']);
    const { id: disbursement } = await submittedDisbursement(maker);
    const [message] = await arrived(path);
    const told = verified(secret, message!, new Date());
    expect(told).toEqual({
      type: 'disbursement.submitted',
      timestamp: expect.any(String),
      data: { companyId: expect.any(String), object: 'disbursement', id: disbursement, version: 1 },
    });
    expect(message!.headers).toMatchObject({ 'content-type': 'application/json' });
    await eventually(async () => (await messages(id))[0]?.status === 'delivered');
    const [kept] = await messages(id);
    expect(kept).toMatchObject({ id: message!.headers['webhook-id'], tries: 1, lastOutcome: '204' });
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });

  it('tell of nothing that was rolled back, and only what an endpoint wants', async () => {
    const { path } = await endpoint(['disbursement.cancelled']);
    await submittedDisbursement(maker);
    const refused = await maker.write('POST', `/v1/payor/disbursements/${randomUUID()}/cancel`, {
      reason: 'x',
    });
    expect(refused.status).toBe(404);
    const { id } = await submittedDisbursement(maker);
    await maker.write('POST', `/v1/payor/disbursements/${id}/cancel`, { reason: 'not needed' });
    const all = await arrived(path);
    expect(all.map(({ body }) => JSON.parse(body).data.id)).toEqual([id]);
  });

  it('tell of second factors too, to the payors that the person has a part in', async () => {
    const { path } = await endpoint(['factors.blocked']);
    const eli = await portal.signedIn('beneficiary_approver');
    for (let wrong = 0; wrong < 5; wrong += 1) {
      const challenge = await eli.challenge(eli.accessToken);
      await eli.answer(challenge, eli.wrongCode(), eli.accessToken);
    }
    const [message] = await arrived(path);
    expect(JSON.parse(message!.body)).toMatchObject({
      type: 'factors.blocked',
      data: { personId: expect.any(String) },
    });
  });

  it('hold up no act: not even while somebody decides over an endpoint', async () => {
    const { path, id } = await endpoint(['disbursement.submitted']);
    await withConnection(portal.database.ownerUrl, async (db) => {
      await db.query('BEGIN');
      await db.query('SELECT 1 FROM webhook_endpoint WHERE id = $1 FOR UPDATE', [id]);
      const submitted = await submittedDisbursement(maker);
      await db.query('COMMIT');
      expect(submitted.version).toBe(1);
    });
    await arrived(path);
  }, 20_000);

  it('are refused by a receiver when replayed after five minutes, or bent by a byte', async () => {
    const { path, id, secret } = await endpoint(['disbursement.submitted']);
    await post(`${id}/ping`);
    const [message] = await arrived(path);
    const now = new Date();
    expect(verified(secret, message!, now)).toMatchObject({ type: 'webhook.ping' });
    expect(() => verified(secret, message!, new Date(now.getTime() + 302_000))).toThrow(/timestamp/i);
    expect(() => verified(secret, { ...message!, body: `${message!.body} ` }, now)).toThrow(/signature/i);
    const headers = { ...message!.headers, 'webhook-id': randomUUID() };
    expect(() => verified(secret, { ...message!, headers }, now)).toThrow(/signature/i);
  });

  it('are signed with both secrets while one replaces the other, and with the new one alone a day later', async () => {
    const { path, id, secret } = await endpoint(['disbursement.submitted']);
    const renewed = await post(`${id}/rotate-secret`);
    expect(renewed.secret).not.toBe(secret);
    await post(`${id}/ping`);
    const [both] = await arrived(path);
    for (const one of [secret, renewed.secret])
      expect(verified(one, both!, new Date())).toMatchObject({ type: 'webhook.ping' });
    portal.clock.advanceSeconds(86_401);
    await ada.signIn();
    await post(`${id}/ping`);
    const [, alone] = await arrived(path, 2);
    expect(verified(renewed.secret, alone!, new Date())).toMatchObject({ type: 'webhook.ping' });
    expect(() => verified(secret, alone!, new Date())).toThrow(/signature/i);
    await portal.apps[0]!.get(WebhooksPurge, { strict: false }).purge(portal.clock.now());
    const [row] = await rows('SELECT sealed_former_secret FROM webhook_endpoint WHERE id = $1', [id]);
    expect(row.sealed_former_secret).toBeNull();
  });

  it('keep the secret that receivers know, when its replacement is asked for twice', async () => {
    const { path, id, secret } = await endpoint(['disbursement.submitted']);
    portal.clock.advanceSeconds(1);
    const { secretChangedAt } = (await ada.api('GET', `${ENDPOINTS}/${id}`)).body;
    const rotate = () => ada.api('POST', `${ENDPOINTS}/${id}/rotate-secret`, { body: { secretChangedAt } });
    const replies = await Promise.all([rotate(), rotate(), rotate()]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    for (const { status, body } of replies)
      if (status === 409) expect(body.type).toBe('/problems/version-conflict');
    await post(`${id}/ping`);
    const [message] = await arrived(path);
    expect(verified(secret, message!, new Date())).toMatchObject({ type: 'webhook.ping' });
    const wrong = await ada.api('POST', `${ENDPOINTS}/${id}/rotate-secret`, {
      body: { secretChangedAt: 'yesterday' },
    });
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([400, '/secretChangedAt']);
    // Ten are as many as a company has.
    await post(`${id}/disable`);
  });

  it('come again under the same id until they are taken', async () => {
    const { path, id } = await endpoint(['disbursement.submitted']);
    receiver.answers.set(path, 503);
    await post(`${id}/ping`);
    await arrived(path);
    receiver.answers.set(path, 204);
    const [first, second] = await arrived(path, 2);
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect(second!.body).toBe(first!.body);
  });

  it('are kept when they are given up: told once, looked at, and sent again by hand', async () => {
    const { path, id } = await endpoint(['disbursement.submitted']);
    receiver.answers.set(path, 500);
    await post(`${id}/ping`);
    await arrived(path);
    await giveUp(id);
    const [dead] = await messages(id, '?status=dead');
    expect(dead).toMatchObject({ type: 'webhook.ping', status: 'dead', lastOutcome: '500', tries: 8 });
    const told = await rows(
      "SELECT count(DISTINCT person_id)::int AS people FROM notice WHERE kind = 'webhook_failing'",
    );
    expect(told).toEqual([{ people: 2 }]);
    expect((await ada.api('GET', `${ENDPOINTS}/${id}/messages/${dead.id}`)).body).toEqual(dead);
    const { items } = (await ada.api('GET', ENDPOINTS)).body;
    const other = items.find((one: { id: string }) => one.id !== id);
    expect((await ada.api('GET', `${ENDPOINTS}/${other.id}/messages/${dead.id}`)).status).toBe(404);
    receiver.answers.set(path, 204);
    const before = at(path).length;
    expect(await post(`${id}/messages/${dead.id}/resend`)).toEqual({ resent: 1 });
    const all = await arrived(path, before + 1);
    expect(all.at(-1)!.headers['webhook-id']).toBe(dead.id);
    expect(await post(`${id}/resend-dead`)).toEqual({ resent: 0 });
  });

  it('end at a receiver that wants no more (410), and follow no redirect', async () => {
    const gone = await endpoint(['disbursement.submitted']);
    receiver.answers.set(gone.path, 410);
    await post(`${gone.id}/ping`);
    await eventually(
      async () => (await ada.api('GET', `${ENDPOINTS}/${gone.id}`)).body.status === 'disabled',
    );
    const led = await endpoint(['disbursement.submitted']);
    const elsewhere = `/${randomUUID()}`;
    receiver.answers.set(led.path, { redirect: receiver.url(elsewhere) });
    await post(`${led.id}/ping`);
    await arrived(led.path);
    await giveUp(led.id);
    expect(at(elsewhere)).toEqual([]);
    expect((await messages(led.id))[0]).toMatchObject({ status: 'dead', lastOutcome: '302' });
  });

  it('do not wait for an endpoint that hangs', async () => {
    // Ten are as many as a company has.
    for (const { id, status } of (await ada.api('GET', ENDPOINTS)).body.items)
      if (status === 'active') await post(`${id}/disable`);
    const hanging = await endpoint(['disbursement.submitted']);
    const quick = await endpoint(['disbursement.submitted']);
    receiver.answers.set(hanging.path, 'hang');
    for (let sent = 0; sent < 12; sent += 1) await post(`${hanging.id}/ping`);
    await arrived(hanging.path);
    const began = performance.now();
    await post(`${quick.id}/ping`);
    await arrived(quick.path);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
