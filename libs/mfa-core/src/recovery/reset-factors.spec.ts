import { beforeEach, describe, expect, it } from '@jest/globals';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { limits } from '../limits.js';
import { ResetFactors } from './reset-factors.js';

describe('a reset', () => {
  let scene: RulesScene;
  let held: Awaited<ReturnType<RulesScene['enrolledByText']>>;
  const reset = (actorId: string) =>
    new ResetFactors(scene.ports, scene.policies).execute({
      ...{ actorId, personId: held.personId, companyId: 'c1', grounds: 'seen in person', origin: somewhere },
    });
  const issued = () =>
    String(
      scene.ports.notifier.notices.find(({ kind }) => kind === 'enrollment_code_issued')?.details['code'],
    );

  beforeEach(async () => {
    scene = new RulesScene(new OtplibTotpVerifier());
    held = await scene.enrolledByText();
  });

  it('is never one’s own (AR-04)', async () => {
    await expect(reset(held.personId)).rejects.toThrow('access_refused');
    expect(await scene.ports.factors.active(held.personId)).toHaveLength(1);
  });

  it('ends every method, session and code, tells everybody and cools money off (RST-04, AR-05)', async () => {
    const ticket = await scene.ticketOf(held.personId);
    await reset('somebody-else');
    const now = scene.ports.clock.now();
    expect(await scene.ports.factors.active(held.personId)).toEqual([]);
    expect(await scene.ports.sessions.live(held.personId, now)).toEqual([]);
    expect(await scene.ports.tickets.findLive(ticket.ticket.hash, now)).toBeNull();
    expect(await scene.ports.coolingOff.until(held.personId, now)).toEqual(
      new Date(now.getTime() + limits.coolingOffSeconds * 1_000),
    );
    const told = scene.ports.notifier.notices
      .slice(-2)
      .map(({ kind, details }) => [kind, Object.keys(details)]);
    expect(told).toEqual([
      ['factors_reset', []],
      ['enrollment_code_issued', ['code']],
    ]);
    expect(
      scene.ports.audit.entries.filter(({ act }) => act === 'factors.reset').map(({ stream }) => stream),
    ).toEqual(['company:c1', `person:${held.personId}`]);
  });

  it('leaves the password alone with nothing: the issued code is asked for, once, for a day (AR-03)', async () => {
    await reset('somebody-else');
    const ticket = await scene.ticketOf(held.personId);
    expect(ticket.ticket.stage).toBe('second_factor');
    await expect(scene.startPhone(ticket)).rejects.toThrow('ticket_refused');
    await expect(
      scene.answer(ticket, await scene.challenge(ticket, 'recovery_code'), held.recoveryCode),
    ).rejects.toThrow('code_refused');
    await expect(
      scene.answer(ticket, await scene.challenge(ticket, 'recovery_code'), issued()),
    ).resolves.toMatchObject({ status: 'enrollment_required' });
    const again = await scene.ticketOf(held.personId);
    await expect(scene.challenge(again, 'recovery_code')).rejects.toThrow('method_not_available');
  });

  it('issues a code that is worth nothing after its day', async () => {
    await reset('somebody-else');
    scene.ports.clock.advanceSeconds(limits.issuedRecoveryCodeSeconds);
    const ticket = await scene.ticketOf(held.personId);
    await expect(scene.challenge(ticket, 'recovery_code')).rejects.toThrow('method_not_available');
  });
});
