import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { limits } from '../limits.js';

describe('what comes after a right password', () => {
  let scene: RulesScene;

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
  });

  const begin = (personId: string) =>
    scene.beginSignIn.execute({ personId, deviceId: null, sharedDeviceId: null, origin: somewhere });

  it('is enrollment, for someone whose roles demand a factor and who never had one (ENR-02)', async () => {
    await expect(begin(await scene.person())).resolves.toMatchObject({
      status: 'enrollment_required',
      enrollment: ['totp'],
    });
  });

  it('is the factor, for everyone who has one, demanded or not (POL-04)', async () => {
    for (const role of ['treasurer', 'clerk']) {
      const personId = await scene.person(role);
      if (role === 'clerk') {
        const step = await begin(personId);
        if (step.status !== 'signed_in') throw new Error('expected to be in');
        await scene.bind({ kind: 'session', session: step.issued.session });
      } else {
        await scene.bind(await scene.ticketOf(personId));
      }
      await expect(begin(personId)).resolves.toMatchObject({
        status: 'second_factor_required',
        methods: [{ method: 'totp' }, { method: 'recovery_code' }],
      });
    }
  });

  it('is a session of the password alone, which claims no more (TK-09), where no role demands a factor', async () => {
    const step = await begin(await scene.person('clerk'));
    expect(step).toMatchObject({
      status: 'signed_in',
      issued: { session: { amr: ['pwd'], factorTime: null } },
    });
  });

  it('is nothing for someone without a role, or disabled', async () => {
    const personId = await scene.person();
    const subject = (await scene.ports.subjects.find(personId))!;
    await scene.ports.subjects.put({ ...subject, active: false });
    await expect(begin(personId)).rejects.toThrow('access_refused');
    await scene.ports.subjects.put({ ...subject, grants: [] });
    await expect(begin(personId)).rejects.toThrow('access_refused');
  });

  it('is never enrollment again once a factor was bound, though it be worn out by guessing (TH-03)', async () => {
    const { personId, app, recoveryCode } = await scene.enrolled();
    for (
      let round = 0;
      round < limits.factorFailuresUntilDisabled / limits.factorFailuresUntilBlock;
      round += 1
    ) {
      scene.ports.clock.advanceSeconds(limits.blockSeconds);
      const ticket = await scene.ticketOf(personId);
      const challengeId = await scene.challenge(ticket);
      for (let n = 0; n < limits.factorFailuresUntilBlock; n += 1)
        await expect(scene.answer(ticket, challengeId, scene.wrongCode(app))).rejects.toThrow('code_refused');
    }
    await expect(begin(personId)).resolves.toMatchObject({
      status: 'second_factor_required',
      methods: [{ method: 'recovery_code' }],
    });
    // Not even when the recovery code is spent too, and what it led to was given up half way.
    scene.ports.clock.advanceSeconds(limits.blockSeconds);
    const ticket = await scene.ticketOf(personId);
    await scene.answer(ticket, await scene.challenge(ticket, 'recovery_code'), recoveryCode);
    await expect(begin(personId)).resolves.toMatchObject({ status: 'second_factor_required', methods: [] });
    const kinds = scene.ports.notifier.notices.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'factor_nearly_disabled')).toHaveLength(1);
    expect(kinds.filter((kind) => kind === 'factor_disabled')).toHaveLength(1);
  });

  it('keeps the ten newest sessions of a person (SE-08)', async () => {
    const personId = await scene.person('clerk');
    for (let n = 0; n < limits.sessionsPerPerson + 3; n += 1) {
      scene.ports.clock.advanceSeconds(1);
      await begin(personId);
    }
    const live = await scene.ports.sessions.live(personId, scene.ports.clock.now());
    expect(live).toHaveLength(limits.sessionsPerPerson);
  });
});
