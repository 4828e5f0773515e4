import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import {
  authorize,
  colleague,
  disbursementAt,
  inTheMorning,
  putInForce,
  rules,
  spend,
  usd,
} from '../support/approvals.js';
import { statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { withConnection } from '../support/database.js';
import { submittedDisbursement } from '../support/disbursements.js';
import type { Person } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

/** Limits of a person and of a company hold whatever is sent at the same time, to whichever instance (DC-07). */
describe('the limits of a day', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;
  let chika: Actor;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser', 0);
    chika = portal.person('payments_disburser', 1);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    inTheMorning(portal);
    for (const person of [ada, ines, chika, ben]) await person.signIn();
  });

  const inForce = async (wanted: object): Promise<void> => {
    await putInForce(ada, ines, wanted);
    for (const person of [chika, ben]) await person.signIn();
  };
  const submit = async (dollars = 1): Promise<string> =>
    (await submittedDisbursement(ben, { invoices: dollars })).id;
  const path = (id: string): string => `${disbursementAt(id)}/authorize`;
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  /** Of today, by scope. */
  const totals = async (): Promise<any[]> =>
    rows('SELECT scope, amount_minor FROM daily_total WHERE day = $1 ORDER BY amount_minor DESC', [
      portal.clock.now().toISOString().slice(0, 10),
    ]);
  const stateOf = async (ids: readonly string[]): Promise<string[]> => {
    const found = await rows('SELECT status, version FROM disbursement WHERE id = ANY($1)', [ids]);
    return found.map(({ status, version }) => `${status} ${version}`).sort();
  };

  it('of one person: of eight authorizations at once, three pass', async () => {
    await inForce(rules({ perPersonPerDay: [usd('3.50')] }));
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push(await submit());
    const challenges: string[] = [];
    for (const id of ids) challenges.push(await chika.countersign(path(id)));
    await chika.refresh();
    const replies = await Promise.all(ids.map((id, n) => spend(chika, path(id), challenges[n] ?? '', n)));
    expect(statuses(replies)).toEqual({ 200: 3, 409: 5 });
    for (const { status, body } of replies)
      if (status === 409) expect(body.type).toBe('/problems/daily-limit');
    expect(await stateOf(ids)).toEqual([...Array(3).fill('authorized 1'), ...Array(5).fill('submitted 1')]);
    expect(await totals()).toMatchObject([{ amount_minor: '300' }, { amount_minor: '300' }]);
  });

  it('of a company: of eight people at once, three pass', async () => {
    await inForce(rules({ perPersonPerDay: [usd('1.00')], perCompanyPerDay: [usd('3.99')] }));
    const ids: string[] = [];
    const people: Person[] = [];
    for (let n = 0; n < 8; n += 1) {
      people.push(await colleague(portal, ada, `checker-${n}`, 'payments_disburser'));
      await ada.refresh();
    }
    await ben.signIn();
    for (let n = 0; n < 8; n += 1) ids.push(await submit());
    const acts: (() => Promise<Reply>)[] = [];
    for (const [n, { actor }] of people.entries()) {
      await actor.refresh();
      const challengeId = await actor.countersign(path(ids[n] ?? ''));
      acts.push(() => spend(actor, path(ids[n] ?? ''), challengeId, n));
    }
    const replies = await Promise.all(acts.map((act) => act()));
    expect(statuses(replies)).toEqual({ 200: 3, 409: 5 });
    expect(await stateOf(ids)).toEqual([...Array(3).fill('authorized 1'), ...Array(5).fill('submitted 1')]);
    expect((await totals()).map(({ amount_minor }) => amount_minor)).toEqual(['300', '100', '100', '100']);
  }, 120_000);

  it('set at noon counts the morning, and what was refused or gave up took nothing of it', async () => {
    await inForce(rules());
    expect((await authorize(chika, await submit(2))).status).toBe(200);
    await inForce(rules({ perPersonPerDay: [usd('3.00')] }));
    const tooMuch = await submit(2);
    const refused = await chika.write('POST', path(tooMuch), {});
    expect([refused.status, refused.body.type]).toEqual([409, '/problems/daily-limit']);
    expect(await stateOf([tooMuch])).toEqual(['submitted 1']);
    expect((await authorize(chika, await submit())).status).toBe(200);
    expect((await totals())[0]).toMatchObject({ scope: 'company', amount_minor: '300' });
  });

  it('hold for a batch as one: the row that is too much stops it whole, and takes nothing', async () => {
    await inForce(rules());
    const disbursementIds = [await submit(2), await submit(2)];
    const BATCHES = '/v1/payor/disbursement-batches';
    const challengeId = await chika.countersign(BATCHES, 0, { disbursementIds });
    await putInForce(ada, ines, rules({ perPersonPerDay: [usd('3.00')] }));
    await chika.refresh();
    const headers = { 'Countersign-Challenge': challengeId };
    const reply = await chika.write('POST', BATCHES, { disbursementIds }, headers, 1);
    expect([reply.status, reply.body.type]).toEqual([422, '/problems/batch-not-acceptable']);
    expect(reply.body.errors).toEqual([
      { pointer: '/disbursementIds/1', detail: expect.stringMatching(/more than 3\.00 USD today/) },
    ]);
    expect(await stateOf(disbursementIds)).toEqual(['submitted 1', 'submitted 1']);
    expect(await totals()).toEqual([]);
  });
});
