import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { RulesScene, somewhere } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { limits } from '../limits.js';

const OTHER = '+14155550199';

describe('a code that is sent', () => {
  let scene: RulesScene;

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
  });

  const pause = () => scene.ports.clock.advanceSeconds(limits.resendPauseSeconds);
  const audited = (act: string) => scene.ports.audit.entries.filter((entry) => entry.act === act);
  const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
  const resend = (requester: Parameters<RulesScene['answer']>[0], challengeId: string) =>
    scene.resendChallenge.execute({ requester, challengeId, origin: somewhere });

  it('binds a number, signs in and steps up, each code for its own challenge alone (SM-05)', async () => {
    const { personId, session } = await scene.enrolledByText();
    const ticket = await scene.ticketOf(personId);
    const signIn = await scene.challenge(ticket, 'sms');
    const forSignIn = scene.lastCode();
    pause();
    const owner = { kind: 'session', session } as const;
    const stepUp = await scene.challenge(owner, 'sms');
    const forStepUp = scene.lastCode();
    if (forSignIn !== forStepUp) {
      await expect(scene.answer(ticket, signIn, forStepUp)).rejects.toThrow('code_refused');
      await expect(scene.answer(owner, stepUp, forSignIn)).rejects.toThrow('code_refused');
    }
    await expect(scene.answer(ticket, stepUp, forStepUp)).rejects.toThrow('challenge_not_found');
    await expect(scene.answer(ticket, signIn, forSignIn)).resolves.toMatchObject({
      status: 'signed_in',
      issued: { session: { amr: ['pwd', 'sms', 'mfa'] } },
    });
    await expect(scene.answer(owner, stepUp, forStepUp)).resolves.toMatchObject({ status: 'stepped_up' });
    await expect(scene.answer(owner, stepUp, forStepUp)).rejects.toThrow('code_refused');
  });

  it('dies after five minutes, and with its successor; the count of wrong ones stays (SM-04, SM-06)', async () => {
    const { personId } = await scene.enrolledByText();
    const ticket = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(ticket, 'sms');
    const first = scene.lastCode();
    for (let n = 0; n < 2; n += 1)
      await expect(scene.answer(ticket, challengeId, wrong(first))).rejects.toThrow('code_refused');
    pause();
    await resend(ticket, challengeId);
    const second = scene.lastCode();
    if (first !== second)
      await expect(scene.answer(ticket, challengeId, first)).rejects.toThrow('code_refused');
    scene.ports.clock.advanceSeconds(limits.sentCodeSeconds);
    await expect(scene.answer(ticket, challengeId, second)).rejects.toThrow('code_refused');
    const last = await resend(ticket, challengeId);
    expect(last.expiresAt.getTime() - scene.ports.clock.now().getTime()).toBeLessThanOrEqual(
      limits.sentCodeSeconds * 1_000,
    );
    const seen = audited('code.refused').map(({ details }) => details['failuresInRow']);
    expect(seen).toEqual(first === second ? [1, 2, 3] : [1, 2, 3, 4]);
  });

  it('five wrong, a new code, and the right one is not looked at', async () => {
    const { personId } = await scene.enrolledByText();
    const ticket = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(ticket, 'sms');
    for (let n = 0; n < limits.factorFailuresUntilBlock; n += 1)
      await expect(scene.answer(ticket, challengeId, wrong(scene.lastCode()))).rejects.toThrow(
        'code_refused',
      );
    pause();
    await expect(resend(ticket, challengeId)).rejects.toThrow('too_many_attempts');
    await expect(scene.challenge(ticket, 'sms')).rejects.toThrow('too_many_attempts');
    await expect(scene.answer(ticket, challengeId, scene.lastCode())).rejects.toThrow('too_many_attempts');
  });

  it('stands behind the app in the choice of methods, whichever was set up first', async () => {
    const { personId, session } = await scene.enrolledByText();
    await scene.bind({ kind: 'session', session }, 'payee-admin');
    const step = await scene.beginSignIn.execute({
      personId,
      deviceId: null,
      sharedDeviceId: null,
      origin: somewhere,
    });
    expect(step).toMatchObject({
      methods: [
        { method: 'totp', hint: null },
        { method: 'sms', hint: expect.stringMatching(/^•••• \d\d$/) },
        { method: 'recovery_code', hint: null },
      ],
    });
  });

  it('that no vendor takes opens nothing: its challenge is dead, and the person is told at once (SM-12)', async () => {
    const { personId } = await scene.enrolledByText();
    const ticket = await scene.ticketOf(personId);
    scene.ports.texts.next = 'failed';
    await expect(scene.challenge(ticket, 'sms')).rejects.toMatchObject({
      code: 'text_unavailable',
      retryAt: expect.any(Date),
    });
    const sent = audited('code.sent').at(-1);
    await expect(scene.answer(ticket, String(sent?.object.id), scene.lastCode())).rejects.toThrow(
      'code_refused',
    );
  });

  it('a number whose SIM changed lately, whose line is none, or which nobody can vouch for gets no text (SM-11)', async () => {
    const { personId } = await scene.enrolledByText();
    const ask = async () => {
      scene.ports.clock.advanceSeconds(600);
      return scene.challenge(await scene.ticketOf(personId), 'sms');
    };
    const { numberIntelligence, texts, alerts, clock } = scene.ports;
    const before = texts.messages.length;
    const days = (n: number) => new Date(clock.now().getTime() - n * 86_400_000);
    for (const [report, code] of [
      [{ lineType: 'mobile', simChangedAt: days(2), reassigned: null }, 'phone_number_at_risk'],
      [{ lineType: 'mobile', simChangedAt: null, reassigned: true }, 'phone_number_at_risk'],
      [{ lineType: 'landline', simChangedAt: null, reassigned: null }, 'phone_number_refused'],
      [{ lineType: 'voip', simChangedAt: null, reassigned: null }, 'phone_number_refused'],
    ] as const) {
      numberIntelligence.next = report;
      await expect(ask()).rejects.toThrow(code);
    }
    numberIntelligence.available = false;
    await expect(ask()).rejects.toThrow('text_unavailable');
    expect(alerts.raised.map(({ kind }) => kind)).toEqual(['number_intelligence_failing']);
    expect(texts.messages).toHaveLength(before);

    numberIntelligence.available = true;
    numberIntelligence.next = { lineType: 'mobile', simChangedAt: days(8), reassigned: false };
    await expect(ask()).resolves.toEqual(expect.any(String));
  });

  it('what the limits refuse costs neither a text nor a question about the number (SM-08)', async () => {
    const { personId } = await scene.enrolledByText();
    const ticket = await scene.ticketOf(personId);
    await scene.challenge(ticket, 'sms');
    const { texts, numberIntelligence } = scene.ports;
    const [sent, asked] = [texts.messages.length, numberIntelligence.asked.length];
    await expect(scene.challenge(ticket, 'sms')).rejects.toMatchObject({ code: 'text_limit_reached' });
    expect([texts.messages.length, numberIntelligence.asked.length]).toEqual([sent, asked]);
    expect(audited('text.refused').at(-1)?.details).toEqual({ reason: 'number', country: 'US' });
  });

  it.each([
    ['2001:db8:a:b:1::7', '2001:db8:a:b:2::9', '2001:db8:a:b::/64'],
    ['192.0.2.1', '::ffff:192.0.2.1', '192.0.2.1'],
    [null, null, null],
  ])(
    'asked for from %s and from %s is counted against one address, %s (SM-08)',
    async (one, other, counted) => {
      const { ports } = scene;
      const { personId } = await scene.enrolledByText();
      const reserve = jest.spyOn(ports.textLedger, 'reserve');
      for (const address of [one, other]) {
        pause();
        const requester = await scene.ticketOf(personId);
        const origin = { ...somewhere, address };
        await scene.createChallenge.execute({ requester, method: 'sms', intentId: null, origin });
      }
      expect(reserve.mock.calls.map(([{ address }]) => address)).toEqual([counted, counted]);
    },
  );

  it.each([
    ['budget', 'text_budget_spent'],
    ['conversion', 'text_conversion_low'],
  ] as const)('a spent %s sends people to the app, and the operator hears of it', async (reason, alert) => {
    const { personId } = await scene.enrolledByText();
    const ticket = await scene.ticketOf(personId);
    const retryAt = new Date(scene.ports.clock.now().getTime() + 3_600_000);
    scene.ports.textLedger.reserve = () => Promise.resolve({ granted: false, reason, retryAt });
    await expect(scene.challenge(ticket, 'sms')).rejects.toMatchObject({ code: 'text_unavailable', retryAt });
    expect(scene.ports.alerts.raised.map(({ kind }) => kind)).toEqual([alert]);
    await expect(scene.challenge(ticket, 'recovery_code')).resolves.toEqual(expect.any(String));
  });
});

describe('a number that is enrolled', () => {
  let scene: RulesScene;
  const startWith = async (
    input: Partial<{ country: string; phoneNumber: string; riskAcknowledged: boolean }>,
  ) =>
    scene.startSmsEnrollment.execute({
      requester: await scene.ticketOf(await scene.person('payee')),
      side: 'payee-admin',
      country: 'US',
      phoneNumber: OTHER,
      riskAcknowledged: true,
      origin: somewhere,
      ...input,
    });

  beforeEach(() => {
    scene = new RulesScene(new OtplibTotpVerifier());
  });

  it('needs the risk acknowledged, a permitted country and a line that takes texts, before anything is spent (SM-02, SM-09)', async () => {
    scene.ports.phoneNumbers.refuse('+19005550123', 'line_type');
    await expect(startWith({ riskAcknowledged: false })).rejects.toThrow('risk_not_acknowledged');
    for (const [country, phoneNumber] of [
      ['GB', '+447700900123'],
      ['US', '+447700900123'],
      ['US', '+19005550123'],
      ['US', 'not a number'],
      ['us', OTHER],
    ] as const)
      await expect(startWith({ country, phoneNumber })).rejects.toThrow('phone_number_refused');
    expect(scene.ports.texts.messages).toEqual([]);
    expect(scene.ports.numberIntelligence.asked).toEqual([]);
  });

  it('is refused to those whose roles know the app alone, whatever they call it (ENR-02)', async () => {
    const payor = await scene.ticketOf(await scene.person('treasurer'));
    for (const side of ['payor', 'payee-admin', 'standard'] as const)
      await expect(
        scene.startSmsEnrollment.execute({
          ...{ requester: payor, side, country: 'US', phoneNumber: OTHER },
          ...{ riskAcknowledged: true, origin: somewhere },
        }),
      ).rejects.toThrow(/enrollment_not_allowed|access_refused/);
    await expect(
      scene.createChallenge.execute({ requester: payor, method: 'sms', intentId: null, origin: somewhere }),
    ).rejects.toThrow(/ticket_refused|method_not_available/);
  });

  it('leaves the number in use as it is until its own code comes back (ENR-08)', async () => {
    const { personId, session, phone } = await scene.enrolledByText();
    const requester = { kind: 'session', session } as const;
    const { enrollmentId, sentTo } = await scene.startPhone(requester, OTHER);
    expect(sentTo).toBe('•••• 99');
    const code = scene.lastCode(OTHER);
    const ticket = await scene.ticketOf(personId);
    const challengeId = await scene.challenge(ticket, 'sms');
    expect(scene.ports.texts.last().to).toBe(phone);
    await expect(scene.answer(ticket, challengeId, scene.lastCode(phone))).resolves.toMatchObject({
      status: 'signed_in',
    });
    await scene.confirmEnrollment.execute({
      ...{ requester, side: 'payee-admin', method: 'sms', enrollmentId, code, origin: somewhere },
    });
    const held = await scene.ports.factors.active(personId);
    expect(held.map(({ method, hint }) => [method, hint])).toEqual([['sms', '•••• 99']]);
    expect(scene.ports.notifier.notices.at(-2)).toMatchObject({ kind: 'factor_replaced' });
  });

  it('takes the code sent last alone, and its wrong codes count on the account', async () => {
    const requester = await scene.ticketOf(await scene.person('payee'));
    const { enrollmentId } = await scene.startPhone(requester);
    const first = scene.lastCode();
    scene.ports.clock.advanceSeconds(limits.resendPauseSeconds);
    await scene.resendEnrollmentCode.execute({
      ...{ requester, side: 'payee-admin', enrollmentId, origin: somewhere },
    });
    const second = scene.lastCode();
    const confirm = (code: string) =>
      scene.confirmEnrollment.execute({
        ...{ requester, side: 'payee-admin', method: 'sms', enrollmentId, code, origin: somewhere },
      });
    if (first !== second) await expect(confirm(first)).rejects.toThrow('code_refused');
    await expect(confirm(second)).resolves.toEqual({ recoveryCode: expect.any(String) });
    await expect(confirm(second)).rejects.toThrow(/ticket_refused|enrollment_not_found/);
  });
});
