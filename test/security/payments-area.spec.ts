import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { accessTable } from '@countersign/mfa-nest';
import { withConnection } from '../../scripts/database.js';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import type { Actor } from '../support/actor.js';
import { burst, statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { newPayor, useCase } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

const DISBURSEMENTS = '/v1/payor/disbursements';
const IDLE_SECONDS = 900;
const background = { headers: { 'Countersign-Activity': 'background' } };

/** STP-01: a session alone does not look at money. Entering asks for a factor, and only what is done there keeps it open. */
describe('the payments area', () => {
  let portal: Portal;
  let ben: Actor;
  let chika: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2, env: { PAYOR_SESSION_IDLE_SECONDS: '3600' } });
    ben = portal.person('payments_disburser', 0);
    chika = portal.person('payments_disburser', 1);
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    for (const person of [ben, chika]) await person.signIn();
  });

  const pass = async (seconds: number, who = ben): Promise<void> => {
    portal.clock.advanceSeconds(seconds);
    await who.refresh();
  };
  const look = (who = ben, instance = 0, options = {}): Promise<Reply> =>
    who.api('GET', DISBURSEMENTS, options, instance);
  const expectClosed = ({ status, headers, body }: Reply): void => {
    expect([status, body.type, headers['www-authenticate']]).toEqual([
      401,
      '/problems/payments-area-closed',
      'Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300',
    ]);
  };
  const sessionRow = async (who = ben): Promise<any> => {
    const claims = JSON.parse(Buffer.from(who.accessToken.split('.')[1] ?? '', 'base64url').toString());
    return withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query('SELECT * FROM mfa_session WHERE id = $1', [claims.sid]);
      return rows[0];
    });
  };

  it('holds every route of the payor’s side but what people do to their own factors', () => {
    const rows = accessTable(portal.apps[0]!).filter(({ path }) => path.startsWith('/v1/payor'));
    const outside = rows.filter(({ paymentsArea }) => !paymentsArea).map(({ path }) => path);
    expect(outside.length).toBeGreaterThan(0);
    expect(outside.filter((path) => !path.startsWith('/v1/payor/mfa'))).toEqual([]);
    const inside = rows.filter(({ paymentsArea }) => paymentsArea).map(({ path }) => path);
    for (const folder of [
      'disbursements',
      'invoices',
      'funding-accounts',
      'beneficiary-accounts',
      'settings',
    ])
      expect(inside).toContain(`/v1/payor/${folder}${folder === 'settings' ? '/disbursements' : ''}`);
    const elsewhere = accessTable(portal.apps[0]!).filter(({ path }) => !path.startsWith('/v1/payor'));
    expect(elsewhere.filter(({ paymentsArea }) => paymentsArea)).toEqual([]);
  });

  it('is entered within 5 min of signing in without another code, and not later', async () => {
    await pass(300, chika);
    expect((await look(chika)).status).toBe(200);
    await pass(1);
    expectClosed(await look());
    await ben.stepUp();
    expect((await look()).status).toBe(200);
  });

  it('closes after 15 idle minutes, however active the session is elsewhere; the session goes on', async () => {
    expect((await look()).status).toBe(200);
    for (let minute = 0; minute < IDLE_SECONDS / 60; minute += 1) {
      await pass(60);
      expect((await ben.api('GET', '/v1/sessions', {}, minute)).status).toBe(200);
      expect((await ben.api('GET', '/v1/payor/mfa', {}, minute)).status).toBe(200);
    }
    for (const path of ['', '/018f0000-0000-7000-8000-000000000000'])
      for (const instance of [0, 1])
        expectClosed(await ben.api('GET', `${DISBURSEMENTS}${path}`, {}, instance));
    for (const path of ['invoices', 'funding-accounts', 'settings'])
      expectClosed(await ben.api('GET', `/v1/payor/${path}`));
    expect((await ben.api('GET', '/v1/sessions')).status).toBe(200);
    await ben.stepUp();
    expect((await look()).status).toBe(200);
  });

  it('is not kept open by background polling', async () => {
    expect((await look()).status).toBe(200);
    for (let minute = 1; minute < IDLE_SECONDS / 60; minute += 1) {
      await pass(60);
      expect((await look(ben, minute, background)).status).toBe(200);
    }
    await pass(60);
    expectClosed(await look(ben, 0, background));
    expectClosed(await look());
  });

  it('is not opened by polling either, which sees it for 5 min after a factor and leaves no trace', async () => {
    expect((await look(ben, 0, background)).status).toBe(200);
    expect((await sessionRow()).area_active_at).toBeNull();
    await pass(301);
    expectClosed(await look(ben, 0, background));
  });

  it('is opened by no refresh, and by no other session of the same person', async () => {
    await pass(301);
    const { accessToken, refreshToken } = ben;
    await ben.signIn();
    expect((await look()).status).toBe(200);
    Object.assign(ben, { accessToken, refreshToken });
    expectClosed(await look());
    for (let n = 0; n < 3; n += 1) {
      await ben.refresh(n);
      expectClosed(await look(ben, n));
    }
  });

  it('is not opened by a countersignature or a challenge that was only asked for', async () => {
    const { id } = await submittedDisbursement(chika);
    await pass(301);
    await ben.challenge(ben.accessToken);
    const path = `${DISBURSEMENTS}/${id}/authorize`;
    expectClosed(await ben.write('POST', path, {}));
    const wrong = await ben.answer(await ben.challenge(ben.accessToken), ben.wrongCode());
    expect(wrong.status).toBe(422);
    expectClosed(await look());
  });

  it('and a stepped-up act ask for one code together', async () => {
    await pass(301);
    const payments = [{ invoiceId: '018f0000-0000-7000-8000-000000000000' }];
    const refused = await ben.write('POST', DISBURSEMENTS, { payments });
    expect([refused.status, refused.body.type]).toEqual([401, '/problems/step-up-required']);
    await ben.stepUp();
    expect((await ben.write('POST', DISBURSEMENTS, { payments })).status).toBe(422);
    expect((await sessionRow()).area_active_at).toEqual(portal.clock.now());
  });

  it('opens by one step-up for a countersigned act as well, which then asks for its own code over the act', async () => {
    const { id } = await submittedDisbursement(chika);
    await pass(301);
    const path = `${DISBURSEMENTS}/${id}/authorize`;
    expectClosed(await ben.write('POST', path, {}));
    await ben.stepUp();
    const spent = await ben.countersign(path);
    const done = await ben.write('POST', path, {}, { 'Countersign-Challenge': spent });
    expect([done.status, done.body.disbursement?.status]).toEqual([200, 'authorized']);
  });

  it('is one for all instances: what was done on one keeps it open on another', async () => {
    expect((await look(ben, 0)).status).toBe(200);
    expect((await look(ben, 1)).status).toBe(200);
    for (let n = 0; n < 4; n += 1) {
      await pass(600);
      expect((await look(ben, 0)).status).toBe(200);
    }
    await pass(800);
    expect((await look(ben, 1)).status).toBe(200);
    await pass(IDLE_SECONDS);
    expectClosed(await look(ben, 0));
    expectClosed(await look(ben, 1));
  });

  it('a burst at the edge: up to the last moment all come in, after it none', async () => {
    expect((await look()).status).toBe(200);
    await pass(IDLE_SECONDS - 1);
    expect(statuses(await burst(20, (n) => look(ben, n)))).toEqual({ 200: 20 });
    await pass(IDLE_SECONDS);
    const late = await burst(20, (n) => look(ben, n));
    late.forEach(expectClosed);
    expectClosed(await look());
  });

  it('is opened by no claim in a token and by no header', async () => {
    await pass(301);
    for (const headers of [
      { 'Countersign-Activity': 'area' },
      { 'X-Area-Active-At': new Date().toISOString() },
      { 'Countersign-Challenge': '018f0000-0000-7000-8000-000000000000' },
    ])
      expectClosed(await look(ben, 0, { headers }));
    const [head = '', body = '', signature = ''] = ben.accessToken.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString());
    expect(Object.keys(claims).filter((name) => /area|factor|activ/i.test(name))).toEqual([]);
    const forged = { ...claims, area_active_at: Math.floor(portal.clock.now().getTime() / 1000) };
    const bearer = [head, Buffer.from(JSON.stringify(forged)).toString('base64url'), signature].join('.');
    const reply = await ben.api('GET', DISBURSEMENTS, { bearer });
    expect(reply.body.type).toBe('/problems/invalid-token');
  });

  it('asks nothing of a contributor, who moves no money (STP-05)', async () => {
    const dana = portal.person('disbursement_contributor');
    await dana.signIn();
    await pass(1_800, dana);
    for (const path of ['disbursements', 'invoices', 'funding-accounts', 'settings'])
      expect((await dana.api('GET', `/v1/payor/${path}`)).status).toBe(200);
    expect((await sessionRow(dana)).area_active_at).toBeNull();
  });

  it('is where somebody enrolls at the first contact, who was given a part in payments just now (ENR-07)', async () => {
    const { personId, actor } = await newPayor(portal, 'nina', 'disbursement_contributor');
    await actor.signIn();
    expect((await actor.api('GET', DISBURSEMENTS)).status).toBe(200);
    const { companyId } = (await actor.api('GET', '/v1/payor/settings')).body;
    const role = 'payments_disburser';
    await useCase(portal, AccountRegister).addMembership({ personId, companyId, role });
    for (const instance of [0, 1]) {
      let reply = await look(actor, instance);
      for (let tries = 0; reply.status === 200 && tries < 100; tries += 1)
        reply = await look(actor, instance);
      expect([reply.status, reply.body.type]).toEqual([401, '/problems/step-up-required']);
    }
    const again = await actor.givePassword();
    expect(again.body.status).toBe('enrollment_required');
    await actor.enrollWith(again.body.ticket);
    expect((await look(actor)).status).toBe(200);
  });
});

describe('a payments area of one minute', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ env: { PAYMENTS_AREA_IDLE_SECONDS: '60' } });
  });
  afterAll(() => portal.stop());

  it('closes under an answered countersignature too, which is as good as before once the area is open again', async () => {
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 1));
    const ben = portal.person('payments_disburser', 0);
    await ben.signIn();
    portal.clock.advanceSeconds(240);
    const path = `${DISBURSEMENTS}/${id}/authorize`;
    const headers = { 'Countersign-Challenge': await ben.countersign(path) };
    portal.clock.advanceSeconds(61);
    await ben.refresh();
    const late = await ben.write('POST', path, {}, headers);
    expect([late.status, late.body.type]).toEqual([401, '/problems/payments-area-closed']);
    await ben.stepUp();
    expect((await ben.api('GET', `${DISBURSEMENTS}/${id}`)).body.status).toBe('submitted');
    const done = await ben.write('POST', path, {}, headers);
    expect([done.status, done.body.disbursement?.status]).toEqual([200, 'authorized']);
  });
});
