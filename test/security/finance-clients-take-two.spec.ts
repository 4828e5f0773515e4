import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import { FinanceClients } from '../../src/between-sides/finance-clients.port.js';
import type { Actor } from '../support/actor.js';
import { colleague, countersigned, spend } from '../support/approvals.js';
import { burst, statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { withConnection } from '../support/database.js';
import {
  agreed,
  CLIENTS,
  confirmPath,
  newKey,
  propose,
  proposed,
  PROPOSALS,
} from '../support/finance-client-proposals.js';
import { newPayor, useCase, type Person } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

/** Nobody lets a finance system in alone, by any way there is (FIN-01, MC-01, MC-05, DC-05, DC-06). */
describe('a finance system takes two people', () => {
  const lines: string[] = [];
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let mia: Person;
  /** Payments admins of another company. */
  let rivals: [Actor, Actor];

  beforeAll(async () => {
    const logDestination = { write: (line: string) => void lines.push(line) };
    portal = await startPortal({ instances: 2, overrides: { logDestination } });
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    await ada.signIn();
    mia = await colleague(portal, ada, 'mia', 'payments_admin');
    const first = await newPayor(portal, 'rival', 'payments_admin');
    await first.actor.signIn();
    rivals = [first.actor, (await colleague(portal, first.actor, 'second', 'payments_admin')).actor];
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    for (const person of [...rivals, mia.actor, ines, ada]) await person.signIn();
  });

  const problem = ({ status, body }: Reply) => [status, body.type];
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const many = async (): Promise<number> =>
    Number((await rows('SELECT count(*) FROM finance_client'))[0].count);
  const changed = [409, '/problems/intent-changed'];
  const closed = [409, '/problems/finance-client-proposal-closed'];

  it('what is no id and no kid is nothing, and not an error of ours', async () => {
    const odd = ['%00', 'fc_%00', 'fc_1', '%F0%9F%92%A9'];
    for (const id of odd) {
      expect((await ada.api('GET', `${CLIENTS}/${id}`)).status).toBe(404);
      expect((await ada.api('POST', `${CLIENTS}/${id}/disable`, { body: {} })).status).toBe(404);
      expect((await ada.api('POST', `${CLIENTS}/${id}/keys/k/withdraw`, { body: {} })).status).toBe(404);
    }
    const id = await agreed(ada, ines, {}).then((client) => client.id);
    for (const kid of ['%00', 'nobody', '%F0%9F%92%A9'])
      expect((await ada.api('POST', `${CLIENTS}/${id}/keys/${kid}/withdraw`, { body: {} })).status).toBe(404);
  });

  it('whoever proposed it never confirms it, with their own approval or another’s', async () => {
    const before = await many();
    const id = await proposed(ada);
    expect(problem(await countersigned(ada, confirmPath(id)))).toEqual([403, '/problems/two-person-rule']);
    const challengeId = await ines.countersign(confirmPath(id));
    expect((await spend(ada, confirmPath(id), challengeId)).status).toBe(403);
    // Nor for another proposal.
    const other = await proposed(mia.actor);
    expect(problem(await spend(ines, confirmPath(other), challengeId))).toEqual(changed);
    expect(await many()).toBe(before);
    expect((await countersigned(ines, confirmPath(id), 1)).status).toBe(200);
    expect(await many()).toBe(before + 1);
  });

  it('a fresh factor alone confirms nothing', async () => {
    const id = await proposed(ada);
    await ines.stepUp();
    const reply = await ines.write('POST', confirmPath(id), {});
    expect([reply.status, reply.body.intent?.purpose]).toEqual([401, 'finance_client.change']);
  });

  it('two who share a browser are not two', async () => {
    const nora = await colleague(portal, ada, 'nora', 'payments_admin');
    nora.actor.deviceToken = mia.actor.deviceToken;
    await nora.actor.signIn();
    const id = await proposed(nora.actor);
    expect(problem(await countersigned(mia.actor, confirmPath(id)))).toEqual([
      403,
      '/problems/factors-not-independent',
    ]);
    expect((await countersigned(ada, confirmPath(id))).status).toBe(200);
  });

  it('a proposal falls with the role of whoever made it', async () => {
    const leaver = await colleague(portal, ada, 'lea', 'payments_admin');
    const id = await proposed(leaver.actor);
    const challengeId = await ines.countersign(confirmPath(id));
    const [{ company_id: companyId }] = await rows(
      'SELECT company_id FROM finance_client_proposal WHERE id = $1',
      [id],
    );
    const role = 'payments_admin';
    await useCase(portal, AccountRegister).removeMembership({ personId: leaver.personId, companyId, role });
    expect(problem(await spend(ines, confirmPath(id), challengeId))).toEqual(closed);
  });

  it('what changed between prompt and confirmation is not what was signed', async () => {
    const old = newKey();
    const { id: clientId } = await agreed(ada, ines, { addKeys: [old.public, newKey().public] });
    const id = await proposed(ada, { clientId, basedOnVersion: 1, name: 'Renamed', addKeys: [] });
    const challengeId = await ines.countersign(confirmPath(id));
    const ended = await ada.write('POST', `${CLIENTS}/${clientId}/keys/${old.kid}/withdraw`, {});
    expect(ended.status).toBe(200);
    expect(problem(await spend(ines, confirmPath(id), challengeId))).toEqual(closed);

    // A proposal whose text was exchanged underneath it: another intent, another approval.
    const next = await proposed(ada, { clientId, basedOnVersion: 2, name: 'Renamed', addKeys: [] });
    const signed = await ines.countersign(confirmPath(next));
    await rows(
      "UPDATE finance_client_proposal SET content = replace(content, 'Renamed', 'Mallory') WHERE id = $1",
      [next],
    );
    expect(problem(await spend(ines, confirmPath(next), signed))).toEqual(changed);
    expect((await ada.api('GET', `${CLIENTS}/${clientId}`)).body).toMatchObject({
      name: 'Ledger ERP',
      version: 2,
    });
  });

  it('is confirmed once, by however many at once on two instances', async () => {
    const before = await many();
    const id = await proposed(ada);
    const challenges = [
      await ines.countersign(confirmPath(id)),
      await mia.actor.countersign(confirmPath(id)),
    ];
    const replies = await burst(6, (n) =>
      spend(n % 2 ? mia.actor : ines, confirmPath(id), challenges[n % 2] ?? '', n % 3),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await many()).toBe(before + 1);
  });

  it('is confirmed or withdrawn, never both', async () => {
    for (let round = 0; round < 4; round += 1) {
      const id = await proposed(ada);
      const challengeId = await ines.countersign(confirmPath(id));
      const [confirmation, withdrawal] = await Promise.all([
        spend(ines, confirmPath(id), challengeId, 0),
        mia.actor.write('POST', `${PROPOSALS}/${id}/withdraw`, {}, {}, 1),
      ]);
      expect([confirmation.status, withdrawal.status].sort()).toEqual([200, 409]);
      const { clientId } = withdrawal.status === 200 ? withdrawal.body : { clientId: null };
      if (clientId) expect((await ada.api('GET', `${CLIENTS}/${clientId}`)).status).toBe(404);
    }
  });

  it('has one proposal of 20 that change it at once', async () => {
    const { id: clientId } = await agreed(ada, ines);
    const replies = await burst(20, (n) =>
      propose(n % 2 ? ada : ines, { clientId, basedOnVersion: 1, name: `Name ${n}`, addKeys: [] }, n % 2),
    );
    expect(statuses(replies)).toEqual({ 201: 1, 409: 19 });
  });

  it('a key is one finance system’s, in whichever company, also when two would register it at once', async () => {
    const key = newKey();
    const ours = await proposed(ada, { addKeys: [key.public] });
    const theirs = await proposed(rivals[0], { addKeys: [{ ...key.public, kid: 'by-another-name' }] });
    const [one, other] = [
      await ines.countersign(confirmPath(ours)),
      await rivals[1].countersign(confirmPath(theirs)),
    ];
    const replies = await Promise.all([
      spend(ines, confirmPath(ours), one, 0),
      spend(rivals[1], confirmPath(theirs), other, 1),
    ]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 422]);
    const refused = replies.find(({ status }) => status === 422);
    expect(refused?.body.errors[0].pointer).toBe('/addKeys');
    for (const person of [ada, rivals[0]]) {
      const reply = await propose(person, { addKeys: [{ ...key.public, kid: 'once-more' }] });
      expect([reply.status, reply.body.errors[0].pointer]).toEqual([422, '/addKeys/0']);
      expect(JSON.stringify(reply.body)).not.toContain('fc_');
    }
    expect(
      await rows('SELECT 1 FROM finance_client WHERE id NOT IN (SELECT client_id FROM finance_client_key)'),
    ).toEqual([]);
  });

  it('a private key that was sent is in no answer, log line or table', async () => {
    const { private: jwk } = newKey();
    const secret = String(jwk.d);
    const reply = await propose(ada, { addKeys: [jwk] });
    expect(problem(reply)).toEqual([422, '/problems/finance-client-not-acceptable']);
    expect(JSON.stringify(reply.body)).not.toContain(secret);
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    const tables = await rows("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'");
    for (const { name } of tables)
      expect(await rows(`SELECT 1 FROM "${name}" t WHERE t::text LIKE '%' || $1 || '%'`, [secret])).toEqual(
        [],
      );
  });

  it('is nothing to other companies', async () => {
    const { id: clientId, keys } = await agreed(ada, ines);
    const id = await proposed(ada, { clientId, basedOnVersion: 1, name: 'Renamed', addKeys: [] });
    const [rival] = rivals;
    const notFound = [404, '/problems/not-found'];
    expect(problem(await rival.api('GET', `${CLIENTS}/${clientId}`))).toEqual(notFound);
    expect((await rival.api('GET', CLIENTS)).body.items.map(({ id: seen }: any) => seen)).not.toContain(
      clientId,
    );
    for (const path of [
      confirmPath(id),
      `${PROPOSALS}/${id}/withdraw`,
      `${CLIENTS}/${clientId}/disable`,
      `${CLIENTS}/${clientId}/keys/${keys[0].kid}/withdraw`,
    ])
      expect(problem(await rival.write('POST', path, {}))).toEqual(notFound);
    expect(problem(await propose(rival, { clientId, basedOnVersion: 1 }))).toEqual(notFound);
    const [{ company_id: companyId }] = await rows('SELECT company_id FROM finance_client WHERE id = $1', [
      clientId,
    ]);
    expect(problem(await propose(rival, { companyId }))).toEqual([422, '/problems/company-required']);
    expect((await ada.api('GET', `${CLIENTS}/${clientId}`)).body).toMatchObject({
      status: 'active',
      version: 1,
    });
  });

  it('is never a person: the database takes no id that could be one (MC-05)', async () => {
    const [{ id: personId, company_id: companyId }] = await rows(
      'SELECT p.id, m.company_id FROM person p JOIN membership m ON m.person_id = p.id LIMIT 1',
    );
    const insert = `INSERT INTO finance_client (id, company_id, name, status, scopes, redirect_uris, dpop_required, version, created_at, changed_at)
      VALUES ($1, $2, 'x', 'active', '{}', '{}', false, 1, now(), now())`;
    for (const id of [personId, personId.replaceAll('-', ''), `fc_${personId}`, 'countersign-portal'])
      await expect(rows(insert, [id, companyId])).rejects.toThrow('finance_client_id_check');
  });

  it('a company has 20 at most, however many are proposed at once', async () => {
    const [one, other] = rivals;
    const before = (await one.api('GET', CLIENTS)).body;
    const active = before.items.filter(({ status }: any) => status === 'active');
    const standing = [...active, ...before.proposals].length;
    const replies = await burst(24, (n) => propose(n % 2 ? one : other, {}, n % 2));
    expect(statuses(replies)).toEqual({ 201: 20 - standing, 422: 4 + standing });
  });

  it('goes on working whatever happens to the people who registered it (FIN-05)', async () => {
    const clients = useCase<FinanceClients>(portal, FinanceClients, 1);
    const { id } = await agreed(mia.actor, ines);
    const before = await clients.find(id);
    expect(before).toMatchObject({ id, active: true, tokensValidFrom: null });
    await useCase(portal, AccountRegister).setActive(mia.personId, false);
    expect(await clients.find(id)).toEqual(before);
    await useCase(portal, AccountRegister).setActive(mia.personId, true);
  });
});
