import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import type { Actor } from '../../support/actor.js';
import { burst, statuses } from '../../support/burst.js';
import type { Reply } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import { messagesTo } from '../../support/mailbox.js';
import { anAccount, arrived, BANK_ACCOUNTS, strangerPayee } from '../../support/payee-people.js';
import { startPortal, type Portal } from '../../support/portal.js';
import { newAgent } from '../../support/support-people.js';

const ADMINS = '/v1/support/payee-admins';

/** RST-03 over HTTP: support adds a second payee admin, who brings back the first. */
describe('support, for a company that is paid', () => {
  let portal: Portal;
  let ann: Actor;
  let annId: string;
  let lou: Actor;
  let companyId: string;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    const agent = await newAgent(portal, 'ann');
    [ann, annId] = [agent.actor, agent.personId];
    lou = await strangerPayee(portal, 'lou');
    [{ companyId }] = await rows('SELECT company_id AS "companyId" FROM membership WHERE person_id = $1', [
      await idOf(lou.email),
    ]);
    await ann.enroll();
  });
  afterAll(() => portal.stop());

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const idOf = async (email: string): Promise<string> =>
    (await rows('SELECT person_id FROM person_address WHERE address = $1', [email]))[0].person_id;
  const wanted = { authorization: 'Owner called back, ticket 4711', proof: 'Passport seen on video' };
  const body = (more: object) => ({ companyId, ...wanted, email: 'max@other-payee.example', ...more });
  const make = (more: object, by = ann, instance = 0): Promise<Reply> =>
    by.write('POST', ADMINS, body(more), {}, instance);
  const state = () =>
    Promise.all([
      rows('SELECT * FROM membership ORDER BY person_id, company_id, role'),
      rows('SELECT count(*) FROM person'),
      rows('SELECT count(*) FROM notice'),
      rows(`SELECT count(*) FROM audit_entry WHERE act = 'payee_admin.added'`),
    ]);

  it.each<[what: string, more: () => Promise<object> | object, status: number, problem: string]>([
    ['without a word', () => ({ name: 'Max', authorization: ' ' }), 400, 'invalid-request'],
    ['without a proof', () => ({ name: 'Max', proof: undefined }), 400, 'invalid-request'],
    ['with a field that is none', () => ({ name: 'Max', role: 'payments_admin' }), 400, 'invalid-request'],
    ['without the name of somebody new', () => ({}), 400, 'invalid-request'],
    ['of no company', () => ({ name: 'Max', companyId: randomUUID() }), 422, 'support-not-a-payee'],
    [
      'of a company that pays',
      async () => ({
        name: 'Max',
        companyId: (await rows(`SELECT id FROM company WHERE side = 'payor'`))[0].id,
      }),
      422,
      'support-not-a-payee',
    ],
    [
      'for a near address',
      () => ({ name: 'Fay', email: 'FAY@ironwood.example' }),
      409,
      'support-address-taken',
    ],
    [
      'of a payments admin',
      () => ({ email: portal.person('payments_admin').email }),
      409,
      'support-role-conflict',
    ],
    ['of an agent', () => ({ email: ann.email }), 409, 'support-role-conflict'],
  ])('makes no payee admin %s', async (_, more, status, problem) => {
    const before = await state();
    const reply = await make(await more());
    expect([reply.status, reply.body.type]).toEqual([status, `/problems/${problem}`]);
    expect(await state()).toEqual(before);
  });

  it('asks for a key, an agent, and a factor of the last five minutes', async () => {
    const made = () => rows(`SELECT 1 FROM audit_entry WHERE act = 'payee_admin.added'`);
    const bare = await ann.api('POST', ADMINS, { body: body({ name: 'Max' }) });
    expect(bare.body.type).toBe('/problems/idempotency-key-required');
    for (const role of ['payments_admin', 'payee_admin', 'disbursement_contributor'])
      expect((await make({ name: 'Max' }, await portal.signedIn(role))).status).toBe(403);
    const nobody = await ann.raw('POST', ADMINS, { body: body({ name: 'Max' }) });
    expect(nobody.status).toBe(401);
    await ann.signIn();
    portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await ann.refresh();
    expect((await make({ name: 'Max' })).body.type).toBe('/problems/step-up-required');
    expect(await made()).toEqual([]);
  });

  it('makes one, once however often it is asked, on two words that are kept, and tells everybody', async () => {
    await ann.signIn();
    const key = { 'Idempotency-Key': randomUUID() };
    const replies = await burst(6, (n) =>
      ann.write('POST', ADMINS, body({ name: 'Max Reed' }), n < 3 ? key : {}, n),
    );
    expect(replies.filter(({ status }) => status >= 500)).toEqual([]);
    expect(statuses(replies)[201]).toBeGreaterThan(0);
    const personId = await idOf('max@other-payee.example');
    expect(
      await rows(
        `SELECT stream, actor_id, details - 'session' AS details FROM audit_entry WHERE act = 'payee_admin.added'`,
      ),
    ).toEqual([{ stream: `company:${companyId}`, actor_id: annId, details: wanted }]);
    expect(await rows('SELECT role FROM membership WHERE person_id = $1', [personId])).toEqual([
      { role: 'payee_admin' },
    ]);
    for (const email of [lou.email, 'max@other-payee.example'])
      expect((await messagesTo(ann, email)).map(({ kind }) => kind)).toContain('payee_admin_added');
  });

  it('the new one resets the first at once, and changes no bank account for a day', async () => {
    const max = await arrived(portal, 'max@other-payee.example');
    await max.enroll();
    const held = await max.write('POST', BANK_ACCOUNTS, anAccount(1));
    expect([held.status, held.body.type]).toEqual([403, '/problems/cooling-off']);
    const path = `/v1/payee-admin/members/${await idOf(lou.email)}/mfa-reset`;
    const reset = await max.api('POST', path, { body: { email: lou.email, verified: true } });
    expect(reset.status).toBe(204);
    portal.clock.advanceSeconds(limits.coolingOffSeconds);
    await max.signIn();
    expect((await max.write('POST', BANK_ACCOUNTS, anAccount(1))).status).toBe(201);
  });

  it('gives who signs in here already the role beside theirs, with no link', async () => {
    await ann.signIn();
    const { email } = portal.person('payee_admin', 0);
    const before = (await messagesTo(ann, email)).length;
    const [one, again] = [await make({ email }), await make({ email })];
    expect([one.status, again.body]).toEqual([201, one.body]);
    const kinds = (await messagesTo(ann, email)).map(({ kind }) => kind);
    expect(kinds.length - before).toBe(1);
    expect(kinds).not.toContain('password_reset_requested');
  });
});
