import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { burst, statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { changedAmount, preparedChange, submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

const BATCHES = '/v1/payor/disbursement-batches';
const one = (id: string): string => `/v1/payor/disbursements/${id}`;

/** Promise 4 for several at once: the batch that is executed is the list that was shown, row by row, or nothing (SU-07). */
describe('a batch is what was signed', () => {
  let portal: Portal;
  let maker: Actor;
  let checker: Actor;
  let admin: Actor;
  let ids: [string, string, string];

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    admin = await portal.signedIn('payments_admin', 1);
    maker = await portal.signedIn('payments_disburser', 0);
    checker = await portal.signedIn('payments_disburser', 1);
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    await admin.signIn();
    await maker.signIn();
    await checker.signIn();
    ids = [await submit(2), await submit(2), await submit(2)];
  });

  const submit = async (invoices: number): Promise<string> =>
    (await submittedDisbursement(maker, { invoices })).id;
  const countersigned = (list: readonly string[] = ids, who = checker): Promise<string> =>
    who.countersign(BATCHES, 0, { disbursementIds: list });
  const act = (list: readonly string[], challengeId: string, who = checker, instance = 1): Promise<Reply> =>
    who.write('POST', BATCHES, { disbursementIds: list }, { 'Countersign-Challenge': challengeId }, instance);
  const authorizeAlone = (id: string, challengeId: string, who = checker): Promise<Reply> =>
    who.write('POST', `${one(id)}/authorize`, {}, { 'Countersign-Challenge': challengeId }, 1);
  const read = async (id: string) => (await maker.api('GET', one(id))).body;
  const statusOf = async (list: readonly string[] = ids): Promise<string[]> =>
    Promise.all(list.map(async (id) => (await read(id)).status));
  const owner = <Row extends object>(statement: string, values: unknown[] = []): Promise<Row[]> =>
    withConnection(
      portal.database.ownerUrl,
      async (client) => (await client.query<Row>(statement, values)).rows,
    );
  const submitted = ['submitted', 'submitted', 'submitted'];
  const problem = ({ status, body }: Reply) => [status, body.type];
  const changed = [409, '/problems/intent-changed'];
  const required = [401, '/problems/countersignature-required'];

  it('another order, a row less, a row more, and other rows at the same total are another intent, and end the approval', async () => {
    const another = await submit(2);
    for (const list of [
      [ids[1], ids[0], ids[2]],
      [ids[0], ids[1]],
      [...ids, another],
      [ids[0], ids[1], another],
    ]) {
      const challengeId = await countersigned();
      expect(problem(await act(list, challengeId))).toEqual(changed);
      // For good: the list that was signed is not bought with it any more either.
      expect(problem(await act(ids, challengeId))).toEqual(required);
    }
    expect(await statusOf([...ids, another])).toEqual([...submitted, 'submitted']);
  });

  it('a row edited by a cent after the prompt ends it', async () => {
    const challengeId = await countersigned();
    expect((await changedAmount(admin, ids[1])).status).toBe(200);
    expect(problem(await act(ids, challengeId))).toEqual(changed);
    expect(problem(await act(ids, challengeId))).toEqual(required);
    expect(await statusOf()).toEqual(submitted);
  });

  it('two lines of one row swapped at the same total end it', async () => {
    const challengeId = await countersigned();
    const { version, payments, total } = await read(ids[2]);
    const [first, second] = payments;
    const swapped = [
      { invoiceId: second.invoiceId, amount: second.amount },
      { invoiceId: first.invoiceId, amount: first.amount },
    ];
    const edit = await admin.api('PATCH', one(ids[2]), {
      body: { version, payments: swapped, reason: 'the other way round' },
    });
    expect([edit.status, edit.body.total]).toEqual([200, total]);
    expect(problem(await act(ids, challengeId))).toEqual(changed);
    expect(await statusOf()).toEqual(submitted);
  });

  it("a payee's account changed in master data between prompt and answer ends it, though no row was touched", async () => {
    const [account] = await owner<{ id: string; last_four: string }>(
      `SELECT a.id, a.last_four FROM disbursement_payment p JOIN beneficiary_account a ON a.id = p.beneficiary_account_id
       WHERE p.disbursement_id = $1 LIMIT 1`,
      [ids[0]],
    );
    const change = (lastFour: string): Promise<unknown> =>
      owner('UPDATE beneficiary_account SET last_four = $2, version = version + 1 WHERE id = $1', [
        account?.id,
        lastFour,
      ]);
    const prompt = await checker.write('POST', BATCHES, { disbursementIds: ids });
    const challengeId = await checker.challenge(checker.accessToken, { intentId: prompt.body.intent.id });
    await change('0666');
    expect((await checker.answer(challengeId, checker.nextCode())).body.status).toBe('answered');
    expect(problem(await act(ids, challengeId))).toEqual(changed);
    expect(await statusOf()).toEqual(submitted);
    await change(account?.last_four ?? '');
  });

  it('one cancelled, and one authorized alone, in between stop the whole batch', async () => {
    const challengeId = await countersigned();
    await maker.write('POST', `${one(ids[1])}/cancel`, { reason: 'paid by cheque' });
    const refused = await act(ids, challengeId);
    expect(problem(refused)).toEqual([422, '/problems/batch-not-acceptable']);
    expect(refused.body.errors.map(({ pointer }: any) => pointer)).toEqual(['/disbursementIds/1']);
    expect(await statusOf()).toEqual(['submitted', 'cancelled', 'submitted']);

    const rest = [ids[0], ids[2]];
    const later = await countersigned(rest);
    const done = await authorizeAlone(ids[2], await admin.countersign(`${one(ids[2])}/authorize`), admin);
    expect(done.status).toBe(200);
    expect(problem(await act(rest, later))).toEqual([422, '/problems/batch-not-acceptable']);
    expect(await statusOf(rest)).toEqual(['submitted', 'authorized']);
  });

  it("a batch's approval buys none of its rows alone, and a row's approval no batch", async () => {
    const ofBatch = await countersigned();
    for (const id of ids) expect(problem(await authorizeAlone(id, ofBatch))).toEqual(required);
    const ofRow = await checker.countersign(`${one(ids[0])}/authorize`);
    expect(problem(await act(ids, ofRow))).toEqual(required);
    expect(await statusOf()).toEqual(submitted);
    expect((await act(ids, ofBatch)).status).toBe(200);
  });

  it("another person's and another session's approval buy nothing", async () => {
    const challengeId = await countersigned();
    expect(problem(await act(ids, challengeId, admin))).toEqual(required);
    await checker.signIn();
    expect(problem(await act(ids, challengeId))).toEqual(required);
    expect(await statusOf()).toEqual(submitted);
  });

  it('an approval that was not answered, is stale, or was a step-up buys nothing', async () => {
    const prompt = await checker.write('POST', BATCHES, { disbursementIds: ids });
    const open = await checker.challenge(checker.accessToken, { intentId: prompt.body.intent.id });
    expect(problem(await act(ids, open))).toEqual(required);
    const stepUp = await checker.challenge(checker.accessToken);
    checker.keep(await checker.answer(stepUp, checker.nextCode()));
    expect(problem(await act(ids, stepUp))).toEqual(required);
    const stale = await countersigned();
    portal.clock.advanceSeconds(301);
    await checker.refresh();
    expect(problem(await act(ids, stale))).toEqual(required);
    await maker.refresh();
    expect(await statusOf()).toEqual(submitted);
  });

  it('of two companies it is nobody’s: a row of another company answers as one that does not exist (ER-05)', async () => {
    const [{ id: companyId } = { id: '' }] = await owner<{ id: string }>(
      `INSERT INTO company (id, name, side, created_at) VALUES (gen_random_uuid(), 'Elsewhere', 'payor', now()) RETURNING id`,
    );
    const challengeId = await countersigned();
    const move = (to: string): Promise<unknown> =>
      owner('UPDATE disbursement SET company_id = $2 WHERE id = $1', [ids[1], to]);
    const { companyId: home } = await read(ids[1]);
    await move(companyId);
    const foreign = await act(ids, challengeId);
    const missing = await act([ids[0], '0197a000-0000-7000-8000-000000000001', ids[2]], challengeId);
    expect(problem(foreign)).toEqual([422, '/problems/batch-not-acceptable']);
    expect(foreign.body.errors).toEqual(missing.body.errors);
    await move(home);
    expect(await statusOf()).toEqual(submitted);
  });

  it('used twice, and 20 times at once on two instances, it buys the batch once', async () => {
    const challengeId = await countersigned();
    const replies = await burst(20, (n) => act(ids, challengeId, checker, n));
    expect(statuses(replies)[200]).toBe(1);
    expect((await act(ids, challengeId)).status).not.toBe(200);
    expect(await statusOf()).toEqual(['authorized', 'authorized', 'authorized']);
    expect(await owner('SELECT 1 FROM receipt WHERE challenge_id = $1', [challengeId])).toHaveLength(3);
    expect(
      await owner('SELECT 1 FROM disbursement_batch WHERE challenge_id = $1', [challengeId]),
    ).toHaveLength(1);
    expect(
      await owner(
        `SELECT 1 FROM audit_entry WHERE act = 'disbursement.authorized' AND details ->> 'challenge' = $1`,
        [challengeId],
      ),
    ).toHaveLength(3);
  });

  it('19 wrong approvals at once with the right one last: exactly one act', async () => {
    const wrong = await Promise.all(
      Array.from({ length: 19 }, async (_, n) => {
        if (n % 3 === 0) return `0197a000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
        const prompt = await checker.write('POST', BATCHES, { disbursementIds: ids }, {}, n);
        return checker.challenge(checker.accessToken, { intentId: prompt.body.intent.id }, n);
      }),
    );
    const right = await countersigned();
    const replies = await burst(20, (n) => act(ids, wrong[n] ?? right, checker, n));
    expect(replies.map(({ status }) => status)).toEqual([...wrong.map(() => expect.any(Number)), 200]);
    expect(statuses(replies)[200]).toBe(1);
    expect(await statusOf()).toEqual(['authorized', 'authorized', 'authorized']);
  });

  it('overlapping batches in opposite orders, approved by two people at once, end with each row authorized once', async () => {
    for (let race = 0; race < 5; race += 1) {
      for (const who of [maker, checker, admin]) await who.signIn();
      const list = [await submit(2), await submit(2), await submit(2), await submit(2)];
      const [a = '', b = '', c = '', d = ''] = list;
      const mine = [a, b, c];
      const theirs = [d, c, b];
      const first = await countersigned(mine);
      const second = await countersigned(theirs, admin);
      const replies = await Promise.all([act(mine, first, checker, 0), act(theirs, second, admin, 1)]);
      expect(statuses(replies)).toEqual({ 200: 1, 422: 1 });
      const won = replies[0].status === 200 ? mine : theirs;
      expect(await statusOf(list)).toEqual(list.map((id) => (won.includes(id) ? 'authorized' : 'submitted')));
    }
  }, 120_000);

  it('30 races of an edit against the act never execute anything but the list that was approved', async () => {
    let executed = 0;
    for (let race = 0; race < 30; race += 1) {
      if (race % 3 === 0) {
        await maker.signIn();
        await checker.signIn();
      }
      const list = [await submit(1), await submit(1)];
      const [id = ''] = list;
      const prompt = await checker.write('POST', BATCHES, { disbursementIds: list });
      const { intent } = prompt.body;
      const challengeId = await checker.challenge(checker.accessToken, { intentId: intent.id });
      expect((await checker.answer(challengeId, checker.nextCode())).status).toBe(200);
      const change = await preparedChange(maker, id, race % 2);
      const attack = (): Promise<Reply> => act(list, challengeId, checker, (race + 1) % 2);
      // Each has a head start in turn, of a few milliseconds or none.
      const headStartMs = Math.floor(race / 2) % 8;
      const [edited, acted] = await (race % 2 === 0
        ? Promise.all([change(), sleep(headStartMs).then(attack)])
        : Promise.all([sleep(headStartMs).then(change), attack()]));
      if (acted.status === 200) {
        executed += 1;
        for (const { receipt } of acted.body.receipts) {
          const claims = JSON.parse(Buffer.from(receipt.split('.')[1], 'base64url').toString());
          expect(claims.intent_hash).toBe(intent.hash);
        }
        expect(edited.status).not.toBe(200);
        expect(await statusOf(list)).toEqual(['authorized', 'authorized']);
      } else {
        expect([acted.status, edited.status]).toEqual([409, 200]);
        expect(await statusOf(list)).toEqual(['submitted', 'submitted']);
      }
    }
    expect(executed).toBeGreaterThan(0);
  }, 180_000);
});
