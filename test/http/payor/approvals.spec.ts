import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyReceipt } from '@countersign/tokens';
import type { Actor } from '../../support/actor.js';
import {
  above,
  approve,
  authorize,
  disbursementAt,
  inTheMorning,
  putInForce,
  rules,
  usd,
} from '../../support/approvals.js';
import { brokenChains } from '../../support/audit.js';
import type { Reply } from '../../support/client.js';
import { withConnection } from '../../support/database.js';
import { changedAmount, submittedDisbursement } from '../../support/disbursements.js';
import { startPortal, type Portal } from '../../support/portal.js';

/** Approvals by several people before yet another one authorizes, and what a day's limits allow, as clients see it. */
describe('approvals of a disbursement', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;
  let chika: Actor;

  beforeAll(async () => {
    portal = await startPortal();
    inTheMorning(portal);
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser', 0);
    chika = portal.person('payments_disburser', 1);
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    for (const person of [ada, ines, chika, ben]) await person.signIn();
  });

  const inForce = async (wanted: object): Promise<void> => {
    await putInForce(ada, ines, wanted);
    await ben.signIn();
  };
  const graded = rules({ approvals: [above('2.00', 1), above('3.00', 2)] });
  const submit = async (dollars: number): Promise<string> =>
    (await submittedDisbursement(ben, { invoices: dollars })).id;
  const read = async (id: string) => (await ben.api('GET', disbursementAt(id))).body;
  const problem = ({ status, body }: Reply) => [status, body.type];
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const personId = async ({ email }: Actor): Promise<string> =>
    (await rows('SELECT person_id FROM person_address WHERE address = $1', [email]))[0].person_id;

  it('are none before there are rules: one makes it, another authorizes it', async () => {
    const id = await submit(4);
    expect(await read(id)).toMatchObject({ approvalsRequired: 0, approvals: [] });
    expect(problem(await approve(ada, id))).toEqual([409, '/problems/approval-not-needed']);
    expect((await authorize(chika, id)).body.disbursement).toMatchObject({
      status: 'authorized',
      approvalsRequired: 0,
      approvals: [],
    });
  });

  it('are asked for by sum, each shown as it is given, and the receipt names those on whose strength it went', async () => {
    await inForce(graded);
    const [small, middle, large] = [await submit(2), await submit(3), await submit(4)];
    const asked = [];
    for (const id of [small, middle, large]) asked.push((await read(id)).approvalsRequired);
    expect(asked).toEqual([0, 1, 2]);

    const early = await chika.write('POST', `${disbursementAt(large)}/authorize`, {});
    expect(problem(early)).toEqual([409, '/problems/approvals-missing']);
    expect(early.body).toMatchObject({ detail: 'It has 0 of 2 approvals.' });
    expect(early.body.intent).toBeUndefined();

    const prompt = (await ada.write('POST', `${disbursementAt(large)}/approve`, {})).body.intent;
    expect(prompt).toMatchObject({
      purpose: 'disbursement.approve',
      display: { amount: '4.00', currency: 'USD', payments: expect.any(Array) },
    });
    const first = await approve(ada, large);
    expect(first.body).toMatchObject({
      status: 'submitted',
      approvals: [{ name: 'Ada Okafor', counts: true, at: expect.any(String) }],
    });
    expect((await chika.write('POST', `${disbursementAt(large)}/authorize`, {})).body.detail).toBe(
      'It has 1 of 2 approvals.',
    );
    expect(problem(await approve(ada, large))).toEqual([409, '/problems/approved-already']);
    expect((await approve(ines, large)).body.approvals).toHaveLength(2);
    expect(problem(await approve(chika, large))).toEqual([409, '/problems/approval-not-needed']);
    expect(problem(await authorize(ada, large))).toEqual([403, '/problems/two-person-rule']);

    const done = await authorize(chika, large);
    expect(done.status).toBe(200);
    expect(done.body.disbursement.approvals.map(({ counts }: any) => counts)).toEqual([true, true]);
    expect(await read(large)).toEqual(done.body.disbursement);
    const jwks = (await chika.raw('GET', '/.well-known/jwks.json')).body;
    const receipt = await verifyReceipt(done.body.receipt, jwks, { issuer: 'http://localhost:3000' });
    const [adaId, inesId, chikaId] = [await personId(ada), await personId(ines), await personId(chika)];
    expect(receipt.approvals.map(({ approver }) => approver)).toEqual([adaId, inesId]);

    const entries = await rows(
      `SELECT act, actor_id, details FROM audit_entry WHERE object_id = $1 AND act LIKE 'disbursement.a%' ORDER BY sequence`,
      [large],
    );
    expect(entries.map(({ act, actor_id }) => [act, actor_id])).toEqual([
      ['disbursement.approved', adaId],
      ['disbursement.approved', inesId],
      ['disbursement.authorized', chikaId],
    ]);
    expect(entries[1].details).toMatchObject({ approval: 2, required: 2, method: 'totp', version: 1 });
    expect(entries[2].details.approvers).toBe(`${adaId}, ${inesId}`);
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
  });

  it('are wiped by a change, which says how many there were (DC-03)', async () => {
    await inForce(graded);
    const id = await submit(3);
    await approve(ada, id);
    const changed = await changedAmount(ben, id);
    expect(changed.body).toMatchObject({ version: 2, approvals: [], approvalsRequired: 2 });
    const [entry] = await rows(
      `SELECT details FROM audit_entry WHERE object_id = $1 AND act = 'disbursement.changed'`,
      [id],
    );
    expect(entry.details).toMatchObject({ approvalsWiped: 1, version: 2 });
    expect((await authorize(chika, id)).body.detail).toBe('It has 0 of 2 approvals.');
  });

  it('count by the rules of the moment: of one too many by now, its giver authorizes', async () => {
    await inForce(graded);
    const id = await submit(4);
    await approve(ada, id);
    await approve(chika, id);
    expect(problem(await authorize(chika, id))).toEqual([403, '/problems/two-person-rule']);
    await inForce(rules({ approvals: [above('2.00', 1)] }));
    await chika.signIn();
    await ben.refresh();
    expect((await read(id)).approvals.map(({ name, counts }: any) => [name, counts])).toEqual([
      ['Ada Okafor', true],
      ['Chika Mori', false],
    ]);
    const done = await authorize(chika, id);
    expect(done.body.disbursement).toMatchObject({ status: 'authorized', approvalsRequired: 1 });
    // What was asked for then stays, whatever the rules become.
    await inForce(rules());
    expect((await read(id)).approvalsRequired).toBe(1);
  });

  it('stay with what was given up, and count for nothing', async () => {
    await inForce(graded);
    const id = await submit(3);
    await approve(ada, id);
    await ben.write('POST', `${disbursementAt(id)}/cancel`, { reason: 'paid by cheque' });
    expect((await read(id)).approvals).toMatchObject([{ name: 'Ada Okafor', counts: false }]);
    expect(problem(await approve(ines, id))).toEqual([409, '/problems/disbursement-state']);
  });

  it('and the limits of a day: one person’s, then the company’s, said before a code is asked (DC-07)', async () => {
    await rows('DELETE FROM daily_total');
    await inForce(rules({ perPersonPerDay: [usd('4.00')], perCompanyPerDay: [usd('6.00')] }));
    const ids = [await submit(3), await submit(2), await submit(2), await submit(1)] as const;
    expect((await authorize(chika, ids[0])).status).toBe(200);
    const one = await chika.write('POST', `${disbursementAt(ids[1])}/authorize`, {});
    expect(problem(one)).toEqual([409, '/problems/daily-limit']);
    expect(one.body.detail).toBe('With this one, one person would authorize more than 4.00 USD today (UTC).');
    expect((await authorize(ada, ids[1])).status).toBe(200);
    const all = await ines.write('POST', `${disbursementAt(ids[2])}/authorize`, {});
    expect(all.body.detail).toBe(
      'With this one, the company would authorize more than 6.00 USD today (UTC).',
    );
    expect((await authorize(ines, ids[3])).status).toBe(200);
    expect((await read(ids[2])).status).toBe('submitted');

    inTheMorning(portal);
    await ines.signIn();
    expect((await authorize(ines, ids[2])).status).toBe(200);
  });

  it('refuse whoever shares a second factor with the maker or with an approver (DC-06, DSB-04)', async () => {
    await inForce(graded);
    const id = await submit(3);
    // Ines signs in at Ben's browser.
    const own = ines.deviceToken;
    ines.deviceToken = ben.deviceToken;
    await ines.signIn();
    ines.deviceToken = own;
    const refused = await approve(ines, id);
    expect(problem(refused)).toEqual([403, '/problems/factors-not-independent']);
    expect(refused.body.detail).toBe('You share a browser with somebody whose work you would check.');
    expect((await approve(ada, id)).status).toBe(200);
    expect(problem(await authorize(ines, id))).toEqual([403, '/problems/factors-not-independent']);
    expect((await authorize(chika, id)).status).toBe(200);
  });
});
