import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { limits } from '../limits.js';

describe('the road every code takes', () => {
  let scene: RulesScene;

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
  });

  const audited = (act: string) => scene.ports.audit.entries.filter((entry) => entry.act === act);
  const notices = () => scene.ports.notifier.notices.map(({ kind }) => kind);

  it('answers wrong, replayed and spent alike, and tells them apart in the log alone (ER-02, LG-06)', async () => {
    const { personId, app } = await scene.enrolled();
    const ticket = await scene.ticketOf(personId);
    const code = scene.nextCode(app);
    await scene.answer(ticket, await scene.challenge(ticket), code);
    const again = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(again);
    await expect(scene.answer(again, challengeId, code)).rejects.toMatchObject({ code: 'code_refused' });
    await expect(scene.answer(again, challengeId, scene.wrongCode(app))).rejects.toMatchObject({
      code: 'code_refused',
    });
    expect(audited('code.refused').map(({ details }) => [details['reason'], details['alert']])).toEqual([
      ['replayed', true],
      ['wrong', false],
    ]);
  });

  it('takes the code of the step before and after, and of no step further away (TO-03)', async () => {
    const { personId, app } = await scene.enrolled();
    for (const [offset, right] of [
      [-2, false],
      [2, false],
      [-1, true],
      [1, true],
    ] as const) {
      scene.ports.clock.advanceSeconds(120);
      const ticket = await scene.ticketOf(personId);
      const answer = scene.answer(
        ticket,
        await scene.challenge(ticket),
        app.code(scene.ports.clock.now(), offset),
      );
      if (right) await expect(answer).resolves.toMatchObject({ status: 'signed_in' });
      else await expect(answer).rejects.toMatchObject({ code: 'code_refused' });
    }
    expect(audited('code.accepted').map(({ details }) => details['driftSteps'])).toEqual(
      expect.arrayContaining([-1, 1]),
    );
  });

  it('after step N succeeds, step N-1 is dead too (TO-04)', async () => {
    const { personId, app } = await scene.enrolled();
    scene.ports.clock.advanceSeconds(120);
    const now = scene.ports.clock.now();
    const ticket = await scene.ticketOf(personId);
    await scene.answer(ticket, await scene.challenge(ticket), app.code(now));
    const again = await scene.ticketOf(personId);
    await expect(scene.answer(again, await scene.challenge(again), app.code(now, -1))).rejects.toThrow(
      'code_refused',
    );
  });

  it('does not evaluate the sixth try, even if right, and tells the owner', async () => {
    const { personId, app } = await scene.enrolled();
    const ticket = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(ticket);
    for (let n = 0; n < limits.factorFailuresUntilBlock; n += 1)
      await expect(scene.answer(ticket, challengeId, scene.wrongCode(app))).rejects.toThrow('code_refused');
    await expect(scene.answer(ticket, challengeId, scene.nextCode(app))).rejects.toMatchObject({
      code: 'too_many_attempts',
    });
    expect(audited('code.not_evaluated')).toHaveLength(1);
    expect(notices().filter((kind) => kind === 'factors_blocked')).toHaveLength(1);
    expect(notices().filter((kind) => kind === 'second_factor_failed')).toHaveLength(
      limits.factorFailuresUntilBlock,
    );
    scene.ports.clock.advanceSeconds(limits.blockSeconds);
    const later = await scene.ticketOf(personId);
    await expect(
      scene.answer(later, await scene.challenge(later), scene.nextCode(app)),
    ).resolves.toMatchObject({
      status: 'signed_in',
    });
  });

  it('tells the owner of a success that ends several failures (LC-08)', async () => {
    const { personId, app } = await scene.enrolled();
    const ticket = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(ticket);
    for (let n = 0; n < limits.failuresWorthANotice; n += 1)
      await expect(scene.answer(ticket, challengeId, scene.wrongCode(app))).rejects.toThrow('code_refused');
    await scene.answer(ticket, challengeId, scene.nextCode(app));
    expect(notices()).toContain('signed_in_after_failures');
  });

  it('a challenge is another one to everybody but its owner (ER-05, SM-05)', async () => {
    const { personId, app } = await scene.enrolled();
    const other = await scene.enrolled();
    const ticket = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(ticket);
    for (const stranger of [await scene.ticketOf(personId), await scene.ticketOf(other.personId)])
      await expect(scene.answer(stranger, challengeId, app.code(scene.ports.clock.now()))).rejects.toThrow(
        'challenge_not_found',
      );
    await expect(
      scene.createChallenge.execute({ requester: ticket, method: 'sms', intentId: null, origin: somewhere }),
    ).rejects.toThrow('method_not_available');
  });
});
