import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { withConnection } from '../../../scripts/database.js';
import { startPortal, type Portal } from '../../support/portal.js';
import type { Actor } from '../../support/actor.js';
import { newAgent } from '../../support/support-people.js';

/** POL-11: what the operator does for a company before its own admins decide. */
describe('support, for a company', () => {
  let portal: Portal;
  let ann: Actor;
  let companyId: string;
  beforeAll(async () => {
    portal = await startPortal();
    ann = (await newAgent(portal, 'ann')).actor;
    await ann.enroll();
    const [row] = await query("SELECT id FROM company WHERE name = 'Ironwood Steel'");
    companyId = row.id;
  }, 60_000);
  afterAll(() => portal.stop());

  const query = (text: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(text, values)).rows);
  const make = (changed: object = {}) =>
    ann.write('POST', '/v1/support/company-admins', {
      ...{ companyId, email: 'ivy@ironwood.example', name: 'Ivy Tran', authorization: 'letter, ticket 1' },
      ...changed,
    });

  it('lets it require MFA, on a word that is kept', async () => {
    const body = { companyId, available: true, authorization: 'contract, ticket 2' };
    expect((await ann.api('POST', '/v1/support/mfa-policies', { body })).status).toBe(204);
    const [row] = await query('SELECT mfa_policy_available FROM company WHERE id = $1', [companyId]);
    expect(row.mfa_policy_available).toBe(true);
    const [entry] = await query("SELECT details FROM audit_entry WHERE act = 'mfa_policy.allowed'");
    expect(entry.details).toMatchObject({ authorization: 'contract, ticket 2' });
    const unknown = await ann.api('POST', '/v1/support/mfa-policies', {
      body: { ...body, companyId: '01900000-0000-7000-8000-000000000000' },
    });
    expect(unknown.body.type).toBe('/problems/support-company-unknown');
  });

  it('makes its first admin, who holds both permissions, is told, and is sent a link', async () => {
    const made = await make();
    expect(made.status).toBe(201);
    const rows = await query('SELECT role FROM membership WHERE person_id = $1 ORDER BY role', [
      made.body.personId,
    ]);
    expect(rows.map(({ role }) => role)).toEqual(['company_admin', 'directory_admin']);
    const { body } = await ann.raw('GET', `/dev/inbox?to=${encodeURIComponent('ivy@ironwood.example')}`);
    const texts = (body.items as { text: string }[]).map(({ text }) => text).join('\n');
    expect(texts).toContain('reset-password#');
    expect(texts).toContain('Support gave you the right to decide how everybody signs in');
    // Again it is the same person, and nobody is told twice.
    expect((await make()).body.personId).toBe(made.body.personId);
  });

  it('is found by a part of its name, whatever its case, and says who administers it', async () => {
    const named = (name: string) => ann.api('GET', `/v1/support/companies?name=${encodeURIComponent(name)}`);
    const found = { companyId, name: 'Ironwood Steel', side: 'payee' };
    expect((await named('IRONW')).body).toEqual({ items: [found] });
    // The company that runs the portal is none of those that are helped, and a wildcard is a sign like others.
    for (const name of ['Harbor Portal', '%', '_']) expect((await named(name)).body).toEqual({ items: [] });
    expect((await named('')).status).toBe(400);
    const { body } = await ann.api('GET', `/v1/support/companies/${companyId}`);
    expect(body).toEqual({
      ...found,
      mfaPolicyAvailable: true,
      paymentsAdmins: [],
      payeeAdmins: ['Fay Aldana', 'Gus Lindqvist', 'Hana Sato'].map((name) => ({
        ...{ personId: expect.any(String), name, email: expect.stringMatching(/@ironwood\.example$/) },
      })),
      companyAdmins: [{ personId: expect.any(String), name: 'Ivy Tran', email: 'ivy@ironwood.example' }],
    });
    const [{ id: operator }] = await query("SELECT id FROM company WHERE side = 'operator'");
    for (const id of [operator, '01900000-0000-7000-8000-000000000000'])
      expect((await ann.api('GET', `/v1/support/companies/${id}`)).body.type).toBe(
        '/problems/support-company-unknown',
      );
  });

  it.each([
    ['without the name of somebody new', { email: 'new@ironwood.example', name: undefined }, 400],
    ['without a word', { authorization: ' ' }, 400],
    ['for an address that is nearly one', { email: 'Ivy@ironwood.example' }, 409],
    ['for a company there is not', { companyId: '01900000-0000-7000-8000-000000000000' }, 404],
  ])('not %s', async (_, changed, status) => {
    expect((await make(changed)).status).toBe(status);
  });
});
