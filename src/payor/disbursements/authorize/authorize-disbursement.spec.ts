import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AsyncLocalStorage } from 'node:async_hooks';
import { canonicalJson, intentHash } from '@countersign/tokens';
import type { Countersignature, UserPrincipal } from '@countersign/mfa-nest';
import { withConnection } from '../../../../scripts/database.js';
import { createPayorScene, type PayorScene } from '../../../../test/support/payor-scene.js';
import { refusal } from '../../../../test/support/refusal.js';

describe('authorizing a disbursement', () => {
  let scene: PayorScene;
  let company: string;
  let payee: string;
  let maker: UserPrincipal;
  let checker: UserPrincipal;

  beforeAll(async () => {
    scene = await createPayorScene();
  });
  afterAll(() => scene.stop());

  beforeEach(async () => {
    company = await scene.payor();
    payee = await scene.payee(company);
    maker = await scene.person('payments_disburser', company);
    checker = await scene.person('payments_disburser', company);
  });

  const submitted = async (invoiceId?: string) => {
    const payments = [{ invoiceId: invoiceId ?? (await scene.invoice(company, payee)) }];
    const { id } = await scene.create.execute(maker, { payments });
    return scene.submit.execute(maker, id);
  };
  const describeFor = (user: UserPrincipal, id: string) =>
    scene.intent.describe({ params: { id }, body: {} }, user);
  const signed = async (id: string, user: UserPrincipal): Promise<Countersignature> => {
    const { content, subjectId, companyId } = await describeFor(user, id);
    const canonicalIntent = canonicalJson({ ...content, subjectId, companyId });
    return {
      ...{ challengeId: scene.ids.next(), intentId: scene.ids.next(), canonicalIntent },
      ...{ intentHash: intentHash(canonicalIntent), method: 'totp', factorId: scene.ids.next() },
      answeredAt: scene.clock.now(),
    };
  };
  /** As the act interceptor runs it: described, spent and executed in one unit of work. */
  const act = (user: UserPrincipal, id: string) =>
    scene.unitOfWork.run(async () => scene.authorize.execute(user, id, await signed(id, user)));
  const owner = (statement: string, values: unknown[]) =>
    withConnection(scene.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);

  it('moves it from submitted to authorized, with its receipt and its entry in the chain (LG-05)', async () => {
    const { id, version } = await submitted();
    const { disbursement, receipt } = await act(checker, id);
    expect(disbursement).toMatchObject({ status: 'authorized', version, authorizedBy: checker.personId });
    expect(await scene.read.receipt(maker, id)).toBe(receipt);
    const [row] = await owner('SELECT * FROM receipt WHERE disbursement_id = $1', [id]);
    const [entry] = await owner(
      `SELECT stream, actor_id, details FROM audit_entry WHERE act = 'disbursement.authorized' AND object_id = $1`,
      [id],
    );
    expect(entry).toEqual({
      stream: `company:${company}`,
      actor_id: checker.personId,
      details: {
        version,
        intentHash: row.intent_hash,
        challenge: row.challenge_id,
        method: 'totp',
        factor: expect.any(String),
        session: checker.sessionId,
      },
    });
  });

  it('happens once, however many approve it at the same time', async () => {
    const { id } = await submitted();
    const others = await Promise.all(
      Array.from({ length: 6 }, () => scene.person('payments_disburser', company)),
    );
    const outcomes = await Promise.allSettled([checker, ...others].map((user) => act(user, id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await owner('SELECT 1 FROM receipt WHERE disbursement_id = $1', [id])).toHaveLength(1);
  });

  it('leaves nothing behind when its transaction fails (promise 3)', async () => {
    const { id } = await submitted();
    const failing = scene.unitOfWork.run(async () => {
      await scene.authorize.execute(checker, id, await signed(id, checker));
      throw new Error('the server is on fire');
    });
    await expect(failing).rejects.toThrow('on fire');
    expect(await scene.read.one(maker, id)).toMatchObject({ status: 'submitted', authorizedBy: null });
    expect(await owner('SELECT 1 FROM receipt WHERE disbursement_id = $1', [id])).toEqual([]);
    expect(
      await owner(`SELECT 1 FROM audit_entry WHERE act = 'disbursement.authorized' AND object_id = $1`, [id]),
    ).toEqual([]);
  });

  it('is refused to whoever made it, and to whoever changed it last (DC-01)', async () => {
    const { id, version, payments } = await submitted();
    expect((await refusal(describeFor(maker, id))).slug).toBe('two-person-rule');
    const same = payments.map(({ invoice }) => ({ invoiceId: invoice.id }));
    await scene.change.execute(checker, id, { version, payments: same, reason: 'looked at' });
    expect((await refusal(describeFor(checker, id))).slug).toBe('two-person-rule');
    expect((await refusal(describeFor(maker, id))).slug).toBe('two-person-rule');
  });

  it('is refused to whoever approved one of its invoices last, at this moment (DSB-03)', async () => {
    const invoiceId = await scene.invoice(company, payee);
    const { id } = await submitted(invoiceId);
    await describeFor(checker, id);
    await owner('UPDATE invoice SET last_approved_by = $2 WHERE id = $1', [invoiceId, checker.personId]);
    expect((await refusal(describeFor(checker, id))).slug).toBe('two-person-rule');
  });

  it('is refused by the database itself to whoever made it, should the rule above ever be forgotten', async () => {
    const { id } = await submitted();
    const forged = owner(`UPDATE disbursement SET status = 'authorized', authorized_by = $2 WHERE id = $1`, [
      id,
      maker.personId,
    ]);
    await expect(forged).rejects.toMatchObject({ constraint: 'disbursement_authorized_by_check' });
  });

  it.each([
    ['UPDATE invoice SET status = $2 WHERE company_id = $1', 'void', '/payments/0/invoiceId'],
    ['UPDATE invoice SET amount_minor = $2 WHERE company_id = $1', 10, '/payments/0/amount'],
    [
      'UPDATE beneficiary_account SET status = $2 WHERE company_id = $1',
      'needs_review',
      '/payments/0/account',
    ],
    ['UPDATE funding_account SET status = $2 WHERE company_id = $1', 'failed', '/fundingAccountId'],
  ])('is refused when what stands behind it is no longer good: %s', async (statement, value, pointer) => {
    const { id } = await submitted();
    await owner(statement, [company, value]);
    const refused = await refusal(describeFor(checker, id));
    expect(refused.slug).toBe('disbursement-not-acceptable');
    expect(refused.errors.map((error) => error.pointer)).toContain(pointer);
  });

  it("is another intent when the payee's account was changed and approved anew meanwhile (STP-03)", async () => {
    const { id } = await submitted();
    const before = await describeFor(checker, id);
    await owner('UPDATE beneficiary_account SET last_four = $2, version = 2 WHERE company_id = $1', [
      company,
      '6666',
    ]);
    expect((await describeFor(checker, id)).content).not.toEqual(before.content);
  });

  it("is refused at the act itself when a payee's account is no longer approved, though nothing else changed", async () => {
    const { id } = await submitted();
    const signature = await signed(id, checker);
    await owner(`UPDATE beneficiary_account SET status = 'needs_review' WHERE company_id = $1`, [company]);
    const atTheAct = scene.unitOfWork.run(async () => {
      await scene.intent.describe({ params: { id }, body: {} }, checker, 'act');
      return scene.authorize.execute(checker, id, signature);
    });
    expect((await refusal(atTheAct)).slug).toBe('disbursement-not-acceptable');
    expect(await scene.read.one(maker, id)).toMatchObject({ status: 'submitted' });
  });

  it('waits for nobody to ask: a draft, and what is authorized or cancelled, is refused (SU-11)', async () => {
    const { id } = await scene.create.execute(maker, {
      payments: [{ invoiceId: await scene.invoice(company, payee) }],
    });
    const done = (await submitted()).id;
    await act(checker, done);
    const given = (await submitted()).id;
    await scene.cancel.execute(maker, given, 'not needed');
    for (const one of [id, done, given])
      expect((await refusal(describeFor(checker, one))).slug).toBe('disbursement-state');
    expect((await refusal(scene.cancel.execute(maker, done, 'too late'))).slug).toBe('disbursement-state');
  });

  it('is refused to other roles of the company, and to somebody disabled a moment ago (DC-04)', async () => {
    const { id } = await submitted();
    for (const role of ['disbursement_contributor', 'beneficiary_approver'] as const) {
      const user = await scene.person(role, company);
      expect((await refusal(describeFor(user, id))).slug).toBe('access-refused');
    }
    await scene.register.setActive(checker.personId, false);
    expect((await refusal(describeFor(checker, id))).slug).toBe('access-refused');
  });

  it('holds what it describes until it is done: an edit meanwhile waits, and then comes too late (promise 4)', async () => {
    const { id, version, payments } = await submitted();
    const same = payments.map(({ invoice }) => ({ invoiceId: invoice.id }));
    const outside = AsyncLocalStorage.snapshot();
    let edit: Promise<unknown> = Promise.resolve();
    await scene.unitOfWork.run(async () => {
      const countersignature = await signed(id, checker);
      edit = refusal(
        outside(() => scene.change.execute(maker, id, { version, payments: same, reason: 'quick' })),
      );
      await scene.authorize.execute(checker, id, countersignature);
    });
    expect(await edit).toMatchObject({ slug: 'disbursement-state' });
  });
});
