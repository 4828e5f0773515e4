import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import type { FactorMethod } from '../method.js';
import { RemoveMethod } from './remove-method.js';

describe('one of two methods', () => {
  let scene: RulesScene;
  let held: Awaited<ReturnType<RulesScene['enrolledByText']>>;
  const requester = () => ({ kind: 'session', session: held.session }) as const;
  const remove = (method: FactorMethod, lost = false) =>
    new RemoveMethod(scene.ports, scene.policies).execute({
      ...{ requester: requester(), side: 'payee-admin', method, lost, origin: somewhere },
    });

  beforeEach(async () => {
    scene = new RulesScene(new OtplibTotpVerifier());
    held = await scene.enrolledByText();
  });

  it('is dead at once when it is reported lost, with every challenge that waits for it (LC-06)', async () => {
    await scene.bind(requester(), 'payee-admin');
    const ticket = await scene.ticketOf(held.personId);
    const challengeId = await scene.challenge(ticket, 'sms');
    const code = scene.lastCode();
    await remove('sms', true);
    await expect(scene.answer(ticket, challengeId, code)).rejects.toThrow('code_refused');
    expect((await scene.ports.factors.active(held.personId)).map(({ method }) => method)).toEqual(['totp']);
    expect(scene.ports.notifier.notices.map(({ kind }) => kind)).toContain('factor_lost');
  });

  it('answers nothing any more on the very session that gave it up', async () => {
    await scene.bind(requester(), 'payee-admin');
    const challengeId = await scene.challenge(requester(), 'sms');
    const code = scene.lastCode();
    await remove('sms');
    await expect(scene.answer(requester(), challengeId, code)).rejects.toThrow('code_refused');
  });

  it('goes with a new recovery code, the end of every other session, and money cooled off (MAN-02, promise 7)', async () => {
    const { app } = await scene.bind(requester(), 'payee-admin');
    const ticket = await scene.ticketOf(held.personId);
    const other = await scene.answer(ticket, await scene.challenge(ticket, 'totp'), scene.nextCode(app));
    if (other.status !== 'signed_in') throw new Error('not signed in');
    const { recoveryCode } = await remove('sms');
    const now = scene.ports.clock.now();
    expect((await scene.ports.sessions.live(held.personId, now)).map(({ id }) => id)).toEqual([
      held.session.id,
    ]);
    expect(await scene.ports.coolingOff.until(held.personId, now)).not.toBeNull();
    const again = await scene.ticketOf(held.personId);
    await expect(
      scene.answer(again, await scene.challenge(again, 'recovery_code'), held.recoveryCode),
    ).rejects.toThrow('code_refused');
    await expect(
      scene.answer(again, await scene.challenge(again, 'recovery_code'), recoveryCode),
    ).resolves.toMatchObject({ status: 'enrollment_required' });
  });

  it('is the last one in the end, and the last one stays (LC-02, MAN-03)', async () => {
    await expect(remove('sms')).rejects.toThrow('last_method');
    await expect(remove('totp')).rejects.toThrow('method_not_available');
    await scene.bind(requester(), 'payee-admin');
    const outcomes = await Promise.allSettled([remove('sms'), remove('totp')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await scene.ports.factors.active(held.personId)).toHaveLength(1);
  });
});
