import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '../support/actor.js';
import type { Reply } from '../support/client.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';

const PASSWORD = 'several words in a row, no mix';

/** Issue 6, POL-05: what one right over the directory decides is undone by no invitation, no second file and no other right. */
describe('the directory of a company, attacked', () => {
  let scene: CompanyScene;
  let elsewhere: string;
  beforeAll(async () => {
    scene = await startCompanyScene({ instances: 2 });
    elsewhere = await scene.register.createCompany({ name: 'Elsewhere Ltd', side: 'payor' });
  }, 60_000);
  afterAll(() => scene.stop());

  const awake = (email: string, companyId: string): Promise<any[]> =>
    scene.query(
      `SELECT m.role FROM membership m JOIN person_address a USING (person_id)
       WHERE a.address_key = $1 AND m.company_id = $2 AND m.active ORDER BY m.role`,
      [email, companyId],
    );
  /** Somebody who has an account because of another company. */
  const person = async (name: string): Promise<Actor> => {
    const email = `${name}@elsewhere.example`;
    const personId = await scene.register.createPerson({ name, email, password: PASSWORD });
    await scene.register.addMembership({ personId, companyId: elsewhere, role: 'member' });
    return new Actor(email, PASSWORD, 'member', scene.portal.urls, scene.portal.clock);
  };
  const post = (actor: Actor, path: string, body: object): Promise<Reply> =>
    actor.write('POST', `/v1/company/members${path}`, body);
  const send = async (actor: Actor, file: string, { companyId = scene.companyId, instance = 0 } = {}) => {
    const url = `${scene.portal.urls[instance]!}/v1/company/members/import?companyId=${companyId}`;
    const headers = { authorization: `Bearer ${actor.accessToken}`, 'content-type': 'text/csv' };
    const response = await fetch(url, { method: 'POST', headers, body: file });
    return { status: response.status, body: await response.json() };
  };
  const mailsOf = async (email: string): Promise<unknown[]> =>
    scene.query(
      `SELECT r.mailing_id FROM mailing_recipient r JOIN person_address a USING (person_id) WHERE a.address_key = $1`,
      [email],
    );

  it('lets no invitation from before undo a deactivation', async () => {
    const ola = await person('ola');
    const admin = await scene.adminIn();
    expect((await post(admin, '', { name: 'Ola', email: ola.email })).status).toBe(201);
    await scene.give(ola, 'company_admin');
    expect((await post(admin, `/${await scene.idOf(ola)}/deactivate`, { reason: 'left' })).status).toBe(204);
    expect((await admin.api('GET', '/v1/company/invitations')).body.items).toEqual([]);
    await ola.signIn();
    expect((await ola.api('GET', '/v1/standard/invitations')).body.items).toEqual([]);
    const accepted = await ola.api('POST', `/v1/standard/invitations/${scene.companyId}/accept`, {
      body: {},
    });
    expect(accepted.status).toBe(404);
    expect(await awake(ola.email, scene.companyId)).toEqual([]);
  });

  it('lets nobody who is deactivated be invited back past their enrollment, one by one or by file', async () => {
    const pim = await person('pim');
    await scene.give(pim, 'company_admin');
    const admin = await scene.adminIn();
    await post(admin, `/${await scene.idOf(pim)}/deactivate`, { reason: 'left' });
    expect((await post(admin, '', { name: 'Pim', email: pim.email })).status).toBe(201);
    expect(await send(admin, `name,email\nPim,${pim.email}`)).toMatchObject({ body: { unchanged: 1 } });
    await pim.signIn();
    expect((await pim.api('GET', '/v1/standard/invitations')).body.items).toEqual([]);
    expect(await awake(pim.email, scene.companyId)).toEqual([]);
  });

  it('lets nobody wake by an invitation what was put to sleep while it was on its way', async () => {
    const val = await person('val');
    await scene.give(val, 'company_admin');
    const admin = await scene.adminIn();
    await post(admin, `/${await scene.idOf(val)}/deactivate`, { reason: 'left' });
    // As an import leaves it that had looked a moment before.
    await scene.query(
      `INSERT INTO directory_invitation (company_id, person_id, invited_by, invited_at) VALUES ($1, $2, $3, now())`,
      [scene.companyId, await scene.idOf(val), await scene.idOf(admin)],
    );
    await val.signIn();
    const path = `/v1/standard/invitations/${scene.companyId}`;
    expect((await val.api('POST', `${path}/accept`, { body: {} })).status).toBe(404);
    expect(await awake(val.email, scene.companyId)).toEqual([]);
    expect((await val.api('DELETE', path)).status).toBe(204);
  });

  it('leaves nobody awake who accepts at the moment they are deactivated, on another instance', async () => {
    for (const name of ['xen', 'yas', 'zoe', 'abe', 'bea', 'cyd']) {
      const one = await person(name);
      const admin = await scene.adminIn();
      await post(admin, '', { name, email: one.email });
      await scene.give(one, 'company_admin');
      await one.signIn();
      const id = await scene.idOf(one);
      const accept = `/v1/standard/invitations/${scene.companyId}/accept`;
      const [deactivated, accepted] = await Promise.all([
        post(admin, `/${id}/deactivate`, { reason: 'left' }),
        one.api('POST', accept, { body: {} }, 1),
      ]);
      expect(deactivated.status).toBe(204);
      expect([204, 404]).toContain(accepted.status);
      expect(await awake(one.email, scene.companyId)).toEqual([]);
    }
  });

  it('shows who has not answered, and takes an invitation back for good, from either instance', async () => {
    const [ned, oda] = [await person('ned'), await person('oda')];
    const admin = await scene.adminIn();
    const list = '/v1/company/invitations';
    const open = async (): Promise<string[]> =>
      (await admin.api('GET', list)).body.items.map(({ email }: { email: string }) => email);
    for (const { email } of [ned, oda]) await post(admin, '', { name: 'Of no account', email });
    expect(await open()).toEqual(expect.arrayContaining([ned.email, oda.email]));
    const { body } = await admin.api('GET', list);
    const shown = body.items.find(({ email }: { email: string }) => email === ned.email);
    expect(Object.keys(shown).sort()).toEqual(['email', 'invitedAt', 'personId']);

    const path = `${list}/${await scene.idOf(ned)}`;
    expect((await admin.api('DELETE', path)).status).toBe(204);
    expect((await admin.api('DELETE', path)).body.type).toBe('/problems/invitation-not-found');
    await ned.signIn();
    const mine = `/v1/standard/invitations/${scene.companyId}/accept`;
    expect((await ned.api('POST', mine, { body: {} }, 1)).status).toBe(404);
    expect(await awake(ned.email, scene.companyId)).toEqual([]);
    expect(await open()).not.toContain(ned.email);

    // Accepted and taken back at one moment: it is one of the two.
    await oda.signIn();
    const [taken, accepted] = await Promise.all([
      admin.api('DELETE', `${list}/${await scene.idOf(oda)}`),
      oda.api('POST', mine, { body: {} }, 1),
    ]);
    expect([taken.status, accepted.status].sort()).toEqual([204, 404]);
    expect(await awake(oda.email, scene.companyId)).toHaveLength(accepted.status === 204 ? 1 : 0);
    expect(await open()).not.toContain(oda.email);
  });

  it('shows and takes back invitations of the own company alone, to and by directory admins', async () => {
    const pia = await person('pia');
    const { uma } = scene;
    await post(await scene.adminIn(), '', { name: 'Pia', email: pia.email });
    const path = `/v1/company/invitations/${await scene.idOf(pia)}`;
    for (const [role, companyId, status] of [
      ['company_admin', scene.companyId, 403],
      ['directory_admin', elsewhere, 404],
    ] as const) {
      await scene.give(uma, role, companyId);
      await uma.signIn();
      expect([role, (await uma.api('DELETE', path)).status]).toEqual([role, status]);
      const seen = (await uma.api('GET', '/v1/company/invitations')).body.items;
      expect([role, seen.some((one: any) => one.email === pia.email)]).toEqual([role, status === 403]);
      await scene.take(uma, role, companyId);
    }
    await uma.signIn();
    expect((await uma.api('GET', '/v1/company/invitations')).status).toBe(403);
    await pia.signIn();
    expect((await pia.api('GET', '/v1/standard/invitations')).body.items).toHaveLength(1);
  });

  it('asks nobody twice when a file is sent again, and says nothing new of them', async () => {
    const ria = await person('ria');
    const admin = await scene.adminIn();
    const file = `name,email\nRia,${ria.email}\nSol,sol@new.example`;
    expect((await send(admin, file)).body).toMatchObject({ invited: 2, unchanged: 0 });
    expect((await send(admin, file)).body).toEqual({ invited: 0, unchanged: 2, mailingId: null });
    expect(await mailsOf(ria.email)).toHaveLength(1);
  });

  it('does not guess which of several companies is meant', async () => {
    const tom = await person('tom');
    await scene.give(tom, 'member');
    await scene.give(scene.admin, 'directory_admin', elsewhere);
    const admin = await scene.adminIn();
    const path = `/${await scene.idOf(tom)}/deactivate`;
    const unsaid = await post(admin, path, { reason: 'left' });
    expect([unsaid.status, unsaid.body.type]).toEqual([422, '/problems/company-required']);
    expect(await awake(tom.email, scene.companyId)).toHaveLength(1);
    expect(await awake(tom.email, elsewhere)).toHaveLength(1);
    expect((await post(admin, path, { reason: 'left', companyId: elsewhere })).status).toBe(204);
    expect(await awake(tom.email, scene.companyId)).toHaveLength(1);
    expect(await awake(tom.email, elsewhere)).toEqual([]);
    await scene.take(scene.admin, 'directory_admin', elsewhere);
  });

  it('keeps the rights apart: rights are given by the one, people kept by the other, and both read', async () => {
    const { uma, wes } = scene;
    const id = await scene.idOf(wes);
    const reason = 'as agreed';
    const [inviting, acts] = [{ name: 'Q', email: 'q@new.example' }, ['deactivate', 'reactivate', 'unlock']];
    const changing = { role: 'company_admin', change: 'add', reason };
    await scene.give(uma, 'directory_admin');
    await uma.signIn();
    expect((await post(uma, `/${id}/roles`, changing)).status).toBe(403);
    expect((await uma.api('GET', '/v1/company/members')).status).toBe(200);
    await scene.give(uma, 'company_admin');
    await scene.take(uma, 'directory_admin');
    await uma.signIn();
    expect((await uma.api('GET', '/v1/company/members')).status).toBe(200);
    expect((await post(uma, '', inviting)).status).toBe(403);
    expect((await send(uma, 'name,email\nQ,q@new.example')).status).toBe(403);
    for (const act of acts) expect((await post(uma, `/${id}/${act}`, { reason })).status).toBe(403);
    expect(await awake(wes.email, scene.companyId)).toEqual([{ role: 'member' }]);
    expect(await scene.query("SELECT * FROM person_address WHERE address_key = 'q@new.example'")).toEqual([]);
    await scene.take(uma, 'company_admin');
  });

  it('asks every act for a factor of a moment ago', async () => {
    const admin = await scene.adminIn();
    const id = await scene.idOf(scene.wes);
    scene.portal.clock.advanceSeconds(301);
    await admin.refresh();
    const reason = 'as agreed';
    for (const [path, body] of [
      ['', { name: 'Q', email: 'q@new.example' }],
      [`/${id}/deactivate`, { reason }],
      [`/${id}/reactivate`, { reason }],
      [`/${id}/unlock`, { reason }],
      [`/${id}/roles`, { role: 'directory_admin', change: 'add', reason }],
    ] as const)
      expect([path, (await post(admin, path, body)).status]).toEqual([path, 401]);
    expect((await admin.api('DELETE', `/v1/company/invitations/${id}`)).status).toBe(401);
    expect(await awake(scene.wes.email, scene.companyId)).toEqual([{ role: 'member' }]);
  });

  it('enters each once when two companies send the same people in opposite orders at once, and breaks on nobody', async () => {
    const { uma } = scene;
    await scene.give(uma, 'directory_admin', elsewhere);
    await uma.signIn();
    const admin = await scene.adminIn();
    const word = randomUUID().slice(0, 8);
    const rows = Array.from({ length: 3_000 }, (_, n) => `Member ${n},${word}${n}@import.example`);
    const [there, back] = [rows, rows.toReversed()].map((some) => ['name,email', ...some].join('\n'));
    const both = await Promise.all([
      send(admin, there!),
      send(uma, back!, { companyId: elsewhere, instance: 1 }),
    ]);
    for (const { status } of both) expect([200, 503]).toContain(status);
    expect(both.map(({ status }) => status)).toContain(200);
    const [{ people }] = await scene.query(
      'SELECT count(*)::int AS people FROM person_address WHERE address_key LIKE $1',
      [`${word}%`],
    );
    expect(people).toBe(3_000);
  }, 60_000);
});
