import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Notice } from '@countersign/mfa-core';
import { createPayorScene, type PayorScene } from '../../../../test/support/payor-scene.js';
import { BeneficiaryRemindersRepository } from './beneficiary-reminders.repository.js';
import { RemindApprovers } from './remind-approvers.js';

const MONDAY = new Date('2026-11-30T08:00:00.000Z');

describe('reminding approvers', () => {
  let scene: PayorScene;
  let told: Notice[] = [];
  let cannotBeTold: string | null = null;
  let remind: RemindApprovers;

  beforeAll(async () => {
    scene = await createPayorScene();
    const notifier = {
      notify: (notice: Notice): Promise<void> => {
        if (notice.personId === cannotBeTold) return Promise.reject(new Error('no address can be read'));
        told.push(notice);
        return Promise.resolve();
      },
    };
    const reminders = new BeneficiaryRemindersRepository(scene.orm.em);
    remind = new RemindApprovers(reminders, scene.directory, notifier, scene.unitOfWork, scene.clock);
  });
  afterAll(() => scene.stop());

  it('a company that cannot be reminded stands in no other’s way, and is reminded at the next try', async () => {
    const companies = [await scene.payor(), await scene.payor(), await scene.payor()];
    const people: string[] = [];
    for (const companyId of companies) {
      await scene.payee(companyId, 'needs_review');
      people.push((await scene.person('beneficiary_approver', companyId)).personId);
    }
    const [, second] = [...companies].sort();
    cannotBeTold = people[companies.indexOf(second ?? '')] ?? null;
    await expect(remind.execute(MONDAY)).rejects.toThrow('no address can be read');
    const others = people.filter((person) => person !== cannotBeTold);
    expect(told.map(({ personId }) => personId).sort()).toEqual(others.sort());

    const late = cannotBeTold;
    [told, cannotBeTold] = [[], null];
    await remind.execute(MONDAY);
    expect(told.map(({ personId }) => personId)).toEqual([late]);
  });

  it('whoever approves in two roles or for two companies hears once of each company', async () => {
    const companies = [await scene.payor(), await scene.payor()];
    for (const companyId of companies) await scene.payee(companyId, 'needs_review');
    const both = await scene.person('beneficiary_approver', ...companies);
    told = [];
    await remind.execute(new Date('2026-12-03T08:00:00.000Z'));
    expect(told.filter(({ personId }) => personId === both.personId)).toHaveLength(2);
  });

  it('names twenty payees and says how many more there are', async () => {
    const companyId = await scene.payor();
    for (let n = 0; n < 22; n += 1) await scene.payee(companyId, 'needs_review');
    const { personId } = await scene.person('payments_admin', companyId);
    told = [];
    await remind.execute(new Date('2026-12-07T08:00:00.000Z'));
    const notice = told.find((one) => one.personId === personId);
    expect(notice?.details).toMatchObject({ count: 22, more: 2 });
    expect(String(notice?.details['payees']).split('\n')).toHaveLength(20);
  });
});
