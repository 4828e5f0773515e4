import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { createPayorScene, type PayorScene } from '../../../test/support/payor-scene.js';
import { refusal } from '../../../test/support/refusal.js';

/** Long enough for whoever does not wait to be done. */
const A_WHILE_MS = 300;

describe('a submission and a change of the payee’s account at the same time', () => {
  let scene: PayorScene;
  let maker: UserPrincipal;
  let payee: string;
  let draft: string;

  beforeAll(async () => {
    scene = await createPayorScene();
  });
  afterAll(() => scene.stop());

  beforeEach(async () => {
    const company = await scene.payor();
    payee = await scene.payee(company);
    maker = await scene.person('payments_disburser', company);
    const invoiceId = await scene.invoice(company, payee);
    draft = (await scene.create.execute(maker, { payments: [{ invoiceId }] })).id;
  });

  const turnElsewhere = () =>
    scene.beneficiaries.replace(
      { payeeCompanyId: payee, holderName: 'Holder', bankName: 'Third Bank', lastFour: '1111' },
      scene.clock.now(),
    );
  const isOver = async (act: Promise<unknown>): Promise<boolean> =>
    Promise.race([act.then(() => true).catch(() => true), sleep(A_WHILE_MS, false)]);

  /** A unit of work that did its part and commits when it is told to. */
  async function begun(work: () => Promise<unknown>): Promise<() => Promise<void>> {
    let commit: () => void = () => undefined;
    const told = new Promise<void>((resolve) => (commit = resolve));
    let running: Promise<void> = Promise.resolve();
    await new Promise<void>((done, failed) => {
      running = scene.unitOfWork.run(async () => {
        await work();
        done();
        await told;
      });
      running.catch(failed);
    });
    return () => {
      commit();
      return running;
    };
  }

  it('the change first: nothing is submitted to an account that nobody has approved', async () => {
    const commit = await begun(turnElsewhere);
    const submitting = refusal(scene.submit.execute(maker, draft));
    expect(await isOver(submitting)).toBe(false);
    await commit();
    expect(await submitting).toEqual({
      slug: 'disbursement-not-acceptable',
      errors: [{ pointer: '/payments/0/invoiceId', detail: 'the payee has no approved bank account' }],
    });
  });

  it('the submission first: the change waits for it, and finds it', async () => {
    const commit = await begun(() => scene.submit.execute(maker, draft));
    const turning = scene.unitOfWork.run(async () => {
      await turnElsewhere();
      return scene.read.one(maker, draft);
    });
    expect(await isOver(turning)).toBe(false);
    await commit();
    expect((await turning).status).toBe('submitted');
  });
});
