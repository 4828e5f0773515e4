import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import { eventually } from '../support/eventually.js';

const WEEK_SECONDS = 604_800;

/** POL-09, SU-10, promise 7: what lets somebody in without a second factor is a record here, and never a claim. */
describe('a remembered device', () => {
  let scene: CompanyScene;
  let uma: Actor;
  beforeAll(async () => {
    scene = await startCompanyScene({ instances: 2 });
    uma = scene.uma;
    const deadline = scene.dayIn(30);
    await scene.saved({ requireFrom: deadline, rememberDevice: '7_days' });
    scene.reach(deadline);
    await uma.enroll();
  }, 60_000);
  afterAll(() => scene.stop());

  /** Password, factor, and the wish to be remembered. */
  const remember = async (wish = true): Promise<void> => {
    const { email, password } = uma;
    // From a device that nobody knows yet: one that is remembered would not be asked.
    const { body } = await uma.raw('POST', '/v1/sign-in', { body: { email, password } });
    const { ticket } = body;
    const challenge = await uma.challenge(ticket);
    uma.keep(
      await uma.raw('POST', `/v1/challenges/${challenge}/answer`, {
        bearer: ticket,
        body: { code: uma.nextCode(), rememberDevice: wish },
      }),
    );
  };
  const next = async (instance = 0): Promise<string> => (await uma.givePassword(instance)).body.status;
  const devices = async (): Promise<any[]> => {
    const { status, body } = await uma.api('GET', '/v1/standard/mfa/remembered-devices');
    expect(status).toBe(200);
    return body.items;
  };

  describe('once it is remembered', () => {
    beforeEach(() => remember());

    it('lets its owner in by the password, on every instance, and says no more than that', async () => {
      for (const instance of [0, 1]) {
        const reply = await uma.givePassword(instance);
        expect(reply.body.status).toBe('signed_in');
        expect(reply.body.session.amr).toEqual(['pwd']);
        uma.keep(reply);
        expect((await uma.api('GET', '/v1/standard/mfa', {}, instance)).status).toBe(200);
      }
      expect(await devices()).toHaveLength(1);
    });

    it('is no factor: whatever asks for a fresh one goes on asking (SU-10)', async () => {
      uma.keep(await uma.givePassword());
      for (const path of ['/v1/standard/mfa/authenticator-app', '/v1/standard/mfa/recovery-code']) {
        const reply = await uma.api('POST', path);
        expect([reply.status, reply.body.type]).toEqual([401, '/problems/step-up-required']);
      }
      expect((await uma.api('DELETE', '/v1/standard/mfa/authenticator-app')).status).toBe(401);
      await uma.stepUp();
      expect((await uma.api('POST', '/v1/standard/mfa/recovery-code')).status).toBe(201);
    });

    it('is nothing to whoever has its token and not the password, nor with another password', async () => {
      const { email, deviceToken } = uma;
      const reply = await uma.raw('POST', '/v1/sign-in', {
        body: { email, password: 'quite another phrase', deviceToken },
      });
      expect(reply.status).toBe(401);
    });

    it('is nothing without its token, and nothing with that of another person', async () => {
      const { email, password } = uma;
      const stranger = await scene.adminIn();
      for (const deviceToken of [undefined, stranger.deviceToken, `${String(uma.deviceToken)}x`]) {
        const body = { email, password, ...(deviceToken ? { deviceToken } : {}) };
        const reply = await uma.raw('POST', '/v1/sign-in', { body });
        expect(reply.body.status).toBe('second_factor_required');
      }
    });

    it('asks again when the time is over, which runs from the factor and not from the last sign-in', async () => {
      scene.portal.clock.advanceSeconds(WEEK_SECONDS - 60);
      expect(await next()).toBe('signed_in');
      scene.portal.clock.advanceSeconds(60);
      expect(await next()).toBe('second_factor_required');
    });

    it('ends in the middle of a session, when the time is over', async () => {
      scene.portal.clock.advanceSeconds(WEEK_SECONDS - 30);
      uma.keep(await uma.givePassword());
      expect((await uma.api('GET', '/v1/standard/mfa')).status).toBe(200);
      scene.portal.clock.advanceSeconds(31);
      await uma.refresh();
      const late = await uma.api('GET', '/v1/standard/mfa');
      expect([late.status, late.body.type]).toEqual([401, '/problems/step-up-required']);
    });

    it('is forgotten by its owner at once, with the sessions it let in, on every instance (SE-07)', async () => {
      uma.keep(await uma.givePassword());
      const letIn = uma.accessToken;
      const [device] = await devices();
      const forgotten = await uma.api('DELETE', `/v1/standard/mfa/remembered-devices/${device.id}`);
      expect(forgotten.status).toBe(204);
      expect(await next(1)).toBe('second_factor_required');
      await eventually(
        async () => (await uma.raw('GET', '/v1/sessions', { bearer: letIn }, 1)).status === 401,
        5_000,
      );
      const again = await uma.raw('DELETE', `/v1/standard/mfa/remembered-devices/${device.id}`, {
        bearer: letIn,
      });
      expect(again.status).toBe(401);
    });

    it("is nobody else's to see or to forget (ER-05)", async () => {
      uma.keep(await uma.givePassword());
      const [device] = await devices();
      const admin = await scene.adminIn();
      expect((await admin.api('GET', '/v1/standard/mfa/remembered-devices')).body.items).toEqual([]);
      const reply = await admin.api('DELETE', `/v1/standard/mfa/remembered-devices/${device.id}`);
      expect(reply.status).toBe(404);
      expect(await next()).toBe('signed_in');
    });

    it.each([
      [
        'a new password',
        async () => {
          uma.keep(await uma.givePassword());
          await uma.stepUp();
          const newPassword = `${uma.password} once more`;
          const body = { currentPassword: uma.password, newPassword };
          const reply = await uma.api('POST', '/v1/password', { body });
          expect(reply.status).toBe(204);
          uma.password = newPassword;
        },
      ],
      [
        'a new authenticator app',
        async () => {
          uma.keep(await uma.givePassword());
          await uma.stepUp();
          await uma.enrollWith(uma.accessToken);
        },
      ],
      [
        'a recovery code used somewhere',
        async () => {
          const { email, password } = uma;
          const { body } = await uma.raw('POST', '/v1/sign-in', { body: { email, password } });
          const challenge = await uma.challenge(body.ticket, { method: 'recovery_code' });
          const reply = await uma.answer(challenge, uma.recoveryCode, body.ticket);
          expect(reply.body.status).toBe('enrollment_required');
          expect(await next()).toBe('second_factor_required');
          await uma.enrollWith(reply.body.ticket);
        },
      ],
      [
        'a reset by an admin',
        async () => {
          const admin = await scene.adminIn();
          const { personId } = await person();
          const body = { email: uma.email, verified: true };
          const reply = await admin.api('POST', `/v1/company/members/${personId}/mfa-reset`, { body });
          expect(reply.status).toBe(204);
        },
      ],
    ])('is forgotten after %s (promise 7)', async (_, change) => {
      await change();
      expect(await next()).toBe('second_factor_required');
      expect(await count('remembered_device')).toBe(0);
    });
  });

  const person = async (): Promise<{ personId: string }> => ({ personId: await scene.idOf(uma) });
  const count = async (table: string): Promise<number> =>
    Number((await scene.query(`SELECT count(*) FROM ${table}`))[0].count);
});
