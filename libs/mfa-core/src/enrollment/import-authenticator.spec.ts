import { noStanding } from '../policy/standing.js';
import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RulesScene, somewhere, VirtualAuthenticator } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { requireCooledOff } from '../countersign/require-cooled-off.js';
import { limits } from '../limits.js';
import { ResetFactors } from '../recovery/reset-factors.js';
import { RenewRecoveryCode } from '../recovery/renew-recovery-code.js';
import { ImportAuthenticator } from './import-authenticator.js';

describe('a seed from elsewhere', () => {
  let scene: RulesScene;
  let seed: Uint8Array;
  const importFor = (personId: string, given: Uint8Array = seed) =>
    new ImportAuthenticator(scene.ports, scene.policies).execute({
      ...{ personId, seed: given, origin: somewhere },
      authorization: 'migration of 3 May, approved by the security board',
    });

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
    seed = randomBytes(20);
  });

  it('is the second factor from then on: the app that holds it signs in, each code once', async () => {
    const personId = await scene.person();
    await importFor(personId);
    const app = VirtualAuthenticator.holding(seed);
    const ticket = await scene.ticketOf(personId);
    expect(ticket.ticket.stage).toBe('second_factor');
    const code = scene.nextCode(app);
    const answer = await scene.answer(ticket, await scene.challenge(ticket), code);
    expect(answer).toMatchObject({ status: 'signed_in' });
    const again = await scene.ticketOf(personId);
    await expect(scene.answer(again, await scene.challenge(again), code)).rejects.toThrow('code_refused');
  });

  it('brings no recovery code; the person makes the first one when signed in', async () => {
    const personId = await scene.person();
    await importFor(personId);
    const { recoveryCodes, clock } = scene.ports;
    const ticket = await scene.ticketOf(personId);
    await expect(scene.challenge(ticket, 'recovery_code')).rejects.toThrow('method_not_available');
    expect(await recoveryCodes.status(personId, clock.now())).toBe('none');
    const { recoveryCode } = await new RenewRecoveryCode(scene.ports, scene.policies).execute({
      ...{ personId, side: 'payor', origin: somewhere },
    });
    const challengeId = await scene.challenge(ticket, 'recovery_code');
    const answer = await scene.answer(ticket, challengeId, recoveryCode);
    expect(answer).toMatchObject({ status: 'enrollment_required' });
  });

  it('is told to the person, logged with its authorization, and cools money off (AR-05)', async () => {
    const personId = await scene.person();
    const { factorId } = await importFor(personId);
    const { notifier, audit, coolingOff, clock } = scene.ports;
    expect(notifier.notices.map(({ kind }) => kind)).toEqual(['factor_enrolled']);
    expect(audit.entries).toMatchObject([
      {
        ...{ stream: `person:${personId}`, act: 'factor.imported', actor: { kind: 'system', id: null } },
        object: { kind: 'factor', id: factorId },
        details: { method: 'totp', authorization: 'migration of 3 May, approved by the security board' },
      },
    ]);
    await expect(requireCooledOff(scene.ports, personId, clock.now())).rejects.toThrow('cooling_off');
    expect(await coolingOff.until(personId, clock.now())).toEqual(
      new Date(clock.now().getTime() + limits.coolingOffSeconds * 1_000),
    );
  });

  it('stands in no log, notice or row as it is', async () => {
    const personId = await scene.person();
    const { factorId } = await importFor(personId);
    const factor = await scene.ports.factors.find(factorId);
    expect(factor?.secretDigest).not.toBeNull();
    const kept = JSON.stringify([
      scene.ports.audit.entries,
      scene.ports.notifier.notices,
      factor?.secretDigest,
    ]);
    for (const encoding of ['hex', 'base64', 'base64url'] as const)
      expect(kept).not.toContain(Buffer.from(seed).toString(encoding));
  });

  it('ends an enrollment that is under way, and its half-login', async () => {
    const personId = await scene.person();
    const ticket = await scene.ticketOf(personId);
    const setUp = await scene.startEnrollment.execute({
      requester: ticket,
      side: 'payor',
      origin: somewhere,
    });
    await importFor(personId);
    const app = VirtualAuthenticator.fromUri(setUp.otpauthUri);
    const confirm = scene.confirmEnrollment.execute({
      ...{ requester: ticket, side: 'payor', method: 'totp', origin: somewhere },
      ...{ enrollmentId: setUp.enrollmentId, code: scene.nextCode(app) },
    });
    await expect(confirm).rejects.toThrow('enrollment_not_found');
    expect(await scene.ports.tickets.findLive(ticket.ticket.hash, scene.ports.clock.now())).toBeNull();
    expect(await scene.ports.factors.active(personId)).toHaveLength(1);
  });

  it('replaces nothing, and is no way around a reset for who lost their factor (AR-04)', async () => {
    const { personId } = await scene.enrolledByText();
    await expect(importFor(personId)).rejects.toThrow('authenticator_exists');
    await new ResetFactors(scene.ports, scene.policies).execute({
      ...{ actorId: 'somebody-else', personId, companyId: 'c1', grounds: 'seen', origin: somewhere },
    });
    await expect(importFor(personId)).rejects.toThrow('authenticator_exists');
  });

  it('is refused for anybody once it is bound to somebody, and leaves nothing behind (DC-06)', async () => {
    const [one, other] = [await scene.person(), await scene.person()];
    await importFor(one);
    const before = scene.ports.audit.entries.length;
    await expect(importFor(other)).rejects.toThrow('secret_in_use');
    expect(await scene.ports.factors.active(other)).toEqual([]);
    expect(scene.ports.audit.entries).toHaveLength(before);
  });

  it('is told to be there already for whom it is bound to, and for nobody else', async () => {
    const [one, other] = [await scene.person(), await scene.person()];
    const importing = new ImportAuthenticator(scene.ports, scene.policies);
    expect(await importing.holds({ personId: one, seed })).toBe(false);
    await importFor(one);
    expect(await importing.holds({ personId: one, seed })).toBe(true);
    expect(await importing.holds({ personId: one, seed: randomBytes(20) })).toBe(false);
    expect(await importing.holds({ personId: other, seed })).toBe(false);
  });

  it('is refused where an app of ours holds it already', async () => {
    const { app } = await scene.enrolled();
    await expect(importFor(await scene.person(), app.secret)).rejects.toThrow('secret_in_use');
  });

  it('has 128 bits at least (RFC 4226 section 4 R6), and no more than HMAC-SHA-1 takes as they are', async () => {
    const personId = await scene.person();
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 15 }), fc.uint8Array({ minLength: 65, maxLength: 100 })),
        async (bytes) => {
          await expect(importFor(personId, bytes)).rejects.toThrow('secret_refused');
        },
      ),
    );
    for (const bytes of [16, 64])
      await expect(importFor(await scene.person(), randomBytes(bytes))).resolves.toHaveProperty('factorId');
  });

  it('is bound to nobody who is unknown, inactive or without a role', async () => {
    const { ids, subjects } = scene.ports;
    const nobody = ids.next();
    await expect(importFor(nobody)).rejects.toThrow('access_refused');
    await subjects.put({
      personId: nobody,
      accountName: 'x@example.com',
      active: true,
      ...noStanding,
      grants: [],
    });
    await expect(importFor(nobody)).rejects.toThrow('access_refused');
    const grants = [{ role: 'treasurer', companyId: ids.next() }];
    await subjects.put({
      personId: nobody,
      accountName: 'x@example.com',
      active: false,
      ...noStanding,
      grants,
    });
    await expect(importFor(nobody)).rejects.toThrow('access_refused');
  });
});
