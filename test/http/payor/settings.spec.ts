import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CoolingOffStore, limits, secondsAfter } from '@countersign/mfa-core';
import { withConnection } from '../../../scripts/database.js';
import type { Actor } from '../../support/actor.js';
import { burst, statuses } from '../../support/burst.js';
import type { Reply } from '../../support/client.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { messagesTo } from '../../support/mailbox.js';
import { newPayor, useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const SETTINGS = '/v1/payor/settings';
const SWITCH = `${SETTINGS}/disbursements`;
const DISBURSEMENTS = '/v1/payor/disbursements';

describe('the switch of disbursements', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;
  let chika: Actor;
  let dana: Actor;
  let eli: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    [ada, ines] = [0, 1].map((n) => portal.person('payments_admin', n)) as [Actor, Actor];
    [ben, chika] = [0, 1].map((n) => portal.person('payments_disburser', n)) as [Actor, Actor];
    dana = portal.person('disbursement_contributor');
    eli = portal.person('beneficiary_approver');
    for (const person of [ines, chika, dana, eli]) await person.signIn();
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    for (const person of [ada, ben]) await person.signIn();
    await turn(true);
  });

  const turn = (enabled: boolean, who = ada, more: object = {}, instance = 0): Promise<Reply> =>
    who.api('PUT', SWITCH, { body: { enabled, reason: 'the bank asked for it', ...more } }, instance);

  const entries = (): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query(
        "SELECT act, object_id, details FROM audit_entry WHERE object_kind = 'disbursements_switch' ORDER BY sequence",
      );
      return rows;
    });

  async function draft(): Promise<Reply> {
    const { items } = (await ben.api('GET', '/v1/payor/invoices')).body;
    const invoice = items.find(({ eligible, amountDue }: any) => eligible && Number(amountDue.amount) > 1);
    const payments = [{ invoiceId: invoice.id, amount: { amount: '1.00', currency: 'USD' } }];
    return ben.write('POST', DISBURSEMENTS, { payments });
  }

  it('is on before anybody switched it, and everybody who works for the payor reads it', async () => {
    const { personId, actor } = await newPayor(portal, 'otto', 'payments_admin');
    await actor.signIn();
    const fresh = await actor.api('GET', SETTINGS);
    expect(fresh.body).toEqual({
      companyId: expect.any(String),
      disbursements: { enabled: true, reason: null, changedBy: null, changedAt: null },
    });
    for (const person of [dana, ben, ada]) {
      const read = await person.api('GET', SETTINGS);
      expect([read.status, read.body.disbursements.enabled]).toEqual([200, true]);
    }
    const foreign = await ada.api('GET', `${SETTINGS}?companyId=${fresh.body.companyId}`);
    expect([foreign.status, foreign.body.type]).toEqual([422, '/problems/company-required']);
    const switched = await turn(false, actor, { reason: 'we begin in May' });
    expect(switched.body.disbursements).toEqual({
      enabled: false,
      reason: 'we begin in May',
      changedBy: { id: personId, name: 'otto' },
      changedAt: portal.clock.now().toISOString(),
    });
    expect((await ada.api('GET', SETTINGS)).body.disbursements.enabled).toBe(true);
  });

  it('off refuses to create and to submit, and nothing else: what is under way goes on', async () => {
    const drafted = (await draft()).body;
    const running = await submittedDisbursement(ben);
    const given = await submittedDisbursement(ben);
    const path = `${DISBURSEMENTS}/${running.id}/authorize`;
    await chika.signIn();
    const before = await chika.countersign(path);
    expect((await turn(false)).body.disbursements.enabled).toBe(false);

    const problem = { type: '/problems/disbursements-off', status: 409 };
    expect((await draft()).body).toMatchObject(problem);
    const submit = `${DISBURSEMENTS}/${drafted.id}/submit`;
    expect((await ben.write('POST', submit, {})).body).toMatchObject(problem);
    const change = await ben.api('PATCH', `${DISBURSEMENTS}/${drafted.id}`, {
      body: {
        version: 1,
        payments: drafted.payments.map(({ invoiceId, amount }: any) => ({ invoiceId, amount })),
      },
    });
    expect([change.status, change.body.version]).toEqual([200, 2]);
    expect((await ben.api('GET', `${DISBURSEMENTS}/${drafted.id}`)).body.status).toBe('draft');

    const authorized = await chika.write('POST', path, {}, { 'Countersign-Challenge': before });
    expect([authorized.status, authorized.body.disbursement?.status]).toEqual([200, 'authorized']);
    const cancelled = await ben.write('POST', `${DISBURSEMENTS}/${given.id}/cancel`, { reason: 'by cheque' });
    expect(cancelled.body.status).toBe('cancelled');

    await turn(true);
    expect((await draft()).status).toBe(201);
    expect((await ben.write('POST', submit, {})).body.status).toBe('submitted');
  });

  it('is turned by payments admins alone, with a factor of the last 300 seconds, and for a reason', async () => {
    await eli.signIn();
    await ben.signIn();
    for (const person of [ben, eli]) expect((await turn(false, person)).status).toBe(403);
    for (const reason of ['', '   ', 'two\nlines', 'x'.repeat(501)]) {
      const refused = await turn(false, ada, { reason });
      expect([refused.status, refused.body.errors?.[0]?.pointer]).toEqual([400, '/reason']);
    }
    const { errors } = (await ada.api('PUT', SWITCH, { body: { enabled: 'no', reason: 'a word' } })).body;
    expect(errors).toEqual([expect.objectContaining({ pointer: '/enabled' })]);
    expect((await turn(false, ada, { companyId: '018f0000-0000-7000-8000-000000000000' })).status).toBe(422);
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await ada.refresh();
    const old = await turn(false);
    expect([old.status, old.headers['www-authenticate']]).toEqual([
      401,
      expect.stringContaining('max_age=300'),
    ]);
    expect((await ada.api('GET', SETTINGS)).body.disbursements.enabled).toBe(true);
  });

  it('is turned by nobody who came back by a recovery lately (RC-09)', async () => {
    const { actor, personId } = await newPayor(portal, 'rosa', 'payments_admin');
    await actor.signIn();
    const until = secondsAfter(portal.clock.now(), 60);
    await useCase<CoolingOffStore>(portal, CoolingOffStore).start(personId, until);
    expect((await turn(false, actor)).body.type).toBe('/problems/cooling-off');
    portal.clock.advanceSeconds(60);
    expect((await turn(false, actor)).status).toBe(200);
  });

  it('stands in the chain with before, after and why, once for each turn, and is told to all who disburse', async () => {
    const known = (await entries()).length;
    const addresses = [ada, ines, ben, chika, eli, dana].map(({ email }) => email);
    await ines.signIn();
    await ada.stepUp();
    const reason = 'the quarter ends';
    const turns = await burst(10, (n) => turn(false, n % 2 ? ines : ada, { reason }, n));
    expect(statuses(turns)).toEqual({ 200: 10 });

    const { companyId } = (await ada.api('GET', SETTINGS)).body;
    expect((await entries()).slice(known)).toEqual([
      {
        act: 'disbursements_switch.off',
        object_id: companyId,
        details: {
          before: 'on',
          after: 'off',
          reason,
          session: expect.any(String),
        },
      },
    ]);
    await turn(true, ines, { reason: 'all is well again' });
    expect((await entries()).at(-1)).toMatchObject({
      act: 'disbursements_switch.on',
      details: { before: 'off', after: 'on', reason: 'all is well again' },
    });
    const messages = await messagesTo(ada, ...addresses);
    const toldOf = (words: string) => messages.filter(({ text }) => text.includes(words));
    for (const words of [reason, 'all is well again'])
      expect(toldOf(words).map(({ to, kind }) => [to, kind])).toEqual(
        [ada, ines, ben, chika].map(({ email }) => [email, 'disbursements_switched']),
      );
    expect(toldOf('all is well again')[0]?.text).toContain(
      'Ines Duarte switched disbursements of Cedar & Stone Builders on',
    );
  });

  it('and a submission at the same time: whoever commits second sees the first', async () => {
    for (let round = 0; round < 8; round += 1) {
      await ben.stepUp();
      await ada.stepUp();
      const { id } = (await draft()).body;
      const [turned, ...submits] = await Promise.all([
        turn(false, ada, {}, round),
        ...[0, 1, 2].map((n) => ben.write('POST', `${DISBURSEMENTS}/${id}/submit`, {}, {}, n)),
      ]);
      expect(turned.status).toBe(200);
      const answers = statuses(submits);
      expect((answers[200] ?? 0) + (answers[409] ?? 0)).toBe(3);
      const order = await withConnection(portal.database.ownerUrl, async (client) => {
        const { rows } = await client.query(
          `SELECT act FROM audit_entry WHERE object_id = $1 AND act = 'disbursement.submitted'
             OR act LIKE 'disbursements_switch.%' ORDER BY sequence`,
          [id],
        );
        return rows.map(({ act }: { act: string }) => act);
      });
      // The chain is written in the order of the commits: a submission stands before the turn, or not at all.
      const last = order.slice(order.lastIndexOf('disbursements_switch.on') + 1);
      expect(last.at(-1)).toBe('disbursements_switch.off');
      expect(last.includes('disbursement.submitted')).toBe(answers[200] === 1);
      await turn(true);
    }
  });
});
