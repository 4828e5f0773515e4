import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { burst, statuses } from '../support/burst.js';
import { eventually } from '../support/eventually.js';
import { startPortal, type Portal } from '../support/portal.js';

const REFUSED = 422;
const BLOCKED = 429;

/** Promise 5: one failure budget per account, over all factors, challenges, routes, addresses and instances. */
describe('guessing ends', () => {
  let portal: Portal;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
  });
  afterAll(() => portal.stop());

  const refusals = async (act: string): Promise<number> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const found = await client.query('SELECT count(*)::int AS n FROM audit_entry WHERE act = $1', [act]);
      return (found.rows[0] as { n: number }).n;
    });

  const wrong = async (person: Actor, times: number, bearer: string): Promise<number[]> => {
    const seen: number[] = [];
    for (let n = 0; n < times; n += 1) {
      const reply = await person.raw('POST', '/v1/challenges', { bearer, body: { method: 'totp' } }, n);
      if (reply.status !== 201) seen.push(reply.status);
      else seen.push((await person.answer(reply.body.id, person.wrongCode(), bearer, n)).status);
    }
    return seen;
  };

  it('50 wrong codes at once, over ten challenges and two instances, are evaluated at most five times, and the right one sent last is not', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    const ticket = await person.ticket();
    const challenges = await Promise.all(
      Array.from({ length: 10 }, (_, n) => person.challenge(ticket, {}, n)),
    );
    const before = await refusals('code.refused');
    const code = person.wrongCode();
    const replies = await burst(50, (n) => person.answer(challenges[n % 10]!, code, ticket, n));
    expect(statuses(replies)).toEqual({ [REFUSED]: limits.factorFailuresUntilBlock, [BLOCKED]: 45 });
    expect((await refusals('code.refused')) - before).toBe(limits.factorFailuresUntilBlock);

    const right = await person.answer(challenges[9]!, person.nextCode(), ticket, 1);
    expect(right.status).toBe(BLOCKED);
    expect(Number(right.headers['retry-after'])).toBeGreaterThan(limits.blockSeconds - 120);
  });

  it('neither a new password, a new challenge, another factor nor another instance refills the budget', async () => {
    const person = await portal.signedIn('payments_disburser', 1);
    expect(await wrong(person, 2, await person.ticket(0))).toEqual([REFUSED, REFUSED]);
    const second = await person.ticket(1);
    const recovery = await person.challenge(second, { method: 'recovery_code' }, 1);
    expect((await person.answer(recovery, 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AAAA', second)).status).toBe(
      REFUSED,
    );
    expect(await wrong(person, 3, await person.ticket(0))).toEqual([REFUSED, REFUSED, BLOCKED]);
    const blocked = await person.raw('POST', '/v1/challenges', {
      bearer: second,
      body: { method: 'recovery_code' },
    });
    expect(blocked.status).toBe(BLOCKED);
  });

  it('enrollment, step-up and countersignature spend the same budget as sign-in', async () => {
    const person = await portal.signedIn('payments_admin');
    const setUp = await person.startEnrollment(person.accessToken);
    const confirm = `/v1/payor/mfa/authenticator-app/${setUp.body.enrollmentId}/confirm`;
    for (let n = 0; n < 2; n += 1)
      expect((await person.api('POST', confirm, { body: { code: person.wrongCode() } })).status).toBe(
        REFUSED,
      );
    expect(await wrong(person, 2, person.accessToken)).toEqual([REFUSED, REFUSED]);
    expect(await wrong(person, 2, await person.ticket())).toEqual([REFUSED, BLOCKED]);
    const right = await person.api('POST', confirm, { body: { code: person.nextCode() } });
    expect(right.status).toBe(BLOCKED);
  });

  it('the session on which the budget runs out is signed out (STP-04), and waiting 30 minutes is enough (TH-02)', async () => {
    const person = await portal.signedIn('beneficiary_approver');
    expect(await wrong(person, 5, person.accessToken)).toEqual(Array(5).fill(REFUSED));
    await eventually(async () => (await person.api('GET', '/v1/sessions', {}, 1)).status === 401);
    expect((await person.api('GET', '/v1/sessions')).status).toBe(401);

    portal.clock.advanceSeconds(limits.blockSeconds - 60);
    const early = await person.ticket();
    expect(
      (await person.raw('POST', '/v1/challenges', { bearer: early, body: { method: 'totp' } })).status,
    ).toBe(BLOCKED);
    portal.clock.advanceSeconds(61);
    await person.signIn();
    expect((await person.api('GET', '/v1/sessions')).status).toBe(200);
  });

  it('a stranger who knows only the address cannot spend the factor budget, nor keep a proven device out (TH-08)', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    const stranger = await burst(20, (n) =>
      person.raw(
        'POST',
        '/v1/sign-in',
        { body: { email: person.email, password: 'not the password at all' } },
        n,
      ),
    );
    expect(statuses(stranger)).toEqual({ 401: 20 });
    const elsewhere = { email: person.email, password: person.password };
    expect((await person.raw('POST', '/v1/sign-in', { body: elsewhere })).status).toBe(401);

    await person.signIn();
    expect((await person.api('GET', '/v1/sessions')).status).toBe(200);
  });

  it('a wrong, an unknown and a locked account answer alike, to the byte (ER-03)', async () => {
    const { email } = portal.person('payments_disburser', 1);
    const tries = [
      { email, password: 'a wrong password for sure' },
      { email: 'nobody@example.com', password: 'a wrong password for sure' },
      { email: portal.person('payments_disburser', 0).email, password: 'a wrong password for sure' },
    ];
    const replies = [];
    for (const body of tries)
      replies.push(await portal.person('payments_disburser', 1).raw('POST', '/v1/sign-in', { body }));
    const comparable = replies.map(({ status, body, headers }) => {
      const { instance: _, ...rest } = body;
      const kept = Object.entries(headers).filter(
        ([name]) => !/^(date|x-request-id|ratelimit.*)$/.test(name),
      );
      return { status, rest, kept };
    });
    expect(comparable[0]).toEqual(comparable[1]);
    expect(comparable[0]).toEqual(comparable[2]);
    expect(comparable[0]!.status).toBe(401);
  });

  it('the hundredth failure in a row, over whatever time, ends the authenticator for good (TH-03), and the password alone binds no new one', async () => {
    const person = await portal.signedIn('payments_disburser', 1);
    for (
      let round = 0;
      round < limits.factorFailuresUntilDisabled / limits.factorFailuresUntilBlock;
      round += 1
    ) {
      portal.clock.advanceSeconds(limits.blockSeconds);
      expect(await wrong(person, 5, await person.ticket())).toEqual(Array(5).fill(REFUSED));
    }
    portal.clock.advanceSeconds(limits.blockSeconds);
    const reply = await person.givePassword();
    expect(reply.body.status).toBe('second_factor_required');
    expect(reply.body.methods.map(({ method }: { method: string }) => method)).toEqual(['recovery_code']);
    expect((await person.startEnrollment(reply.body.ticket)).status).toBe(401);
  });
});
