import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { accessTable, type AccessRow } from '@countersign/mfa-nest';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import type { Reply } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { startPortal, type Portal } from '../support/portal.js';
import { PAGE_ACCESS } from '../../src/pages/browser/page-group.js';

/** Promise 2: every route declares its access; a ticket, a machine token and a session are never taken for one another (token-kinds.spec.ts). */
describe('nothing without MFA', () => {
  let portal: Portal;
  let rows: readonly AccessRow[];
  let disburser: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    rows = accessTable(portal.apps[0]!);
    disburser = await portal.signedIn('payments_disburser', 0);
  });
  afterAll(() => portal.stop());

  const fire = (row: AccessRow, bearer?: string): Promise<Reply> =>
    disburser.raw(row.method, row.path.replace(/:\w+/g, randomUUID()), {
      bearer,
      headers: { 'Idempotency-Key': randomUUID() },
      ...(row.method === 'GET' || row.method === 'DELETE' ? {} : { body: {} }),
    });
  /** Those that Nest's guard stands before. */
  const guarded = (): readonly AccessRow[] =>
    rows.filter(({ access }) => access !== 'public' && access !== 'authorization_server');

  it('counts its exceptions: the public routes are these, and each gives its reason', () => {
    // Pages are counted by themselves: each asks the API, which is guarded.
    const open = rows.filter(({ access, why }) => access === 'public' && why !== PAGE_ACCESS);
    expect(open.map(({ method, path }) => `${method} ${path}`).sort()).toMatchSnapshot();
    for (const { why } of open) expect(why?.length).toBeGreaterThan(20);
    expect(guarded().length).toBeGreaterThan(15);
  });

  it('shows nobody a page that says anything of anybody: without a sign-in each leads to it, or is one of these', async () => {
    const pages = rows.filter(({ method, why }) => method === 'GET' && why === PAGE_ACCESS);
    expect(pages.length).toBeGreaterThan(50);
    const open: string[] = [];
    for (const { path } of pages) {
      const asked = path.replace(/:\w+/g, '01a227b2-67be-75bc-ad12-bfc4fc243b3b');
      const reply = await portal.person('payments_disburser', 1).raw('GET', asked);
      const leadsToSignIn = reply.status === 303 && /^\/sign-in(\?|$)/.test(String(reply.headers.location));
      if (!leadsToSignIn) open.push(`${path}: ${reply.status}`);
    }
    expect(open.sort()).toMatchSnapshot();
  });

  it('counts what is mounted beside the guard and authenticates by itself: these, and each says how', () => {
    const mounted = rows.filter(({ access }) => access === 'authorization_server');
    expect(mounted.map(({ method, path }) => `${method} ${path}`).sort()).toMatchSnapshot();
    for (const { why } of mounted) expect(why?.length).toBeGreaterThan(20);
  });

  it('a half-login before its second factor reaches nothing but challenges: no enrollment, no acknowledgement', async () => {
    await portal.signedIn('payments_disburser', 1);
    const ticket = await portal.person('payments_disburser', 1).ticket();
    for (const row of guarded().filter(({ path }) => path.includes('/mfa')))
      expect([row.path, (await fire(row, ticket)).status]).not.toEqual([row.path, 200]);
    expect((await portal.person('payments_disburser', 1).startEnrollment(ticket)).status).toBe(401);
  });

  it('a step-up route asks for a factor once the last one is older than its age, by RFC 9470', async () => {
    disburser = await portal.signedIn('payments_disburser', 0);
    portal.clock.advanceSeconds(301);
    await disburser.refresh();
    const stepUps = guarded().filter(({ access }) => access === 'step_up' || access === 'ticket_or_step_up');
    expect(stepUps.length).toBeGreaterThan(3);
    for (const row of stepUps) {
      const reply = await fire(row, disburser.accessToken);
      if (reply.status === 403) continue; // not this person's role
      expect([row.path, reply.status]).toEqual([row.path, 401]);
      expect(reply.headers['www-authenticate']).toBe(
        'Bearer error="insufficient_user_authentication", acr_values="urn:countersign:acr:mfa", max_age=300',
      );
    }
  });

  it('a step-up gives new tokens, and the old ones are dead on every instance (SE-04)', async () => {
    const before = disburser.accessToken;
    const refreshBefore = disburser.refreshToken;
    await disburser.stepUp();
    expect(disburser.accessToken).not.toBe(before);
    await eventually(
      async () => (await disburser.raw('GET', '/v1/sessions', { bearer: before }, 1)).status === 401,
    );
    expect((await disburser.raw('GET', '/v1/sessions', { bearer: before })).status).toBe(401);
    expect((await disburser.api('GET', '/v1/sessions', {}, 1)).status).toBe(200);
    const replay = await disburser.raw('POST', '/v1/sessions/refresh', {
      body: { refreshToken: refreshBefore },
    });
    expect(replay.status).toBe(401);
  });

  it('signing out is heard on every instance within a second (SE-07)', async () => {
    disburser = await portal.signedIn('payments_disburser', 0);
    expect((await disburser.api('GET', '/v1/sessions', {}, 1)).status).toBe(200);
    expect((await disburser.api('DELETE', '/v1/sessions/current', {}, 0)).status).toBe(204);
    await eventually(async () => (await disburser.api('GET', '/v1/sessions', {}, 1)).status === 401, 1_000);
    const refresh = { body: { refreshToken: disburser.refreshToken } };
    expect((await disburser.raw('POST', '/v1/sessions/refresh', refresh, 1)).status).toBe(401);
  });

  it('a session ends idle after 15 minutes and in all after 8 hours, polling and refreshing notwithstanding (SE-01, SE-02)', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    portal.clock.advanceSeconds(600);
    await person.refresh();
    expect(
      (await person.api('GET', '/v1/sessions', { headers: { 'Countersign-Activity': 'background' } })).status,
    ).toBe(200);
    portal.clock.advanceSeconds(301);
    expect(
      (await person.raw('POST', '/v1/sessions/refresh', { body: { refreshToken: person.refreshToken } }))
        .status,
    ).toBe(401);
    expect((await person.api('GET', '/v1/sessions')).status).toBe(401);

    await person.signIn();
    for (let minutes = 0; minutes < 8 * 60 - 10; minutes += 10) {
      portal.clock.advanceSeconds(600);
      await person.refresh();
      expect((await person.api('GET', '/v1/sessions')).status).toBe(200);
    }
    portal.clock.advanceSeconds(601);
    expect(
      (await person.raw('POST', '/v1/sessions/refresh', { body: { refreshToken: person.refreshToken } }))
        .status,
    ).toBe(401);
  });

  it('a refresh leaves auth_time, acr and amr as they were (SU-03)', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    const claims = (token: string) => JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString());
    const { auth_time, acr, amr, jti } = claims(person.accessToken);
    portal.clock.advanceSeconds(120);
    await person.refresh();
    expect(claims(person.accessToken)).toMatchObject({ auth_time, acr, amr });
    expect(claims(person.accessToken).jti).not.toBe(jti);
    expect(amr).toEqual(['pwd', 'otp', 'mfa']);
  });

  it('a person who loses the account is out at once, whatever their token says', async () => {
    const person = await portal.signedIn('payments_disburser', 1);
    await withConnection(portal.database.ownerUrl, (client) =>
      client.query(
        'UPDATE person SET active = false WHERE id = (SELECT person_id FROM person_address WHERE address = $1)',
        [person.email],
      ),
    );
    await eventually(async () => (await person.api('GET', '/v1/sessions', {}, 1)).status === 401);
    expect((await person.givePassword()).status).toBe(401);
  });

  it('a contributor works without a factor and reaches no step-up act (STP-05)', async () => {
    const contributor = portal.person('disbursement_contributor');
    const reply = await contributor.givePassword();
    expect(reply.body).toMatchObject({ status: 'signed_in', session: { amr: ['pwd'] } });
    contributor.keep(reply);
    const forRoles = rows.filter(
      ({ roles }) => roles.length > 0 && !roles.includes('disbursement_contributor'),
    );
    expect(forRoles.length).toBeGreaterThan(3);
    for (const row of forRoles)
      expect([row.path, (await fire(row, contributor.accessToken)).status]).toEqual([row.path, 403]);
    expect((await contributor.api('GET', '/v1/payor/disbursements')).status).toBe(200);
  });

  it('there is no SMS route for payors', async () => {
    expect(rows.filter(({ path }) => /payor.*sms/i.test(path))).toEqual([]);
    const person = await portal.signedIn('payments_disburser', 0);
    expect((await person.api('POST', '/v1/payor/mfa/sms', { body: {} })).status).toBe(404);
    const reply = await person.api('POST', '/v1/challenges', { body: { method: 'sms' } });
    expect(reply.status).toBe(422);
  });
});
