import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomUUID } from 'node:crypto';
import { demoAgreements } from '../../../scripts/demo-company.js';
import { withConnection } from '../../../scripts/database.js';
import type { Actor } from '../../support/actor.js';
import type { Reply } from '../../support/client.js';
import { strangerPayee } from '../../support/payee-people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const AGREEMENTS = '/v1/payee-admin/payment-agreements';

describe('a payment agreement', () => {
  let portal: Portal;
  let fay: Actor;
  let gus: Actor;
  let stranger: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    fay = portal.person('payee_admin', 0);
    gus = portal.person('payee_admin', 1);
    for (const person of [fay, gus]) await person.signIn();
    stranger = await strangerPayee(portal, 'stranger');
  });
  afterAll(() => portal.stop());

  const list = async (by = fay): Promise<any[]> => (await by.api('GET', AGREEMENTS)).body.items;
  const accept = (id: string, by = fay, instance = 0): Promise<Reply> =>
    by.write('POST', `${AGREEMENTS}/${id}/accept`, {}, {}, instance);

  it('is shown as the payor offers it, with the hash of its text', async () => {
    const offered = await list();
    expect(offered.map(({ commitment }) => commitment)).toEqual(
      demoAgreements.map(({ commitment }) => commitment),
    );
    for (const { text, textHash, ...agreement } of offered) {
      expect(textHash).toBe(createHash('sha256').update(text).digest('base64url'));
      expect(agreement).toMatchObject({
        payor: { name: 'Cedar & Stone Builders' },
        status: 'offered',
        acceptedBy: null,
        acceptedAt: null,
      });
    }
  });

  it('is accepted once, whoever of the company accepts it at the same time, and for good (BNK-04)', async () => {
    const [{ id }] = await list();
    const tries = await Promise.all(
      Array.from({ length: 10 }, (_, n) => accept(id, n % 2 === 0 ? fay : gus, n)),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    const first = tries.find(({ status }) => status === 200);
    const late = await accept(id);
    expect([late.status, late.body.type]).toEqual([409, '/problems/payment-agreement-accepted']);
    expect((await list())[0]).toEqual(first?.body);
    expect(first?.body).toMatchObject({ status: 'accepted', acceptedAt: expect.any(String) });
    const entries = await withConnection(portal.database.ownerUrl, async (client) => {
      const query = `SELECT actor_id, details FROM audit_entry WHERE act = 'payment_agreement.accepted' AND object_id = $1`;
      return (await client.query<{ actor_id: string; details: object }>(query, [id])).rows;
    });
    expect(entries).toMatchObject([
      { actor_id: first?.body.acceptedBy.id, details: { textHash: first?.body.textHash } },
    ]);
  });

  it('repeated under the same key is the same acceptance (SU-12)', async () => {
    const [, { id }] = await list();
    const path = `${AGREEMENTS}/${id}/accept`;
    expect((await fay.api('POST', path, { body: {} })).body.type).toBe('/problems/idempotency-key-required');
    const headers = { 'Idempotency-Key': randomUUID() };
    const [one, other] = [
      await fay.api('POST', path, { body: {}, headers }),
      await fay.api('POST', path, { body: {}, headers }, 1),
    ];
    expect([one.status, other.status, other.body]).toEqual([200, 200, one.body]);
  });

  it('of another company answers as a missing one, and takes nothing from the caller (ER-05, ER-06)', async () => {
    const [{ id }] = await list();
    await stranger.signIn();
    expect(await list(stranger)).toEqual([]);
    const [foreign, missing] = [await accept(id, stranger), await accept(randomUUID(), stranger)];
    const { instance: _, ...known } = foreign.body;
    const { instance: __, ...unknown } = missing.body;
    expect([foreign.status, known]).toEqual([404, unknown]);
    const more = await fay.write('POST', `${AGREEMENTS}/${id}/accept`, { acceptedBy: randomUUID() });
    expect(more.status).toBe(400);
  });

  it('asks for a factor of the last 300 seconds (STP-02)', async () => {
    portal.clock.advanceSeconds(301);
    await fay.refresh();
    expect((await accept(randomUUID())).status).toBe(401);
  });
});
