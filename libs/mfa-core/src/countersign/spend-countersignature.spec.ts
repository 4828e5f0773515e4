import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { limits } from '../limits.js';
import { secondsAfter } from '../time.js';
import { PromptIntent } from './prompt-intent.js';
import { SpendCountersignature } from './spend-countersignature.js';
import { VoidChangedIntent } from './void-changed-intent.js';

const purpose = 'payment.release';
const canonical = '{"amount":"10.00","payee":"Ann"}';

describe('a countersignature', () => {
  let scene: RulesScene;
  let person: Awaited<ReturnType<RulesScene['enrolled']>>;

  beforeEach(async () => {
    scene = new RulesScene(new OtplibTotpVerifier());
    person = await scene.enrolled();
  });

  const answered = async (): Promise<string> => {
    const { personId, session, app } = person;
    const shown = { subjectId: 'p1', display: { amount: '10.00' }, purpose, canonical };
    const intent = await new PromptIntent(scene.ports).execute({ personId, sessionId: session.id, ...shown });
    const requester = { kind: 'session', session } as const;
    const challengeId = await scene.challenge(requester, 'totp', intent.id);
    await expect(scene.answer(requester, challengeId, scene.nextCode(app))).resolves.toMatchObject({
      status: 'answered',
    });
    return challengeId;
  };
  const spend = (challengeId: string, other: object = {}) =>
    scene.ports.unitOfWork.run(() =>
      new SpendCountersignature(scene.ports).execute({
        personId: person.personId,
        sessionId: person.session.id,
        challengeId,
        purpose,
        canonical,
        ...other,
      }),
    );

  it('buys its act once', async () => {
    const challengeId = await answered();
    await expect(spend(challengeId)).resolves.toMatchObject({ challenge: { status: 'spent' } });
    await expect(spend(challengeId)).rejects.toThrow('countersignature_required');
  });

  it('buys nothing of another purpose, person or session', async () => {
    const challengeId = await answered();
    for (const other of [{ purpose: 'payment.cancel' }, { personId: 'sam' }, { sessionId: 'another' }])
      await expect(spend(challengeId, other)).rejects.toThrow(/countersignature_required|session_ended/);
    await expect(spend(challengeId)).resolves.toBeDefined();
  });

  it('dies when one character of what was approved has changed, for good (SU-05)', async () => {
    const challengeId = await answered();
    await expect(spend(challengeId, { canonical: canonical.replace('10.00', '10.01') })).rejects.toThrow(
      'intent_changed',
    );
    const origin = { address: null, userAgent: null, requestId: null };
    await new VoidChangedIntent(scene.ports).execute({ challengeId, personId: person.personId, origin });
    await expect(spend(challengeId)).rejects.toThrow('countersignature_required');
  });

  it('holds five minutes, and not beyond the session', async () => {
    const late = await answered();
    scene.ports.clock.advanceSeconds(limits.countersignatureSeconds);
    await expect(spend(late)).rejects.toThrow('countersignature_required');
    const orphan = await answered();
    await scene.ports.sessions.end(person.session.id, 'signed_out', scene.ports.clock.now());
    await expect(spend(orphan)).rejects.toThrow('session_ended');
  });

  it('buys nothing while money cools off, though it was answered before', async () => {
    const challengeId = await answered();
    const until = secondsAfter(scene.ports.clock.now(), limits.coolingOffSeconds);
    await scene.ports.coolingOff.start(person.personId, until);
    await expect(spend(challengeId)).rejects.toMatchObject({ code: 'cooling_off', retryAt: until });
  });

  it('a second approval of the same prompt dies with the first one spent', async () => {
    const challengeId = await answered();
    const { intentId } = (await scene.ports.challenges.find(challengeId))!;
    const requester = { kind: 'session', session: person.session } as const;
    const twin = await scene.challenge(requester, 'totp', intentId);
    await scene.answer(requester, twin, scene.nextCode(person.app));
    await spend(challengeId);
    await expect(spend(twin)).rejects.toThrow('countersignature_required');
  });
});
