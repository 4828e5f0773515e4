import { describe, expect, it } from '@jest/globals';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { RulesScene } from './rules-scene.js';

describe('the scene of rules tests', () => {
  it('binds a phone by the code sent to it, and signs in with the next', async () => {
    const scene = new RulesScene(new OtplibTotpVerifier());
    const { personId, phone } = await scene.enrolledByText();
    const [factor] = await scene.ports.factors.active(personId);
    expect(factor).toMatchObject({ method: 'sms', hint: '•••• 23', numberDigest: expect.any(String) });
    const requester = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(requester, 'sms');
    const answer = await scene.answer(requester, challengeId, scene.lastCode(phone));
    expect(answer.status).toBe('signed_in');
  });
});
