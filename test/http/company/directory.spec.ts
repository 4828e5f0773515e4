import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Actor } from '../../support/actor.js';
import type { Reply } from '../../support/client.js';
import { startCompanyScene, type CompanyScene } from '../../support/company-scene.js';

const PASSWORD = 'several words in a row, no mix';

describe('the directory of a company', () => {
  let scene: CompanyScene;
  let admin: Actor;
  beforeAll(async () => {
    scene = await startCompanyScene();
    admin = scene.admin;
  }, 60_000);
  afterAll(() => scene.stop());

  const mailsTo = async (email: string): Promise<string[]> => {
    const { body } = await admin.raw('GET', `/dev/inbox?to=${encodeURIComponent(email)}`);
    return (body.items as { text: string }[]).map(({ text }) => text);
  };
  const post = async (path: string, body: object): Promise<Reply> => {
    await scene.adminIn();
    return admin.write('POST', `/v1/company/members${path}`, body);
  };
  const on = async (person: { email: string }, act: string, body: object = { reason: 'as agreed' }) =>
    post(`/${await scene.idOf(person)}/${act}`, body);
  const actorFor = (email: string): Actor =>
    new Actor(email, PASSWORD, 'member', scene.portal.urls, scene.portal.clock);

  it('lists who belongs to it, page by page, and finds them by parts of names and addresses', async () => {
    const { body } = await admin.api('GET', '/v1/company/members');
    expect(body.items.map(({ name }: { name: string }) => name)).toEqual(
      expect.arrayContaining(['Jo Whitfield', 'Uma Osei', 'Wes Park', 'Ada Okafor']),
    );
    const jo = body.items.find(({ name }: { name: string }) => name === 'Jo Whitfield');
    expect(jo).toMatchObject({ roles: ['company_admin', 'directory_admin'], active: true });
    for (const [text, found] of [
      ['osei', 1],
      ['WES@', 1],
      ['%', 0],
      ['_', 0],
      ['nobody', 0],
    ] as const) {
      const reply = await admin.api('GET', `/v1/company/members?query=${encodeURIComponent(text)}`);
      expect(reply.body.items).toHaveLength(found);
    }
    expect((await admin.api('GET', '/v1/company/members?after=nonsense')).status).toBe(400);
  });

  it('shows one of them, and nobody of elsewhere', async () => {
    const { body } = await admin.api('GET', `/v1/company/members/${await scene.idOf(scene.uma)}`);
    expect(body).toMatchObject({ name: 'Uma Osei', email: scene.uma.email, roles: ['member'], active: true });
    const stranger = await scene.idOf(scene.portal.person('payee_admin'));
    expect((await admin.api('GET', `/v1/company/members/${stranger}`)).status).toBe(404);
  });

  it('tells its admins which companies are theirs, and with which rights', async () => {
    const { body } = await admin.api('GET', '/v1/company/companies');
    expect(body.items).toEqual([
      {
        companyId: scene.companyId,
        name: expect.any(String),
        roles: ['company_admin', 'directory_admin'],
      },
    ]);
    await scene.uma.signIn();
    expect((await scene.uma.api('GET', '/v1/company/companies')).status).toBe(403);
  });

  it('is not for members', async () => {
    await scene.uma.signIn();
    for (const [method, path] of [
      ['GET', ''],
      ['POST', ''],
      ['POST', '/import'],
    ] as const) {
      const reply = await scene.uma.api(method, `/v1/company/members${path}`, {
        headers: { 'Idempotency-Key': randomUUID() },
      });
      expect([401, 403]).toContain(reply.status);
    }
  });

  it('invites somebody new, who sets a password by a link and comes in', async () => {
    const invited = await post('', {
      name: 'Noor Haddad',
      email: 'noor@cedarstone.example',
      locale: 'fr-CA',
      timeZone: 'America/Toronto',
    });
    expect([invited.status, invited.body]).toEqual([
      201,
      { email: 'noor@cedarstone.example', status: 'invited' },
    ]);
    const [token] = (await mailsTo('noor@cedarstone.example')).flatMap(
      (text) => /reset-password#(\S+)/.exec(text)?.[1] ?? [],
    );
    const set = await admin.raw('POST', '/v1/password-resets/confirm', {
      body: { token, newPassword: PASSWORD },
    });
    expect(set.status).toBe(204);
    const noor = actorFor('noor@cedarstone.example');
    expect((await noor.givePassword()).body.status).toBe('signed_in');
    const [person] = await scene.query('SELECT locale, time_zone FROM person WHERE id = $1', [
      await scene.idOf(noor),
    ]);
    expect(person).toEqual({ locale: 'fr-CA', time_zone: 'America/Toronto' });
  });

  it('answers alike where somebody has an account, who belongs to it when they accept and not before', async () => {
    const company = await scene.register.createCompany({ name: 'Elsewhere Ltd', side: 'payor' });
    const personId = await scene.register.createPerson({
      name: 'Ola Berg',
      email: 'ola@elsewhere.example',
      password: PASSWORD,
    });
    await scene.register.addMembership({ personId, companyId: company, role: 'member' });
    const invited = await post('', { name: 'Anything', email: 'ola@elsewhere.example' });
    expect([invited.status, invited.body]).toEqual([
      201,
      { email: 'ola@elsewhere.example', status: 'invited' },
    ]);
    const ola = actorFor('ola@elsewhere.example');
    await ola.signIn();
    const before = await admin.api('GET', '/v1/company/members?query=ola');
    expect(before.body.items).toEqual([]);
    expect((await mailsTo(ola.email)).join()).not.toContain('reset-password#');
    const { body } = await ola.api('GET', '/v1/standard/invitations');
    expect(body.items).toMatchObject([{ companyId: scene.companyId, companyName: 'Cedar & Stone Builders' }]);
    const stranger = await scene.uma.api('POST', `/v1/standard/invitations/${scene.companyId}/accept`, {
      body: {},
    });
    expect(stranger.status).toBe(404);
    const accepted = await Promise.all(
      Array.from({ length: 5 }, () =>
        ola.api('POST', `/v1/standard/invitations/${scene.companyId}/accept`, { body: {} }),
      ),
    );
    expect(accepted.map(({ status }) => status).sort()).toEqual([204, 404, 404, 404, 404]);
    const after = await admin.api('GET', '/v1/company/members?query=ola');
    expect(after.body.items).toMatchObject([{ name: 'Ola Berg', roles: ['member'] }]);
  });

  it('lets somebody say no', async () => {
    const personId = await scene.register.createPerson({
      name: 'Pim',
      email: 'pim@elsewhere.example',
      password: PASSWORD,
    });
    await scene.register.addMembership({
      personId,
      companyId: await scene.register.createCompany({ name: 'X', side: 'payor' }),
      role: 'member',
    });
    await post('', { name: 'Pim', email: 'pim@elsewhere.example' });
    const pim = actorFor('pim@elsewhere.example');
    await pim.signIn();
    expect((await pim.api('DELETE', `/v1/standard/invitations/${scene.companyId}`)).status).toBe(204);
    expect(
      (await pim.api('POST', `/v1/standard/invitations/${scene.companyId}/accept`, { body: {} })).status,
    ).toBe(404);
  });

  it.each([
    ['an address that is none', { email: 'uma at cedarstone' }, '/email'],
    ['no name', { name: '  ' }, '/name'],
    ['a language we do not speak', { locale: 'tlh' }, '/locale'],
    ['a time zone there is not', { timeZone: 'Europe/Nowhere' }, '/timeZone'],
    ['a role in the invitation', { role: 'payments_admin' }, '/role'],
  ])('refuses %s, by the field', async (_, changed, pointer) => {
    const reply = await post('', { name: 'Q', email: 'q@cedarstone.example', ...changed });
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, pointer]);
    expect(
      await scene.query("SELECT * FROM person_address WHERE address_key = 'q@cedarstone.example'"),
    ).toEqual([]);
  });

  it('deactivates somebody: their sessions end, and they do not come in', async () => {
    const noor = actorFor('noor@cedarstone.example');
    await noor.signIn();
    expect((await on(noor, 'deactivate')).status).toBe(204);
    expect((await noor.api('GET', '/v1/sessions')).status).toBe(401);
    expect((await noor.givePassword()).status).toBe(403);
    expect((await mailsTo(noor.email))[0]).toContain('vous a désactivé');
    const { body } = await admin.api('GET', '/v1/company/members?query=noor');
    expect(body.items).toMatchObject([{ active: false, roles: ['member'] }]);
    // Again changes nothing and tells nobody.
    const mails = (await mailsTo(noor.email)).length;
    expect((await on(noor, 'deactivate')).status).toBe(204);
    expect(await mailsTo(noor.email)).toHaveLength(mails);
  });

  it('leaves them what they have elsewhere', async () => {
    const ola = actorFor('ola@elsewhere.example');
    await ola.signIn();
    expect((await on(ola, 'deactivate')).status).toBe(204);
    expect((await ola.api('GET', '/v1/sessions')).status).toBe(200);
    expect((await ola.givePassword()).body.status).toBe('signed_in');
  });

  it('activates them again: where the company asks for a factor, they enroll before they enter, whatever the deadline (POL-05)', async () => {
    const noor = actorFor('noor@cedarstone.example');
    await scene.saved({ requireFrom: scene.dayIn(60) });
    expect((await on(noor, 'reactivate')).status).toBe(204);
    expect((await noor.givePassword()).body).toMatchObject({
      status: 'enrollment_required',
      requiredBy: [{ because: 'reactivated', companyName: 'Cedar & Stone Builders' }],
    });
    await noor.enroll();
    expect((await noor.api('GET', '/v1/standard/mfa')).status).toBe(200);
  });

  it.each([
    ['oneself', () => on(scene.admin, 'deactivate'), 403, 'directory-not-oneself'],
    [
      'a payments admin',
      () => on(scene.portal.person('payments_admin'), 'deactivate'),
      409,
      'directory-payment-user',
    ],
    [
      'somebody of another company',
      () => on(scene.portal.person('payee_admin'), 'deactivate'),
      404,
      'not-found',
    ],
    ['nobody', () => post(`/${randomUUID()}/deactivate`, { reason: 'x' }), 404, 'not-found'],
    ['somebody without a reason', () => on(scene.uma, 'deactivate', {}), 400, 'invalid-request'],
    ['oneself, of a lock-out', () => on(scene.admin, 'unlock'), 403, 'directory-not-oneself'],
    ['a stranger, of a lock-out', () => on(scene.portal.person('payee_admin'), 'unlock'), 404, 'not-found'],
  ] as const)('does not deactivate %s', async (_, attempt, status, slug) => {
    const reply = await attempt();
    expect([reply.status, reply.body.type]).toEqual([status, `/problems/${slug}`]);
  });

  describe('its rights', () => {
    const role = (person: { email: string }, body: object) =>
      on(person, 'roles', { reason: 'as agreed', ...body });

    it('are given and taken by a company admin, and told to all of them', async () => {
      const noor = { email: 'noor@cedarstone.example' };
      expect((await role(noor, { role: 'directory_admin', change: 'add' })).status).toBe(204);
      expect((await mailsTo(noor.email))[0]).toContain('le droit de tenir l’annuaire');
      expect((await mailsTo(admin.email)).some((text) => text.includes('gave Noor Haddad'))).toBe(true);
      expect((await role(noor, { role: 'directory_admin', change: 'remove' })).status).toBe(204);
      const { body } = await admin.api('GET', '/v1/company/members?query=noor');
      expect(body.items[0].roles).toEqual(['member']);
    });

    it.each([
      ['payments_admin', 400],
      ['support_agent', 400],
    ])('are no parts in payments: %s', async (wanted, status) => {
      expect((await role(scene.uma, { role: wanted, change: 'add' })).status).toBe(status);
    });

    it("are never one's own to give, nor to take", async () => {
      const reply = await role(scene.admin, { role: 'company_admin', change: 'remove' });
      expect(reply.body.type).toBe('/problems/directory-not-oneself');
    });

    it('leave somebody a role, and the company somebody with each right', async () => {
      const only = await role(scene.uma, { role: 'member', change: 'remove' });
      expect(only.body.type).toBe('/problems/directory-role-conflict');
      await role(scene.uma, { role: 'company_admin', change: 'add' });
      await scene.uma.signIn();
      const id = await scene.idOf(admin);
      const take = (right: string) =>
        scene.uma.write('POST', `/v1/company/members/${id}/roles`, {
          role: right,
          change: 'remove',
          reason: 'x',
        });
      expect((await take('directory_admin')).body.type).toBe('/problems/directory-last-admin');
      await role(scene.uma, { role: 'company_admin', change: 'remove' });
    });

    it("of two who take each other's at once, one keeps it", async () => {
      await role(scene.uma, { role: 'company_admin', change: 'add' });
      await scene.uma.signIn();
      await scene.adminIn();
      const [umaId, joId] = [await scene.idOf(scene.uma), await scene.idOf(admin)];
      const body = { role: 'company_admin', change: 'remove', reason: 'x' };
      const replies = await Promise.all([
        admin.write('POST', `/v1/company/members/${umaId}/roles`, body),
        scene.uma.write('POST', `/v1/company/members/${joId}/roles`, body),
      ]);
      const holders = await scene.query(
        "SELECT * FROM membership WHERE role = 'company_admin' AND company_id = $1",
        [scene.companyId],
      );
      expect(holders).toHaveLength(1);
      expect(replies.filter(({ status }) => status === 204)).toHaveLength(1);
      await scene.register.addMembership({
        personId: joId,
        companyId: scene.companyId,
        role: 'company_admin',
      });
    });
  });

  it('lifts a lock-out, and leaves what was tried at factors counted (LOG-07)', async () => {
    await scene.saved({ lockOut: true });
    const { wes } = scene;
    for (let n = 0; n < 6; n += 1)
      await wes.raw('POST', '/v1/sign-in', { body: { email: wes.email, password: `no ${n}` } });
    const right = () =>
      wes.raw('POST', '/v1/sign-in', { body: { email: wes.email, password: wes.password } });
    scene.portal.clock.advanceSeconds(3_600);
    expect((await right()).status).toBe(401);
    expect((await on(wes, 'unlock')).status).toBe(204);
    expect((await right()).status).toBe(200);
    expect((await mailsTo(wes.email))[0]).toContain('lifted the block');
  });

  it('writes every act into the chain of the company', async () => {
    const acts = (
      await scene.query('SELECT DISTINCT act FROM audit_entry WHERE stream = $1', [
        `company:${scene.companyId}`,
      ])
    ).map(({ act }) => act);
    expect(acts).toEqual(
      expect.arrayContaining([
        ...['directory.member_invited', 'directory.invitation_accepted', 'directory.invitation_declined'],
        ...[
          'directory.member_deactivated',
          'directory.member_reactivated',
          'directory.role_changed',
          'sign_in.unlocked',
        ],
      ]),
    );
  });
});
