import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nothingAsked, startCompanyScene, type CompanyScene } from '../../support/company-scene.js';

describe('a company that requires MFA', () => {
  let scene: CompanyScene;
  let deadline: string;
  beforeAll(async () => {
    scene = await startCompanyScene();
  }, 60_000);
  afterAll(() => scene.stop());

  it('has asked for nothing yet, and whoever works there finds nothing to enroll (ENR-01)', async () => {
    const { body } = await scene.admin.api('GET', '/v1/company/mfa-policy');
    expect(body).toMatchObject({ version: 0, available: true, requireFrom: null, enforced: false });
    await scene.uma.signIn();
    const mine = await scene.uma.api('GET', '/v1/standard/mfa');
    expect(mine.body).toMatchObject({ methods: [], enrollment: [], alwaysRequired: false, ahead: null });
    expect((await scene.uma.startEnrollment(scene.uma.accessToken)).body.type).toBe(
      '/problems/enrollment-not-allowed',
    );
    const text = await scene.uma.startSms('+14155550142');
    expect(text.body.type).toBe('/problems/enrollment-not-allowed');
  });

  it('sets a deadline, and is told what is advised', async () => {
    deadline = scene.dayIn(20);
    const policy = await scene.saved({ requireFrom: deadline, rememberDevice: '7_days' });
    expect(policy).toMatchObject({ version: 1, requireFrom: deadline, enforced: false });
    expect(policy.advice.join(' ')).toMatch(/about 30 days of notice/);
    expect(policy.advice.join(' ')).toMatch(/authenticator app is the safer choice/);
  });

  it('challenges nobody before it (POL-04)', async () => {
    await scene.wes.signIn();
    const { body } = await scene.wes.api('GET', '/v1/standard/mfa');
    expect(body).toMatchObject({ enrollment: ['totp', 'sms'], alwaysRequired: false, requiredBy: [] });
    expect(body.ahead).toMatchObject({ because: 'company_policy', companyName: 'Cedar & Stone Builders' });
  });

  it('asks for the current password before an early enrollment (ENR-01)', async () => {
    const { uma, portal } = scene;
    await uma.signIn();
    portal.clock.advanceSeconds(301);
    await uma.refresh();
    expect((await uma.startEnrollment(uma.accessToken)).status).toBe(401);
    const path = '/v1/standard/mfa/current-password';
    const wrong = await uma.api('POST', path, { body: { currentPassword: 'nothing of that kind' } });
    expect([wrong.status, wrong.body.type]).toEqual([403, '/problems/current-password-refused']);
    const before = uma.accessToken;
    const given = await uma.api('POST', path, { body: { currentPassword: uma.password } });
    expect(given.status).toBe(200);
    uma.keep({ ...given, body: { session: given.body } });
    expect((await uma.raw('GET', '/v1/sessions', { bearer: before })).status).toBe(401);
    await uma.enrollWith(uma.accessToken);
    const { body } = await uma.api('GET', '/v1/standard/mfa');
    expect(body.methods).toMatchObject([{ method: 'totp' }]);
  });

  it('asks whoever has enrolled early at every sign-in, though the deadline lies ahead (POL-04)', async () => {
    const { uma } = scene;
    for (let time = 0; time < 2; time += 1) {
      const reply = await uma.givePassword();
      expect(reply.body.status).toBe('second_factor_required');
      const challenge = await uma.challenge(reply.body.ticket);
      const answered = await uma.raw('POST', `/v1/challenges/${challenge}/answer`, {
        bearer: reply.body.ticket,
        body: { code: uma.nextCode(), rememberDevice: true },
      });
      uma.keep(answered);
    }
    expect((await uma.api('GET', '/v1/standard/mfa/remembered-devices')).body.items).toEqual([]);
  });

  it('lets somebody in by password until the last moment before the day begins where the admin is', async () => {
    scene.reach(deadline, -1);
    expect((await scene.wes.givePassword()).body.status).toBe('signed_in');
    await scene.wes.signIn();
  });

  it('leads whoever has nothing into enrollment from the first moment on, and says why (POL-03, ENR-02)', async () => {
    const { wes } = scene;
    scene.reach(deadline);
    const open = await wes.api('GET', '/v1/standard/mfa');
    expect([open.status, open.body.type]).toEqual([401, '/problems/step-up-required']);
    const reply = await wes.givePassword();
    expect(reply.body).toMatchObject({
      status: 'enrollment_required',
      enrollment: ['totp', 'sms'],
      requiredBy: [{ because: 'company_policy', companyName: 'Cedar & Stone Builders' }],
    });
    for (const [method, path] of [
      ['GET', '/v1/standard/mfa'],
      ['GET', '/v1/sessions'],
      ['POST', '/v1/standard/mfa/recovery-code'],
    ] as const)
      expect((await wes.raw(method, path, { bearer: reply.body.ticket })).status).toBe(401);
    await wes.enrollSms('+14155550142', reply.body.ticket);
    expect((await wes.api('GET', '/v1/standard/mfa')).body).toMatchObject({
      methods: [{ method: 'sms' }],
      alwaysRequired: true,
      requiredBy: [{ because: 'company_policy', companyId: scene.companyId }],
    });
  });

  it('keeps a history of who saved what (POL-02)', async () => {
    await scene.saved({ requireFrom: deadline, methods: ['totp'] });
    const { body } = await scene.admin.api('GET', '/v1/company/mfa-policy/history');
    expect(body.items).toHaveLength(2);
    expect(body.items[0].by.name).toBe('Jo Whitfield');
    expect(JSON.parse(body.items[0].before)).toMatchObject({ version: 1, methods: ['totp', 'sms'] });
    expect(JSON.parse(body.items[0].after)).toMatchObject({ version: 2, methods: ['totp'] });
    expect(body.items[1].before).toBeNull();
  });

  it('takes no more texts from then on, and leaves those alone who have them', async () => {
    const { wes } = scene;
    await wes.signInBySms();
    const { body } = await wes.api('GET', '/v1/standard/mfa');
    expect(body).toMatchObject({ methods: [{ method: 'sms' }], enrollment: ['totp'] });
  });

  describe('refuses what makes no sense, and saves nothing of it', () => {
    it.each([
      ['a day that has passed', { requireFrom: '2024-01-15' }, '/requireFrom'],
      ['a day on no calendar', { requireFrom: '2027-02-30' }, '/requireFrom'],
      ['a week date', { requireFrom: '2027-W05' }, '/requireFrom'],
      ['a time beside the day', { requireFrom: '2027-01-15T00:00:00Z' }, '/requireFrom'],
      ['a day in a hundred years', { requireFrom: '2127-01-15' }, '/requireFrom'],
      ['a day that is a number', { requireFrom: 20_270_115 }, '/requireFrom'],
      ['an unknown time zone', { timeZone: 'Mars/Olympus' }, '/timeZone'],
      ['an offset, which knows no daylight saving', { timeZone: '+02:00' }, '/timeZone'],
      ['no authenticator app', { methods: ['sms'] }, '/methods'],
      ['no method at all', { methods: [] }, '/methods'],
      ['a method there is not', { methods: ['totp', 'email'] }, '/methods'],
      ['a span there is not', { rememberDevice: '90_days' }, '/rememberDevice'],
      ['a session of a week', { session: { idleMinutes: null, hours: 168 } }, '/session/hours'],
      ['an idle end of a minute', { session: { idleMinutes: 1, hours: 24 } }, '/session/idleMinutes'],
      ['a country that is none', { countries: ['usa'] }, '/countries'],
      ['no country', { countries: [] }, '/countries'],
      ['a field that is not ours', { exceptFor: 'me' }, '/exceptFor'],
    ])('%s', async (_, changed, pointer) => {
      const { body: before } = await scene.admin.api('GET', '/v1/company/mfa-policy');
      const reply = await scene.save(changed as Record<string, unknown>);
      expect([reply.status, reply.body.type]).toEqual([400, '/problems/invalid-request']);
      expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
      const { body: after } = await scene.admin.api('GET', '/v1/company/mfa-policy');
      expect(after).toEqual(before);
    });

    it('today, where the admin is, though it is tomorrow elsewhere already', async () => {
      scene.portal.clock.advanceSeconds(86_400);
      const today = scene.dayIn(0);
      expect(today).not.toBe(deadline);
      const reply = await scene.save({ requireFrom: today });
      expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer: '/requireFrom' }]]);
    });

    it('a version that somebody else has saved over', async () => {
      await scene.adminIn();
      const stale = await scene.put({ ...nothingAsked, version: 1, requireFrom: deadline });
      expect([stale.status, stale.body.type]).toEqual([409, '/problems/mfa-policy-changed']);
    });
  });
});
