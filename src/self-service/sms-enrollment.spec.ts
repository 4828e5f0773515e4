import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { lenientPolicy, strictPolicy, textPolicy } from '@countersign/mfa-testing';
import { EdgeApp } from '../../test/support/edge-app.js';
import { authenticatorEnrollmentController } from './authenticator-enrollment.controller.js';
import { smsEnrollmentController } from './sms-enrollment.controller.js';

const path = '/v1/payee-admin/mfa/sms';
const asked = { country: 'US', phoneNumber: '(415) 555-0123', riskAcknowledged: true };

let edge: EdgeApp;
let bearer: string;
let personId: string;

beforeAll(async () => {
  edge = await EdgeApp.start(
    [
      smsEnrollmentController('payee-admin'),
      authenticatorEnrollmentController('payee-admin'),
      authenticatorEnrollmentController('payor'),
    ],
    { options: { policies: [strictPolicy, lenientPolicy, textPolicy] } },
  );
});
afterAll(() => edge.close());

beforeEach(async () => {
  edge.ports.clock.advanceSeconds(86_400);
  personId = await edge.person('payee');
  bearer = await edge.ticket(personId);
});

const start = (body: object = asked, as = bearer) =>
  edge.call({ method: 'POST', url: path, bearer: as, body });
const enroll = async (as = bearer) => {
  const { enrollmentId } = (await start(asked, as)).body;
  const code = edge.ports.texts.last().code ?? '';
  return edge.call({ method: 'POST', url: `${path}/${enrollmentId}/confirm`, bearer: as, body: { code } });
};

describe('enrolling a phone number', () => {
  it('sends a code and shows of the number its last digits alone', async () => {
    const reply = await start();
    expect(reply.status).toBe(201);
    const now = edge.ports.clock.now().getTime();
    expect(reply.body).toEqual({
      enrollmentId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      sentTo: '•••• 23',
      expiresAt: new Date(now + 300_000).toISOString(),
      resendAvailableAt: new Date(now + 30_000).toISOString(),
    });
    expect(edge.ports.texts.last().to).toBe('+14155550123');
  });

  it('is done by the code that came back, and earns the recovery code', async () => {
    const confirmed = await enroll();
    expect(confirmed.status).toBe(200);
    expect(confirmed.body).toEqual({ recoveryCode: expect.stringMatching(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/) });
    const [factor] = await edge.ports.factors.active(personId);
    expect(factor).toMatchObject({ method: 'sms', hint: '•••• 23' });
  });

  it('asked again sends another code, and the one before is dead', async () => {
    const { enrollmentId } = (await start()).body;
    const first = edge.ports.texts.last().code;
    edge.ports.clock.advanceSeconds(30);
    const again = await edge.call({ method: 'POST', url: `${path}/${enrollmentId}/resend`, bearer });
    expect(again.status).toBe(200);
    expect(again.body).toMatchObject({ enrollmentId, sentTo: '•••• 23' });
    const confirm = (code: string | null) =>
      edge.call({ method: 'POST', url: `${path}/${enrollmentId}/confirm`, bearer, body: { code } });
    const second = edge.ports.texts.last().code;
    if (second !== first) expect((await confirm(first)).status).toBe(422);
    expect((await confirm(second)).status).toBe(200);
  });

  it('waits for the pause between texts, and says how long', async () => {
    const { enrollmentId } = (await start()).body;
    const sent = edge.ports.texts.messages.length;
    const early = await edge.call({ method: 'POST', url: `${path}/${enrollmentId}/resend`, bearer });
    expect([early.status, early.body.type]).toEqual([429, '/problems/text-limit-reached']);
    expect(early.headers['retry-after']).toBe('30');
    expect(edge.ports.texts.messages).toHaveLength(sent);
  });

  it('says when no text can be sent, and its code is dead (SM-12)', async () => {
    edge.ports.texts.next = 'failed';
    const reply = await start();
    edge.ports.texts.next = 'taken';
    expect([reply.status, reply.body.type]).toEqual([503, '/problems/text-unavailable']);
    expect(reply.headers['retry-after']).toBe('30');
    const { id } = edge.ports.texts.last();
    expect(await edge.ports.sentCodes.isLive(id, edge.ports.clock.now())).toBe(false);
  });
});

describe('what is refused before it costs anything', () => {
  it.each([
    ['a number of no shape', { ...asked, phoneNumber: 'call me' }, 422, 'phone-number-refused'],
    ['a number of another country', { ...asked, phoneNumber: '+447400123456' }, 422, 'phone-number-refused'],
    ['a country that is not allowed', { ...asked, country: 'DE' }, 422, 'phone-number-refused'],
    ['a risk not acknowledged', { ...asked, riskAcknowledged: false }, 422, 'risk-not-acknowledged'],
  ])('%s', async (_, body, status, slug) => {
    const sent = edge.ports.texts.messages.length;
    const reply = await start(body);
    expect([reply.status, reply.body.type]).toEqual([status, `/problems/${slug}`]);
    expect(edge.ports.texts.messages).toHaveLength(sent);
  });

  it.each([
    ['small letters', { ...asked, country: 'us' }, '/country'],
    ['three letters', { ...asked, country: 'USA' }, '/country'],
    ['a line break after the country', { ...asked, country: 'US\n' }, '/country'],
    ['a list of countries', { ...asked, country: ['US'] }, '/country'],
    ['no number', { country: 'US', riskAcknowledged: true }, '/phoneNumber'],
    ['an empty number', { ...asked, phoneNumber: '' }, '/phoneNumber'],
    ['a number that is one', { ...asked, phoneNumber: 4155550123 }, '/phoneNumber'],
    ['a number without end', { ...asked, phoneNumber: '4'.repeat(41) }, '/phoneNumber'],
    ['"true" in place of true', { ...asked, riskAcknowledged: 'true' }, '/riskAcknowledged'],
    ['1 in place of true', { ...asked, riskAcknowledged: 1 }, '/riskAcknowledged'],
    ['no acknowledgement', { country: 'US', phoneNumber: '4155550123' }, '/riskAcknowledged'],
    ['a field of nobody’s', { ...asked, personId: 'somebody else' }, '/personId'],
    ['another method', { ...asked, method: 'totp' }, '/method'],
  ])('%s is a 400 that names the field', async (_, body, pointer) => {
    const reply = await start(body);
    expect(reply.status).toBe(400);
    expect(reply.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });
});

describe('who may', () => {
  it('a session only with a fresh factor (LC-01)', async () => {
    const { session } = await edge.signedIn('payee');
    const as = edge.token(session);
    expect((await start(asked, as)).status).toBe(201);
    edge.ports.clock.advanceSeconds(301);
    const stale = await start(asked, edge.token(session));
    expect(stale.status).toBe(401);
    expect(stale.headers['www-authenticate']).toContain('insufficient_user_authentication');
  });

  it('a half-login in its enrollment alone', async () => {
    for (const stage of ['second_factor', 'acknowledgement'] as const)
      expect((await start(asked, await edge.ticket(personId, stage))).status).toBe(401);
  });

  it('nobody of another side, and nobody whose other role forbids texts', async () => {
    const payor = await edge.ticket(await edge.person('treasurer'));
    expect((await start(asked, payor)).status).toBe(403);
    const both = await edge.ticket(await edge.person('treasurer', 'payee'));
    const reply = await start(asked, both);
    expect([reply.status, reply.body.type]).toEqual([403, '/problems/enrollment-not-allowed']);
  });

  it('a payor finds no route of that kind at all', async () => {
    const { bearer: payor } = await edge.signedIn('treasurer');
    for (const url of ['/v1/payor/mfa/sms', '/v1/payor/mfa/sms/lost'])
      expect((await edge.call({ method: 'POST', url, bearer: payor, body: asked })).status).toBe(404);
    expect((await edge.call({ method: 'DELETE', url: '/v1/payor/mfa/sms', bearer: payor })).status).toBe(404);
  });
});

describe('giving a method up, or losing it', () => {
  const act = (method: 'DELETE' | 'POST', url: string, as: string) => edge.call({ method, url, bearer: as });

  it('needs a fresh factor', async () => {
    const { session } = await edge.signedIn('payee');
    edge.ports.clock.advanceSeconds(301);
    for (const url of [path, '/v1/payee-admin/mfa/authenticator-app'])
      for (const [method, suffix] of [
        ['DELETE', ''],
        ['POST', '/lost'],
      ] as const)
        expect((await act(method, url + suffix, edge.token(session))).status).toBe(401);
  });

  it('is never done with the last one, nor with one that is not held', async () => {
    await enroll();
    const as = edge.token(await edge.session(personId));
    for (const [method, suffix] of [
      ['DELETE', ''],
      ['POST', '/lost'],
    ] as const) {
      const last = await act(method, path + suffix, as);
      expect([last.status, last.body.type]).toEqual([409, '/problems/last-method']);
      const none = await act(method, `/v1/payee-admin/mfa/authenticator-app${suffix}`, as);
      expect([none.status, none.body.type]).toEqual([422, '/problems/method-not-available']);
    }
  });
});
