import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { limits } from '@countersign/mfa-core';
import { demoDepositAccountNumber } from '../../../scripts/demo-company.js';
import { withConnection } from '../../../scripts/database.js';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import { MakePayeeAdmin } from '../../../src/support/support.module.js';
import type { Actor } from '../../support/actor.js';
import type { Reply } from '../../support/client.js';
import { eventually } from '../../support/eventually.js';
import { messagesTo } from '../../support/mailbox.js';
import { anAccount, arrived, BANK_ACCOUNTS, strangerPayee } from '../../support/payee-people.js';
import { useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';
import { asActor, newAgent } from '../../support/support-people.js';

const MEMBERS = '/v1/payee-admin/members';

describe('the payee admins of a company', () => {
  let portal: Portal;
  let fay: Actor;
  let gus: Actor;

  beforeAll(async () => {
    portal = await startPortal();
    fay = portal.person('payee_admin', 0);
    gus = portal.person('payee_admin', 1);
    for (const person of [fay, gus]) await person.signIn();
  });
  afterAll(() => portal.stop());

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const members = async (by = fay): Promise<any[]> => (await by.api('GET', MEMBERS)).body.items;
  const idOf = async ({ email }: Actor): Promise<string> =>
    (await rows('SELECT person_id FROM person_address WHERE address = $1', [email]))[0].person_id;
  const reset = async (by: Actor, whom: Actor, body: object = {}): Promise<Reply> =>
    by.api('POST', `${MEMBERS}/${await idOf(whom)}/mfa-reset`, {
      body: { email: whom.email, verified: true, ...body },
    });

  /** Signs in with the password and the code from the mailbox; gives the ticket that enrolls. */
  async function comesBack(person: Actor): Promise<string> {
    const [message] = (await messagesTo(fay, person.email)).filter(
      ({ kind }) => kind === 'enrollment_code_issued',
    );
    const code = /(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}/.exec(message?.text ?? '')?.[0] ?? '';
    const signIn = await person.givePassword();
    expect(signIn.body).toMatchObject({
      status: 'second_factor_required',
      methods: [{ method: 'recovery_code', hint: null }],
    });
    const { ticket } = signIn.body;
    expect((await person.startEnrollment(ticket)).status).not.toBe(201);
    const challengeId = await person.challenge(ticket, { method: 'recovery_code' });
    const answered = await person.answer(challengeId, code, ticket);
    expect(answered.body).toMatchObject({ status: 'enrollment_required' });
    expect((await person.answer(challengeId, code, ticket)).status).not.toBe(200);
    return answered.body.ticket;
  }

  it('see one another', async () => {
    expect(await members()).toEqual(
      ['Fay Aldana', 'Gus Lindqvist', 'Hana Sato'].map((name) => ({
        personId: expect.any(String),
        name,
        email: expect.stringMatching(/@ironwood\.example$/),
        companyIds: [expect.any(String)],
      })),
    );
    const stranger = await strangerPayee(portal, 'lone');
    expect((await members(stranger)).map(({ name }) => name)).toEqual(['lone']);
  });

  it('add another one, who is sent a link, sets a password and enrolls before anything else (AR-01)', async () => {
    const body = { name: 'Iris Okonkwo', email: 'iris@ironwood.example' };
    expect((await fay.api('POST', MEMBERS, { body })).body.type).toBe('/problems/idempotency-key-required');
    const added = await fay.write('POST', MEMBERS, body);
    expect([added.status, added.body]).toEqual([
      201,
      { ...body, personId: expect.any(String), companyIds: [expect.any(String)] },
    ]);
    expect(JSON.stringify(added.body)).not.toMatch(/cspr_/);
    for (const { email } of [fay, gus])
      expect((await messagesTo(fay, email))[0]).toMatchObject({
        kind: 'payee_admin_added',
        text: expect.stringContaining('iris@ironwood.example'),
      });
    const iris = await arrived(portal, 'iris@ironwood.example');
    expect((await iris.givePassword()).body.status).toBe('enrollment_required');
    await iris.enroll();
    expect(await members(iris)).toHaveLength(4);
    const [entry] = await rows(
      `SELECT actor_kind, actor_id FROM audit_entry WHERE act = 'payee_admin.added' AND object_id = $1`,
      [added.body.personId],
    );
    expect(entry).toEqual({ actor_kind: 'person', actor_id: await idOf(fay) });
  });

  it('add nobody who signs in already, however the address is spelled and however many try at once', async () => {
    await fay.signIn();
    for (const email of ['gus@ironwood.example', 'GUS@Ironwood.example', 'ada@cedarstone.example']) {
      const refused = await fay.write('POST', MEMBERS, { name: 'Somebody', email });
      expect([refused.status, refused.body.type]).toEqual([422, '/problems/member-address-taken']);
    }
    const tries = await Promise.all(
      Array.from({ length: 4 }, () =>
        fay.write('POST', MEMBERS, { name: 'Jo Park', email: 'jo@ironwood.example' }),
      ),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    for (const wrong of [{ email: 'nobody' }, { name: ' ' }, { name: 'a\nb' }, { role: 'payments_admin' }]) {
      const body = { name: 'Kim', email: 'kim@ironwood.example', ...wrong };
      expect((await fay.write('POST', MEMBERS, body)).status).toBe(400);
    }
  });

  it('reset one another on their word, with a fresh factor and the exact address (RST-02, AR-02)', async () => {
    await fay.signIn();
    await gus.signIn();
    for (const wrong of [
      { verified: false },
      { verified: 'true' },
      { verified: undefined },
      { email: undefined },
      { extra: 1 },
    ])
      expect((await reset(fay, gus, wrong)).status).toBe(400);
    const misspelled = await reset(fay, gus, { email: 'GUS@ironwood.example' });
    expect([misspelled.status, misspelled.body.type]).toEqual([422, '/problems/reset-not-confirmed']);
    expect((await gus.api('GET', MEMBERS)).status).toBe(200);

    const before = gus.authenticator;
    expect((await reset(fay, gus)).status).toBe(204);
    await eventually(async () => (await gus.api('GET', MEMBERS)).status === 401, 1_000);
    const refresh = { body: { refreshToken: gus.refreshToken } };
    expect((await gus.raw('POST', '/v1/sessions/refresh', refresh)).status).toBe(401);
    const kinds = (await messagesTo(fay, gus.email)).slice(0, 2).map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['factors_reset', 'enrollment_code_issued']));
    const entries = await rows(
      `SELECT stream, actor_id, details->>'grounds' AS grounds FROM audit_entry WHERE act = 'factors.reset' AND object_id = $1`,
      [await idOf(gus)],
    );
    expect(entries.map(({ stream }) => stream.split(':')[0]).sort()).toEqual(['company', 'person']);
    for (const entry of entries)
      expect(entry).toMatchObject({
        actor_id: await idOf(fay),
        grounds: expect.stringContaining('I have verified this request'),
      });

    await gus.enrollWith(await comesBack(gus));
    expect(gus.authenticator).not.toBe(before);
    const held = await gus.write(
      'POST',
      BANK_ACCOUNTS,
      anAccount(1, { currentDefaultAccountNumber: demoDepositAccountNumber }),
    );
    expect([held.status, held.body.type]).toEqual([403, '/problems/cooling-off']);
    expect((await gus.write('POST', MEMBERS, { name: 'Mo', email: 'mo@ironwood.example' })).status).toBe(403);
  });

  it('ask for a factor of the last 300 seconds before they reset or add anyone', async () => {
    await fay.signIn();
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await fay.refresh();
    expect((await reset(fay, gus)).status).toBe(401);
    expect((await fay.write('POST', MEMBERS, { name: 'Mo', email: 'mo@ironwood.example' })).status).toBe(401);
    await fay.stepUp();
  });

  it('never reset themselves (AR-04)', async () => {
    await fay.signIn();
    const refused = await reset(fay, fay);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/own-reset-refused']);
    expect((await fay.api('GET', MEMBERS)).status).toBe(200);
  });

  it('reset nobody else: a stranger, a payor and nobody answer alike (ER-05)', async () => {
    await fay.signIn();
    const stranger = await strangerPayee(portal, 'other');
    const missing = await fay.api('POST', `${MEMBERS}/${randomUUID()}/mfa-reset`, {
      body: { email: stranger.email, verified: true },
    });
    const { instance: _, ...nobody } = missing.body;
    for (const whom of [stranger, portal.person('payments_admin'), portal.person('payments_disburser')]) {
      const { instance: __, ...answer } = (await reset(fay, whom)).body;
      expect(answer).toEqual(nobody);
    }
    expect((await stranger.api('GET', MEMBERS)).status).toBe(200);
    const left = await reset(stranger, fay);
    expect(left.status).toBe(404);
  });

  it('leave who also pays to support, and say so (RST-02)', async () => {
    await fay.signIn();
    const register = portal.apps[0]!.get(AccountRegister, { strict: false });
    const [{ companyIds }] = await members();
    const ben = portal.person('payments_disburser');
    const membership = {
      personId: await idOf(ben),
      companyId: String(companyIds[0]),
      role: 'payee_admin' as const,
    };
    await register.addMembership(membership);
    const refused = await reset(fay, ben);
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/reset-by-support']);
    await register.removeMembership(membership);
  });

  it('come back when they are alone and locked out: a second is added, who resets the first (RST-03)', async () => {
    const lone = await strangerPayee(portal, 'lou');
    const [{ companyId }] = await rows(
      'SELECT company_id AS "companyId" FROM membership WHERE person_id = $1',
      [await idOf(lone)],
    );
    const agent = await newAgent(portal, 'ann');
    const wanted = { name: 'Max Reed', email: 'max@other-payee.example' };
    const { personId } = await useCase(portal, MakePayeeAdmin).execute(asActor(agent), {
      ...{ companyId, ...wanted, authorization: 'Call with the owner, ticket 4711', proof: 'Passport seen' },
    });
    expect((await messagesTo(fay, lone.email))[0]).toMatchObject({ kind: 'payee_admin_added' });
    const [entry] = await rows(
      `SELECT stream, actor_id, details->>'authorization' AS words, details->>'proof' AS proof FROM audit_entry
         WHERE act = 'payee_admin.added' AND object_id = $1`,
      [personId],
    );
    expect(entry).toEqual({
      stream: `company:${companyId}`,
      actor_id: agent.personId,
      words: 'Call with the owner, ticket 4711',
      proof: 'Passport seen',
    });

    const max = await arrived(portal, wanted.email);
    await max.enroll();
    expect((await reset(max, lone)).status).toBe(204);
    await lone.enrollWith(await comesBack(lone));
    expect((await lone.api('GET', MEMBERS)).body.items).toHaveLength(2);
    const held = await lone.write('POST', BANK_ACCOUNTS, anAccount(1));
    expect([held.status, held.body.type]).toEqual([403, '/problems/cooling-off']);
    expect(new Date(held.body.until).getTime()).toBeGreaterThan(portal.clock.now().getTime() + 86_000_000);
    portal.clock.advanceSeconds(limits.coolingOffSeconds);
    await lone.signIn();
    expect((await lone.write('POST', BANK_ACCOUNTS, anAccount(1))).status).toBe(201);
  });
});
