import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../support/actor.js';
import { brokenChains } from '../../support/audit.js';
import { burst, statuses } from '../../support/burst.js';
import type { Reply } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import { messagesTo } from '../../support/mailbox.js';
import { startPortal, type Portal } from '../../support/portal.js';

const TEAM = '/v1/payor/team';

/** Two payments admins on two instances, and the database that ends their races. */
describe('a team that several change at once', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    for (const person of [ada, ines]) await person.signIn();
  });
  afterAll(() => portal.stop());

  const bothSignIn = async (): Promise<void> => {
    for (const person of [ada, ines]) await person.signIn();
  };
  const member = async (email: string): Promise<any> =>
    (await ada.api('GET', TEAM)).body.items.find((one: any) => one.email === email);
  const add = (by: Actor, body: object, instance = 0): Promise<Reply> =>
    by.write('POST', TEAM, body, {}, instance);
  const remove = async (by: Actor, personId: string, role: string, instance = 0): Promise<Reply> =>
    by.api('DELETE', `${TEAM}/${personId}/roles/${role}`, {}, instance);
  /** What the chain says of somebody's roles before and after each change. */
  const changes = (personId: string): Promise<{ before: string | null; after: string | null }[]> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT details->>'before' AS before, details->>'after' AS after FROM audit_entry
         WHERE object_kind = 'membership' AND object_id = $1 ORDER BY sequence`,
        [personId],
      );
      return rows;
    });

  it('gives one of two conflicting roles, whoever asks for both on whatever instance', async () => {
    for (let round = 0; round < 5; round += 1) {
      await bothSignIn();
      const email = `race-${round}@cedarstone.example`;
      expect((await add(ada, { email, name: 'Race', role: 'disbursement_contributor' })).status).toBe(201);
      const replies = await burst(8, (n) =>
        add(
          n % 4 < 2 ? ada : ines,
          { email, role: n % 2 === 0 ? 'beneficiary_approver' : 'payments_disburser' },
          Math.floor(n / 4),
        ),
      );
      expect(statuses(replies)).toEqual({ 201: 4, 409: 4 });
      const { personId, roles } = await member(email);
      expect(roles).toHaveLength(2);
      expect((await changes(personId)).map(({ after }) => after)).toEqual([
        'disbursement_contributor',
        roles.join(' '),
      ]);
    }
  });

  it('takes a role once, and each writes down what it found', async () => {
    await bothSignIn();
    const email = 'race-0@cedarstone.example';
    const { personId, roles } = await member(email);
    const replies = await burst(8, (n) =>
      remove(n % 4 < 2 ? ada : ines, personId, roles[n % 2], Math.floor(n / 4)),
    );
    expect(statuses(replies)).toEqual({ 204: 2, 404: 6 });
    expect(await member(email)).toBeUndefined();
    const written = await changes(personId);
    expect(written).toHaveLength(4);
    for (const [index, { before }] of written.entries())
      expect(before).toBe(index === 0 ? null : written[index - 1]?.after);
    expect(written.at(-1)?.after).toBeNull();
  });

  it('gives and takes one role in some order, never half of each', async () => {
    const email = 'race-1@cedarstone.example';
    const { personId, roles } = await member(email);
    const role = roles.find((one: string) => one !== 'disbursement_contributor');
    for (let round = 0; round < 5; round += 1) {
      await bothSignIn();
      const held = (await member(email)).roles.includes(role);
      const [given, taken] = await Promise.all([
        add(ada, { email, role }, round),
        remove(ines, personId, role, round + 1),
      ]);
      expect(given.status).toBe(201);
      expect([204, 404]).toContain(taken.status);
      const written = await changes(personId);
      for (const [index, { before }] of written.entries())
        expect(before).toBe(index === 0 ? null : written[index - 1]?.after);
      const left = (await member(email)).roles;
      expect(written.at(-1)?.after).toBe(left.join(' '));
      // Taken last, or given last: a taking that found nothing was first.
      if (!held && taken.status === 404) expect(left).toContain(role);
    }
  });

  it('lets two admins decide over each other: neither waits in a circle', async () => {
    const role = 'payments_disburser';
    const [adaId, inesId] = [(await member(ada.email)).personId, (await member(ines.email)).personId];
    for (let round = 0; round < 3; round += 1) {
      await bothSignIn();
      const given = await Promise.all([
        add(ada, { email: ines.email, role }, 0),
        add(ines, { email: ada.email, role }, 1),
      ]);
      expect(given.map(({ status }) => status)).toEqual([201, 201]);
      const taken = await Promise.all([remove(ada, inesId, role, 0), remove(ines, adaId, role, 1)]);
      // A circle would be cut by the database: 503 for one of them.
      expect(taken.map(({ status }) => status)).toEqual([204, 204]);
    }
  });

  it('takes in somebody new once, however many ask', async () => {
    await bothSignIn();
    const body = { email: 'jonas@cedarstone.example', name: 'Jonas Park', role: 'payments_disburser' };
    const replies = await burst(6, (n) => add(n % 2 === 0 ? ada : ines, body, Math.floor(n / 3)));
    const made = replies.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    for (const reply of replies) expect([201, 422]).toContain(reply.status);
    expect(new Set(made.map((reply) => reply.body.personId)).size).toBe(1);
    expect(await changes(made[0]?.body.personId)).toHaveLength(1);
    const links = (await messagesTo(ada, body.email)).filter(
      ({ kind }) => kind === 'password_reset_requested',
    );
    expect(links).toHaveLength(1);
  });

  it('left every chain whole', async () => {
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });
});
