import { Body, Controller, Get, HttpException, Post, Res } from '@nestjs/common';
import { IsString } from 'class-validator';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MfaError, mfaErrorCodes, type MfaErrorCode } from '@countersign/mfa-core';
import { EdgeApp, type Answer } from '../../../../test/support/edge-app.js';
import { Problem, Public, declaredProblemTypes, problemType } from '../index.js';

const teapot = problemType({ slug: 'test-teapot', title: 'A teapot', status: 418, help: 'For this test.' });

class Text {
  @IsString()
  text!: string;
}

let thrown: unknown;

@Controller('throws')
class ThrowingController {
  @Get()
  @Public('a test')
  throws() {
    throw thrown;
  }

  @Post()
  @Public('a test')
  takes(@Body() body: Text) {
    return body;
  }

  @Get('late')
  @Public('a test')
  late(@Res({ passthrough: true }) reply: { header(name: string, value: string): unknown }) {
    reply.header('x-before', 'kept');
    throw new Problem(teapot, {
      detail: 'Short and stout.',
      extension: { handle: 'here' },
      internal: 'spout',
    });
  }
}

let edge: EdgeApp;
beforeAll(async () => {
  edge = await EdgeApp.start([ThrowingController]);
});
afterAll(() => edge.close());

function throwing(error: unknown): Promise<Answer> {
  thrown = error;
  return edge.call({ url: '/throws' });
}

function expectProblem(reply: Answer, status: number, slug: string): void {
  expect(reply.status).toBe(status);
  expect(reply.headers['content-type']).toBe('application/problem+json');
  expect(reply.headers['cache-control']).toBe('no-store');
  expect(reply.body).toMatchObject({ type: `/problems/${slug}`, status });
  expect(typeof reply.body.title).toBe('string');
}

describe('every code of mfa-core has its problem', () => {
  const expected: Record<MfaErrorCode, [number, string]> = {
    code_refused: [422, 'code-refused'],
    too_many_attempts: [429, 'too-many-attempts'],
    ticket_refused: [401, 'ticket-refused'],
    session_ended: [401, 'session-ended'],
    refresh_token_refused: [401, 'refresh-token-refused'],
    challenge_not_found: [404, 'not-found'],
    method_not_available: [422, 'method-not-available'],
    risk_not_acknowledged: [422, 'risk-not-acknowledged'],
    phone_number_refused: [422, 'phone-number-refused'],
    phone_number_at_risk: [422, 'phone-number-at-risk'],
    text_limit_reached: [429, 'text-limit-reached'],
    text_unavailable: [503, 'text-unavailable'],
    last_method: [409, 'last-method'],
    enrollment_not_allowed: [403, 'enrollment-not-allowed'],
    enrollment_not_found: [404, 'not-found'],
    recovery_code_not_pending: [409, 'recovery-code-not-pending'],
    step_up_required: [401, 'step-up-required'],
    countersignature_required: [401, 'countersignature-required'],
    intent_not_found: [404, 'not-found'],
    intent_changed: [409, 'intent-changed'],
    cooling_off: [403, 'cooling-off'],
    secret_refused: [403, 'enrollment-not-allowed'],
    secret_in_use: [403, 'enrollment-not-allowed'],
    authenticator_exists: [403, 'enrollment-not-allowed'],
    reset_already_requested: [409, 'reset-already-requested'],
    reset_not_found: [404, 'not-found'],
    second_operator_required: [403, 'second-operator-required'],
    factors_shared: [403, 'second-operator-required'],
    access_refused: [403, 'access-refused'],
    country_refused: [403, 'country-refused'],
    session_not_found: [404, 'not-found'],
  };

  test.each([...mfaErrorCodes])('%s', async (code) => {
    const [status, slug] = expected[code];
    const reply = await throwing(new MfaError(code, { internal: 'the reason stays here' }));
    expectProblem(reply, status, slug);
    expect(reply.text).not.toContain('the reason');
    expect(reply.headers['www-authenticate'] !== undefined).toBe(status === 401);
  });

  test('whatever made a code fail, the answers differ in the request id alone (ER-02)', async () => {
    const answers = await Promise.all(
      ['wrong', 'replayed', 'expired'].map((internal) =>
        throwing(new MfaError('code_refused', { internal })),
      ),
    );
    const texts = answers.map(({ body }) => JSON.stringify({ ...body, instance: '' }));
    expect(new Set(texts).size).toBe(1);
    expect(new Set(answers.map(({ body }) => body.instance)).size).toBe(3);
    const headers = answers.map(({ headers: { date: _, ratelimit: __, ...rest } }) => JSON.stringify(rest));
    expect(new Set(headers).size).toBe(1);
  });

  test.each(['too_many_attempts', 'text_limit_reached', 'text_unavailable'] as const)(
    '%s tells the whole seconds to wait, rounded up, and no more (TH-09)',
    async (code) => {
      const retryAt = new Date(edge.ports.clock.now().getTime() + 90_001);
      const reply = await throwing(new MfaError(code, { retryAt, internal: 'budget' }));
      expect(reply.headers['retry-after']).toBe('91');
      expect(Object.keys(reply.body).sort()).toEqual(['instance', 'status', 'title', 'type']);
    },
  );

  test.each(['malformed', 'other_country', 'line_type', 'country not allowed'])(
    'a number refused as %s reads like every other that is refused',
    async (internal) => {
      const reply = await throwing(new MfaError('phone_number_refused', { internal }));
      expect({ ...reply.body, instance: '' }).toEqual({
        type: '/problems/phone-number-refused',
        title: 'No code is sent to this number',
        status: 422,
        instance: '',
      });
    },
  );
});

describe('what was not foreseen', () => {
  test.each([
    ['an error', new Error('SELECT secret FROM factor')],
    [
      'a driver’s error',
      Object.assign(new Error('duplicate key (seed)'), { code: '23505', detail: 'Key (x)' }),
    ],
    ['an HTTP error of somebody else', Object.assign(new Error('told'), { statusCode: 400, expose: true })],
    ['a string', 'thrown text'],
    ['nothing', undefined],
    ['a plain object', { statusCode: 418, message: 'told' }],
    ['an exception with a status of ours to hide', new HttpException('inside', 502)],
  ])('%s says nothing (ER-04)', async (_name, error) => {
    const reply = await throwing(error);
    expectProblem(reply, 500, 'internal-error');
    expect(Object.keys(reply.body).sort()).toEqual(['instance', 'status', 'title', 'type']);
  });
});

describe('a lost database is 503 with Retry-After', () => {
  test.each([
    ['refused', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['terminated', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['cut', new Error('Connection terminated unexpectedly')],
    ['closed', new Error('Client was closed and is not queryable')],
    ['exhausted', new Error('timeout exceeded when trying to connect')],
    ['wrapped', new Error('mapper', { cause: Object.assign(new Error('driver'), { code: '08006' }) })],
  ])('%s', async (_name, error) => {
    const reply = await throwing(error);
    expectProblem(reply, 503, 'unavailable');
    expect(reply.headers['retry-after']).toMatch(/^[1-9]\d*$/);
  });
});

describe('a transaction that lost to another is 503, to be tried again after a second', () => {
  test.each([
    ['a deadlock', Object.assign(new Error('deadlock detected'), { code: '40P01' })],
    [
      'a serialization failure, wrapped',
      new Error('mapper', { cause: Object.assign(new Error('driver'), { code: '40001' }) }),
    ],
  ])('%s', async (_name, error) => {
    const reply = await throwing(error);
    expectProblem(reply, 503, 'unavailable');
    expect(reply.headers['retry-after']).toBe('1');
    expect(reply.text).not.toMatch(/deadlock|driver|40P01|40001/);
  });
});

describe('what the framework refuses', () => {
  test('an unknown address is 404 and is not repeated', async () => {
    const reply = await edge.call({ url: '/nowhere?secret=canary' });
    expectProblem(reply, 404, 'not-found');
    expect(reply.text).not.toMatch(/nowhere|canary/);
  });

  test('a method that a route does not take is 404', async () => {
    expectProblem(await edge.call({ method: 'DELETE', url: '/throws' }), 404, 'not-found');
  });

  test('broken JSON is 400 and is not repeated', async () => {
    const reply = await edge.call({ method: 'POST', url: '/throws', body: '{"canary": ' });
    expectProblem(reply, 400, 'invalid-request');
    expect(reply.text).not.toContain('canary');
    expect(reply.body.detail).toBe('The body is not valid JSON.');
  });

  test('a body that is too large is 413', async () => {
    const reply = await edge.call({ method: 'POST', url: '/throws', body: { text: 'x'.repeat(4000) } });
    expectProblem(reply, 413, 'payload-too-large');
  });

  test('another media type is 415', async () => {
    const headers = { 'content-type': 'text/csv' };
    const reply = await edge.call({ method: 'POST', url: '/throws', headers, body: 'a' });
    expect([400, 415]).toContain(reply.status);
    const xml = await edge.app.inject({
      method: 'POST',
      url: '/throws',
      headers: { 'content-type': 'application/xml' },
      payload: '<text/>',
    });
    expect(xml.statusCode).toBe(415);
    expect(xml.json()).toMatchObject({ type: '/problems/unsupported-media-type', status: 415 });
  });

  test('an odd status keeps to about:blank (RFC 9457 section 4.2.1)', async () => {
    const reply = await throwing(new HttpException('the password was plum-kettle', 410));
    expect(reply.status).toBe(410);
    expect(reply.body).toMatchObject({ type: 'about:blank', status: 410 });
    expect(reply.text).not.toContain('plum-kettle');
  });
});

test('a problem of a module’s own: members, detail and extension, its internal text nowhere', async () => {
  const reply = await edge.call({ url: '/throws/late' });
  expectProblem(reply, 418, 'test-teapot');
  expect(reply.body).toMatchObject({ detail: 'Short and stout.', handle: 'here' });
  expect(reply.body.instance).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
  expect(reply.text).not.toContain('spout');
});

describe('the types are documented where they point to', () => {
  test('each of them', async () => {
    const { body } = await edge.call({ url: '/problems' });
    expect(body.problems).toHaveLength(declaredProblemTypes().length);
    for (const problem of body.problems) {
      expect((await edge.call({ url: problem.type })).body).toEqual(problem);
      expect(problem.help.length).toBeGreaterThan(10);
    }
  });

  test('one that does not exist is 404', async () => {
    expectProblem(await edge.call({ url: '/problems/none' }), 404, 'not-found');
  });

  test('a slug is declared once', () => {
    expect(() => problemType({ slug: 'not-found', title: 'x', status: 404, help: 'x' })).toThrow('twice');
  });
});
