import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import type { Actor } from '../../support/actor.js';
import { withConnection } from '../../../scripts/database.js';
import { useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

/** What a page needs to greet somebody, and to know where they may go. */
describe('a person’s own account', () => {
  let portal: Portal;
  let admin: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    admin = await portal.signedIn('payments_admin');
  });
  afterAll(() => portal.stop());

  const account = async () => (await admin.api('GET', '/v1/account')).body;
  const chooseZone = (body: object, bearer = admin.accessToken) =>
    admin.raw('PUT', '/v1/account/time-zone', { body, bearer });
  const choose = (body: object, bearer = admin.accessToken) =>
    admin.raw('PUT', '/v1/account/locale', { body, bearer });

  it('says who they are, in which language they read, and which roles they hold where', async () => {
    expect(await account()).toEqual({
      personId: expect.stringMatching(/^[\da-f-]{36}$/),
      email: admin.email,
      displayName: expect.stringMatching(/\w/),
      locale: 'en-US',
      timeZone: null,
      roles: [
        {
          role: 'payments_admin',
          companyId: expect.stringMatching(/^[\da-f-]{36}$/),
          companyName: expect.stringMatching(/\w/),
        },
      ],
    });
  });

  it('names every company, and no role that sleeps or was taken away', async () => {
    const register = useCase(portal, AccountRegister);
    const { personId } = await account();
    const companyId = await register.createCompany({ name: 'Aardvark Paving', side: 'payee' });
    await register.addMembership({ personId, companyId, role: 'member' });
    expect((await account()).roles).toContainEqual({
      role: 'member',
      companyId,
      companyName: 'Aardvark Paving',
    });
    await register.removeMembership({ personId, companyId, role: 'member' });
    expect((await account()).roles).toHaveLength(1);
  });

  it('speaks the language that was chosen, on every instance', async () => {
    expect((await choose({ locale: 'fr-CA' })).status).toBe(204);
    for (const _ of portal.urls) expect((await account()).locale).toBe('fr-CA');
    await choose({ locale: 'en-US' });
  });

  it.each([{ locale: 'fr-BE' }, { locale: 'fr-ca' }, { locale: '' }, { locale: ['ja-JP'] }, {}])(
    'takes no language but the thirteen: %j',
    async (body) => {
      const { status, body: problem } = await choose(body);
      expect([status, problem.errors[0].pointer]).toEqual([400, '/locale']);
      expect((await account()).locale).toBe('en-US');
    },
  );

  it('tells times in the zone that was chosen, on every instance, until none is', async () => {
    for (const timeZone of ['America/Toronto', 'Asia/Kolkata', 'UTC', null]) {
      expect((await chooseZone({ timeZone })).status).toBe(204);
      for (const _ of portal.urls) expect((await account()).timeZone).toBe(timeZone);
    }
    const acts = await withConnection(portal.database.ownerUrl, (client) =>
      client.query('SELECT details FROM audit_entry WHERE act LIKE $1 ORDER BY sequence', [
        'profile.time_zone%',
      ]),
    );
    expect(acts.rows.map(({ details }) => details.after)).toEqual([
      'America/Toronto',
      'Asia/Kolkata',
      'UTC',
      null,
    ]);
  });

  it.each([
    { timeZone: 'Mars/Olympus' },
    { timeZone: '+02:00' },
    { timeZone: '' },
    { timeZone: 'UTC'.repeat(4_000) },
    { timeZone: ['UTC'] },
    { timeZone: 2 },
    {},
  ])('takes no zone that there is not', async (body) => {
    const { status, body: problem } = await chooseZone(body);
    expect([status, problem.errors[0].pointer]).toEqual([400, '/timeZone']);
    expect((await account()).timeZone).toBeNull();
  });

  it('is nobody else’s affair', async () => {
    const other = await portal.signedIn('payments_disburser');
    expect((await choose({ locale: 'ja-JP' }, other.accessToken)).status).toBe(204);
    const { body } = await other.api('GET', '/v1/account');
    expect([body.email, body.locale]).toEqual([other.email, 'ja-JP']);
    expect((await admin.raw('PUT', '/v1/account/time-zone', { body: { timeZone: null } })).status).toBe(401);
    admin = await portal.signedIn('payments_admin');
    expect((await account()).locale).toBe('en-US');
    expect((await admin.raw('GET', '/v1/account')).status).toBe(401);
  });
});
