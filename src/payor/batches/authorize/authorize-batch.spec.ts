import { AsyncLocalStorage } from 'node:async_hooks';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Countersignature, UserPrincipal } from '@countersign/mfa-nest';
import { canonicalJson, intentHash } from '@countersign/tokens';
import { withConnection } from '../../../../scripts/database.js';
import { createPayorScene, type PayorScene } from '../../../../test/support/payor-scene.js';
import { refusal } from '../../../../test/support/refusal.js';
import { BatchesRepository } from '../batches.repository.js';
import { AuthorizeBatch } from './authorize-batch.js';
import { BatchIntent } from './batch-intent.js';
import { HoldBatch } from './hold-batch.js';

describe('authorizing a batch', () => {
  let scene: PayorScene;
  let intent: BatchIntent;
  let authorize: AuthorizeBatch;
  let company: string;
  let payee: string;
  let maker: UserPrincipal;
  let checker: UserPrincipal;

  beforeAll(async () => {
    scene = await createPayorScene();
    const batches = new BatchesRepository(scene.orm.em);
    intent = new BatchIntent(
      new HoldBatch(scene.disbursements, scene.holdAuthorizable, scene.policies, scene.dailyLimits),
      scene.unitOfWork,
    );
    authorize = new AuthorizeBatch(batches, scene.authorize, scene.clock);
  });
  afterAll(() => scene.stop());

  beforeEach(async () => {
    company = await scene.payor();
    payee = await scene.payee(company);
    maker = await scene.person('payments_disburser', company);
    checker = await scene.person('payments_disburser', company);
  });

  const submitted = async (by = maker, of = { company, payee }): Promise<string> => {
    const payments = [{ invoiceId: await scene.invoice(of.company, of.payee) }];
    const { id } = await scene.create.execute(by, { companyId: of.company, payments });
    await scene.submit.execute(by, id);
    return id;
  };
  const describeFor = (user: UserPrincipal, disbursementIds: unknown, mode?: 'act') =>
    intent.describe({ params: {}, body: { disbursementIds } }, user, mode);
  const signed = async (ids: readonly string[], user: UserPrincipal): Promise<Countersignature> => {
    const { content, subjectId, companyId } = await describeFor(user, ids);
    const canonicalIntent = canonicalJson({ ...content, subjectId, companyId });
    return {
      ...{ challengeId: scene.ids.next(), intentId: scene.ids.next(), canonicalIntent },
      ...{ intentHash: intentHash(canonicalIntent), method: 'totp', factorId: scene.ids.next() },
      answeredAt: scene.clock.now(),
    };
  };
  /** As the act interceptor runs it: described, spent and executed in one unit of work. */
  const act = (user: UserPrincipal, ids: readonly string[]) =>
    scene.unitOfWork.run(async () => authorize.execute(user, ids, await signed(ids, user)));
  const statusOf = (ids: readonly string[]) =>
    Promise.all(ids.map(async (id) => (await scene.read.one(maker, id)).status));
  const owner = <Row extends object>(statement: string, values: unknown[]): Promise<Row[]> =>
    withConnection(
      scene.database.ownerUrl,
      async (client) => (await client.query<Row>(statement, values)).rows,
    );

  it('authorizes each in the order that was approved, under one challenge', async () => {
    const ids = [await submitted(), await submitted(), await submitted()].toReversed();
    const { batchId, authorized } = await act(checker, ids);
    expect(authorized.map(({ disbursement }) => [disbursement.id, disbursement.status])).toEqual(
      ids.map((id) => [id, 'authorized']),
    );
    const receipts = await owner(
      'SELECT disbursement_id AS id, batch_position AS at FROM receipt WHERE batch_id = $1 ORDER BY 2',
      [batchId],
    );
    expect(receipts).toEqual(ids.map((id, index) => ({ id, at: index + 1 })));
    const [batch] = await owner('SELECT company_id, authorized_by FROM disbursement_batch WHERE id = $1', [
      batchId,
    ]);
    expect(batch).toEqual({ company_id: company, authorized_by: checker.personId });
  });

  it('of two companies is refused, also to whoever disburses for both, naming those of the other', async () => {
    const other = await scene.payor();
    const elsewhere = { company: other, payee: await scene.payee(other) };
    const both = await scene.person('payments_disburser', company, other);
    const author = await scene.person('payments_disburser', company, other);
    const here = await submitted(author);
    const there = await submitted(author, elsewhere);
    const refused = await refusal(describeFor(both, [here, there]));
    expect(refused).toEqual({
      slug: 'batch-not-acceptable',
      errors: [{ pointer: '/disbursementIds/1', detail: 'is of another company than the first' }],
    });
    expect((await refusal(describeFor(checker, [here, there]))).errors).toHaveLength(1);
  });

  it('tells of each what stands against it, payment by payment, and locks none of another company', async () => {
    const ids = [await submitted(), await submitted()];
    await owner(`UPDATE beneficiary_account SET status = 'needs_review' WHERE company_id = $1`, [company]);
    const refused = await refusal(describeFor(checker, ids));
    expect(refused.errors).toEqual(
      [0, 1].map((index) => ({
        pointer: `/disbursementIds/${index}`,
        detail: expect.stringContaining("/payments/0/account the payee's account is not approved"),
      })),
    );
    const stranger = await scene.person('payments_disburser', await scene.payor());
    const outside = AsyncLocalStorage.snapshot();
    await scene.unitOfWork.run(async () => {
      await refusal(describeFor(stranger, ids, 'act'));
      // Would wait for ever if the stranger held a row of it.
      await outside(() => scene.cancel.execute(maker, ids[0] ?? '', 'not needed'));
    });
  });

  it('that fails at its last row at the act leaves all as they were, and names it (promise 3)', async () => {
    const ids = [await submitted(), await submitted(), await submitted()];
    const [payeeOfLast] = [await scene.payee(company)];
    const last = await submitted(maker, { company, payee: payeeOfLast });
    const list = [...ids, last];
    const signature = await signed(list, checker);
    // Not a new version of the account, so the intent is the same; the act itself must see it.
    await owner(`UPDATE beneficiary_account SET status = 'needs_review' WHERE payee_company_id = $1`, [
      payeeOfLast,
    ]);
    const atTheAct = scene.unitOfWork.run(async () => {
      await describeFor(checker, list, 'act');
      return authorize.execute(checker, list, signature);
    });
    expect(await refusal(atTheAct)).toMatchObject({
      slug: 'batch-not-acceptable',
      errors: [{ pointer: '/disbursementIds/3' }],
    });
    expect(await statusOf(list)).toEqual(list.map(() => 'submitted'));
    for (const table of ['receipt', 'disbursement_batch'])
      expect(await owner(`SELECT 1 FROM ${table} WHERE challenge_id = $1`, [signature.challengeId])).toEqual(
        [],
      );
    expect(
      await owner(`SELECT 1 FROM audit_entry WHERE act = 'disbursement.authorized' AND object_id = ANY($1)`, [
        list,
      ]),
    ).toEqual([]);
  });

  it("takes each of its sums from the day's limits, and is refused whole where the last one is too much (DC-07)", async () => {
    const limits = { perPersonPerDay: [{ amount: '2500.00', currency: 'USD' }], perCompanyPerDay: [] };
    const rules = { approvals: [], limits };
    await scene.policies.replace({ companyId: company, basedOnVersion: 0, rules, now: scene.clock.now() });
    const ids = [await submitted(), await submitted(), await submitted()];
    const tooMuchAt = (index: number) => ({
      slug: 'batch-not-acceptable',
      errors: [
        { pointer: `/disbursementIds/${index}`, detail: expect.stringContaining('more than 2500.00 USD') },
      ],
    });
    expect(await refusal(describeFor(checker, ids))).toEqual(tooMuchAt(2));
    // The day had room for two when they were approved, and for one when they were to go.
    const [alone, ...two] = ids;
    const approved = await signed(two, checker);
    await act(checker, [alone!, await submitted()]);
    expect(await refusal(scene.unitOfWork.run(() => authorize.execute(checker, two, approved)))).toEqual(
      tooMuchAt(0),
    );
    expect(await statusOf(ids)).toEqual(['authorized', 'submitted', 'submitted']);
    // Nothing of what was refused was counted.
    await act(await scene.person('payments_disburser', company), two);
    expect(await statusOf(ids)).toEqual(['authorized', 'authorized', 'authorized']);
  });

  it('asks of each the approvals by other people that it needs alone (DSB-04)', async () => {
    const approvals = [{ currency: 'USD', above: '1500.00', approvers: 1 }];
    const rules = { approvals, limits: { perPersonPerDay: [], perCompanyPerDay: [] } };
    await scene.policies.replace({ companyId: company, basedOnVersion: 0, rules, now: scene.clock.now() });
    const large = (
      await scene.create.execute(maker, {
        payments: [{ invoiceId: await scene.invoice(company, payee, { amountMinor: 200_000n }) }],
      })
    ).id;
    await scene.submit.execute(maker, large);
    const refused = await refusal(describeFor(checker, [await submitted(), large]));
    expect(refused.errors.map(({ pointer }) => pointer)).toEqual(['/disbursementIds/1']);
  });

  it('is not executed under a countersignature over another list, should anything before it ever fail', async () => {
    const ids = [await submitted(), await submitted()];
    const signature = await signed(ids, checker);
    const swapped = scene.unitOfWork.run(() => authorize.execute(checker, ids.toReversed(), signature));
    await expect(swapped).rejects.toThrow('over another list');
    expect(await statusOf(ids)).toEqual(['submitted', 'submitted']);
  });

  it('gives one challenge to one batch and a place in it to one receipt, by the database itself', async () => {
    const ids = [await submitted(), await submitted()];
    const { batchId } = await act(checker, ids);
    const copy = (columns: string): Promise<unknown> =>
      owner(
        `INSERT INTO disbursement_batch SELECT gen_random_uuid(), ${columns} FROM disbursement_batch WHERE id = $1`,
        [batchId],
      );
    await expect(
      copy('company_id, challenge_id, intent_hash, authorized_by, authorized_at'),
    ).rejects.toMatchObject({ constraint: 'disbursement_batch_challenge' });
    await expect(
      owner('UPDATE receipt SET batch_position = 1 WHERE batch_id = $1 AND batch_position = 2', [batchId]),
    ).rejects.toMatchObject({ constraint: 'receipt_batch_position' });
    await expect(
      owner('UPDATE receipt SET batch_id = NULL WHERE batch_id = $1', [batchId]),
    ).rejects.toMatchObject({ constraint: 'receipt_batch_check' });
    await expect(
      owner('UPDATE receipt SET batch_id = NULL, batch_position = NULL WHERE batch_id = $1', [batchId]),
    ).rejects.toMatchObject({ constraint: 'receipt_challenge' });
  });
});
