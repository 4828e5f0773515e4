import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import { ApproveReset } from './approve-reset.js';
import { RequestReset } from './request-reset.js';
import { ResetFactors } from './reset-factors.js';
import { WithdrawReset } from './withdraw-reset.js';

describe('a reset of someone who may move money', () => {
  let scene: RulesScene;
  let held: Awaited<ReturnType<RulesScene['enrolled']>>;
  let ann: string;
  let ben: string;

  const request = (actorId: string, proof = 'passport, seen by Ann in Oslo', personId = held.personId) =>
    new RequestReset(scene.ports).execute({ actorId, personId, proof, origin: somewhere });
  const approve = (actorId: string, requestId: string) =>
    new ApproveReset(scene.ports).execute({ actorId, requestId, origin: somewhere });
  const withdraw = (actorId: string, requestId: string) =>
    new WithdrawReset(scene.ports).execute({ actorId, requestId, origin: somewhere });
  const activeFactors = async () => (await scene.ports.factors.active(held.personId)).length;
  const told = () => scene.ports.notifier.notices.map(({ kind }) => kind);

  beforeEach(async () => {
    scene = new RulesScene(new OtplibTotpVerifier());
    held = await scene.enrolled();
    [ann, ben] = [await scene.person('clerk'), await scene.person('clerk')];
  });

  it('is no one operator’s to give (AR-04)', async () => {
    const reset = new ResetFactors(scene.ports, scene.policies).execute({
      ...{ actorId: ann, personId: held.personId, companyId: 'c1', grounds: 'seen', origin: somewhere },
    });
    await expect(reset).rejects.toThrow('second_operator_required');
    expect(await activeFactors()).toBe(1);
  });

  it('changes nothing when it is requested, but is told at once, with a number to name', async () => {
    const { requestId, expiresAt } = await request(ann);
    const now = scene.ports.clock.now();
    expect(expiresAt).toEqual(new Date(now.getTime() + limits.resetRequestSeconds * 1_000));
    expect(await activeFactors()).toBe(1);
    expect(await scene.ports.sessions.live(held.personId, now)).toHaveLength(1);
    const notice = scene.ports.notifier.notices.at(-1);
    expect(notice).toMatchObject({ personId: held.personId, kind: 'reset_requested' });
    expect(notice?.details).toEqual({ reference: requestId });
  });

  it('happens when another operator approves, and both stand in the log with the proof (AR-02)', async () => {
    const { requestId } = await request(ann);
    await approve(ben, requestId);
    expect(await activeFactors()).toBe(0);
    expect(await scene.ports.sessions.live(held.personId, scene.ports.clock.now())).toEqual([]);
    expect(told().slice(-2)).toEqual(['factors_reset', 'enrollment_code_issued']);
    const subject = await scene.ports.subjects.find(held.personId);
    const company = `company:${subject?.grants[0]?.companyId ?? ''}`;
    const entries = scene.ports.audit.entries.filter(({ act }) => /^(reset|factors)\./.test(act));
    expect(entries.map(({ stream, act, actor }) => [stream, act, actor.id])).toEqual([
      [company, 'reset.requested', ann],
      [`person:${held.personId}`, 'reset.requested', ann],
      [company, 'factors.reset', ben],
      [`person:${held.personId}`, 'factors.reset', ben],
    ]);
    expect(entries.at(-1)?.details).toEqual({
      ...{ methods: 'totp', grounds: 'passport, seen by Ann in Oslo' },
      ...{ requestedBy: ann, request: requestId },
    });
  });

  it('is approved neither by the first operator, nor by the person it is about', async () => {
    const { requestId } = await request(ann);
    await expect(approve(ann, requestId)).rejects.toThrow('second_operator_required');
    await expect(approve(held.personId, requestId)).rejects.toThrow('access_refused');
    expect(await activeFactors()).toBe(1);
  });

  it('is requested neither by the person, nor for nobody, nor without a proof of identity', async () => {
    await expect(request(held.personId)).rejects.toThrow('access_refused');
    await expect(request(ann, 'seen', scene.ports.ids.next())).rejects.toThrow('access_refused');
    await expect(request(ann, ' \n')).rejects.toThrow('access_refused');
    expect(told()).not.toContain('reset_requested');
  });

  it('is not approved by two accounts that one person could be behind (DC-06)', async () => {
    const phone = '+14155550199';
    const one = await scene.enrolledByText(phone);
    const other = await scene.enrolledByText(phone);
    const { requestId } = await request(one.personId);
    await expect(approve(other.personId, requestId)).rejects.toThrow('factors_shared');
    expect(await activeFactors()).toBe(1);
    await approve(ben, requestId);
    expect(await activeFactors()).toBe(0);
  });

  it('is requested once at a time, and again when the request is over', async () => {
    const { requestId } = await request(ann);
    await expect(request(ben)).rejects.toThrow('reset_already_requested');
    await withdraw(held.personId, requestId);
    const again = await request(ben);
    scene.ports.clock.advanceSeconds(limits.resetRequestSeconds);
    await expect(approve(ann, again.requestId)).rejects.toThrow('reset_not_found');
    await expect(request(ann)).resolves.toHaveProperty('requestId');
  });

  it('is approved by nobody when it was withdrawn', async () => {
    const { requestId } = await request(ann);
    await withdraw(ben, requestId);
    await expect(withdraw(ben, requestId)).rejects.toThrow('reset_not_found');
    await expect(approve(ben, requestId)).rejects.toThrow('reset_not_found');
    expect(await activeFactors()).toBe(1);
    expect(scene.ports.audit.entries.filter(({ act }) => act === 'reset.withdrawn')).toHaveLength(2);
  });

  it('never happens unless two others agreed, whatever is tried in whatever order', async () => {
    const acts = fc.record({
      act: fc.constantFrom('request', 'approve', 'withdraw', 'wait'),
      actor: fc.constantFrom('ann', 'ben', 'owner'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { maxLength: 12 }), async (steps) => {
        held = await scene.enrolled();
        let open: { id: string; by: string } | null = null;
        let last = 'none';
        for (const { act, actor } of steps) {
          const actorId = { ann, ben, owner: held.personId }[actor];
          const byTwo: boolean =
            act === 'approve' && open !== null && actor !== 'owner' && open.by !== actorId;
          try {
            if (act === 'request') {
              last = (await request(actorId)).requestId;
              open = { id: last, by: actorId };
            } else if (act === 'approve') {
              await approve(actorId, last);
              expect(byTwo).toBe(true);
              expect(await activeFactors()).toBe(0);
              return;
            } else if (act === 'withdraw') {
              await withdraw(actorId, last);
              open = null;
            } else {
              scene.ports.clock.advanceSeconds(limits.resetRequestSeconds);
              open = null;
            }
          } catch (error) {
            if (!(error instanceof MfaError)) throw error;
            expect(byTwo).toBe(false);
          }
          expect(await activeFactors()).toBe(1);
        }
      }),
      { numRuns: 60 },
    );
  });
});
