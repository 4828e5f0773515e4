import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { VirtualAuthenticator } from '@countersign/mfa-testing';
import { burst } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { eventually } from '../support/eventually.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

const successes = (replies: readonly Reply[]): Reply[] => replies.filter(({ status }) => status === 200);

/** Promise 1: accepted at most once, ever, over two instances on one database. */
describe('once', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
  });
  afterAll(() => portal.stop());

  it('an enrollment is confirmed once by 50 equal codes, and that code signs nobody in (TO-06)', async () => {
    const person = portal.person('payments_admin');
    const ticket = await person.ticket();
    const setUp = await person.startEnrollment(ticket);
    person.authenticator = VirtualAuthenticator.fromUri(setUp.body.otpauthUri);
    const code = person.nextCode();
    const path = `/v1/payor/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
    const replies = await burst(50, (n) => person.raw('POST', path, { bearer: ticket, body: { code } }, n));
    expect(successes(replies)).toHaveLength(1);
    person.recoveryCode = successes(replies)[0]!.body.recoveryCode;
    person.keep(await person.raw('POST', '/v1/payor/mfa/recovery-code/acknowledge', { bearer: ticket }));

    const again = await person.ticket();
    const reply = await person.raw('POST', '/v1/challenges', { bearer: again, body: { method: 'totp' } });
    // Blocked by the losers of the burst, or asked for a code: either way the spent one opens nothing.
    if (reply.status === 201) expect((await person.answer(reply.body.id, code, again)).status).toBe(422);
    else expect(reply.status).toBe(429);
  });

  it('a sign-in code sent 50 times at once opens one session', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    const ticket = await person.ticket();
    const challengeId = await person.challenge(ticket);
    const code = person.nextCode();
    const replies = await burst(50, (n) => person.answer(challengeId, code, ticket, n));
    expect(successes(replies)).toHaveLength(1);
  });

  it('one code opens one of five challenges on five half-logins', async () => {
    const person = await portal.signedIn('payments_disburser', 1);
    const tickets = await Promise.all([0, 1, 2, 3, 4].map((n) => person.ticket(n)));
    const challenges = await Promise.all(tickets.map((ticket, n) => person.challenge(ticket, {}, n)));
    const code = person.nextCode();
    const replies = await burst(50, (n) =>
      person.answer(challenges[n % 5]!, code, tickets[n % 5], Math.floor(n / 5)),
    );
    expect(successes(replies)).toHaveLength(1);
  });

  it('a step-up code sent 50 times at once steps up once', async () => {
    const person = await portal.signedIn('beneficiary_approver');
    const challengeId = await person.challenge(person.accessToken);
    const code = person.nextCode();
    const replies = await burst(50, (n) => person.answer(challengeId, code, person.accessToken, n));
    expect(successes(replies)).toHaveLength(1);
  });

  it('a countersignature is answered once by 50 equal codes', async () => {
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    const checker = await portal.signedIn('payments_disburser', 1);
    const prompt = await checker.write('POST', `/v1/payor/disbursements/${id}/authorize`, {});
    const intentId: string = prompt.body.intent.id;
    const challengeId = await checker.challenge(checker.accessToken, { intentId });
    const code = checker.nextCode();
    const replies = await burst(50, (n) => checker.answer(challengeId, code, checker.accessToken, n));
    expect(successes(replies)).toHaveLength(1);
  });

  it('an answered countersignature sent 20 times at once, under 20 keys, buys one act', async () => {
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    const checker = await portal.signedIn('payments_disburser', 1);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const challengeId = await checker.countersign(path);
    const replies = await burst(20, (n) =>
      checker.write('POST', path, {}, { 'Countersign-Challenge': challengeId }, n),
    );
    expect(successes(replies)).toHaveLength(1);
    expect(successes(replies)[0]!.body.disbursement.status).toBe('authorized');
  });

  it('the same call repeated under one Idempotency-Key gets the first result, not "already used" (C25)', async () => {
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    const checker = await portal.signedIn('payments_disburser', 1);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const headers = {
      'Countersign-Challenge': await checker.countersign(path),
      'Idempotency-Key': randomUUID(),
    };
    const atOnce = await burst(10, (n) => checker.api('POST', path, { body: {}, headers }, n));
    expect(atOnce.every(({ status }) => status === 200 || status === 409)).toBe(true);
    const after = await checker.api('POST', path, { body: {}, headers });
    const receipts = [...successes(atOnce), after].map(({ body }) => body.receipt);
    expect(receipts.length).toBeGreaterThanOrEqual(2);
    expect(new Set(receipts).size).toBe(1);
    expect(typeof receipts[0]).toBe('string');
  });

  it('a recovery code sent 50 times at once works once', async () => {
    const person = await portal.signedIn('payments_admin');
    const ticket = await person.ticket();
    const challengeId = await person.challenge(ticket, { method: 'recovery_code' });
    const replies = await burst(50, (n) => person.answer(challengeId, person.recoveryCode, ticket, n));
    expect(successes(replies)).toHaveLength(1);
    expect(successes(replies)[0]!.body.status).toBe('enrollment_required');
  });

  it('a refresh token sent 20 times at once works once, and its replay ends the session (TK-08)', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    const body = { refreshToken: person.refreshToken };
    const replies = await burst(20, (n) => person.raw('POST', '/v1/sessions/refresh', { body }, n));
    expect(successes(replies)).toHaveLength(1);
    const next = { refreshToken: successes(replies)[0]!.body.refreshToken };
    expect((await person.raw('POST', '/v1/sessions/refresh', { body: next })).status).toBe(401);
    await eventually(async () => (await person.api('GET', '/v1/sessions', {}, 1)).status === 401);
  });
});
