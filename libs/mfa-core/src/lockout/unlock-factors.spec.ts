import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { limits } from '../limits.js';
import { UnlockFactors } from './unlock-factors.js';

describe('an unlock', () => {
  let scene: RulesScene;
  let held: Awaited<ReturnType<RulesScene['enrolled']>>;
  const unlock = (personId: string, actorId = 'an-operator') =>
    new UnlockFactors(scene.ports).execute({ actorId, personId, grounds: 'called back', origin: somewhere });

  async function fail(times: number): Promise<void> {
    for (let n = 0; n < times; n += 1) {
      const ticket = await scene.ticketOf(held.personId);
      const answer = scene.answer(ticket, await scene.challenge(ticket), scene.wrongCode(held.app));
      await expect(answer).rejects.toThrow('code_refused');
    }
  }

  beforeEach(async () => {
    scene = new RulesScene(new OtplibTotpVerifier());
    held = await scene.enrolled();
  });

  it('ends the timed block, is told and logged (AR-07)', async () => {
    await fail(limits.factorFailuresUntilBlock);
    await expect(scene.challenge(await scene.ticketOf(held.personId))).rejects.toThrow('too_many_attempts');
    await unlock(held.personId);
    const ticket = await scene.ticketOf(held.personId);
    const answer = scene.answer(ticket, await scene.challenge(ticket), scene.nextCode(held.app));
    await expect(answer).resolves.toMatchObject({ status: 'signed_in' });
    expect(scene.ports.notifier.notices.map(({ kind }) => kind)).toContain('factors_unlocked');
    expect(scene.ports.audit.entries.filter(({ act }) => act === 'factors.unlocked')).toMatchObject([
      { actor: { kind: 'person', id: 'an-operator' }, details: { grounds: 'called back' } },
    ]);
  });

  it('revives no factor that a hundred failures disabled, and delays no such end (AR-07, TH-03)', async () => {
    const [factor] = await scene.ports.factors.active(held.personId);
    const blocks = limits.factorFailuresUntilDisabled / limits.factorFailuresUntilBlock;
    for (let block = 0; block < blocks; block += 1) {
      await fail(limits.factorFailuresUntilBlock);
      await unlock(held.personId);
    }
    expect((await scene.ports.factors.find(factor?.id ?? ''))?.status).toBe('disabled');
    expect(await scene.ports.factors.active(held.personId)).toEqual([]);
    await unlock(held.personId);
    expect(await scene.ports.factors.active(held.personId)).toEqual([]);
    const ticket = await scene.ticketOf(held.personId);
    await expect(scene.challenge(ticket)).rejects.toThrow('method_not_available');
  });

  it('is nobody’s own, and nobody’s who is unknown', async () => {
    await fail(limits.factorFailuresUntilBlock);
    await expect(unlock(held.personId, held.personId)).rejects.toThrow('access_refused');
    await expect(unlock(scene.ports.ids.next())).rejects.toThrow('access_refused');
    await expect(scene.challenge(await scene.ticketOf(held.personId))).rejects.toThrow('too_many_attempts');
  });
});
