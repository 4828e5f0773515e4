import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { brokenChains } from '../support/audit.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { eventually } from '../support/eventually.js';
import { startPortal, type Portal } from '../support/portal.js';

interface Entry {
  stream: string;
  at: Date;
  act: string;
  outcome: string;
  actor_kind: string;
  actor_id: string | null;
  object_kind: string;
  object_id: string | null;
  address: string | null;
  request_id: string | null;
  details: Record<string, unknown>;
}

/** LG-01, LG-02: what happens to a way in, and what it is used for, is in the log with who, what, when, from where and how. */
describe('each event leaves its entry', () => {
  let portal: Portal;
  let person: Actor;
  let personId: string;

  beforeAll(async () => {
    portal = await startPortal();
    person = portal.person('payments_disburser', 0);
    personId = await idOf(person);
  });
  afterAll(() => portal.stop());

  const rows = <T>(statement: string, values: unknown[] = []): Promise<T[]> =>
    withConnection(
      portal.database.ownerUrl,
      async (client) => (await client.query(statement, values)).rows as T[],
    );
  async function idOf({ email }: Actor): Promise<string> {
    const [row] = await rows<{ person_id: string }>(
      'SELECT person_id FROM person_address WHERE address = $1',
      [email],
    );
    return row!.person_id;
  }

  /** What was written while this happened: about this person, or in the chains named. */
  async function during(event: () => Promise<unknown>, stream = `person:${personId}`): Promise<Entry[]> {
    const last = await rows<{ last: string }>(
      'SELECT coalesce(max(sequence), 0) AS last FROM audit_entry WHERE stream = $1',
      [stream],
    );
    await event();
    const written = await rows<Entry>(
      'SELECT * FROM audit_entry WHERE stream = $1 AND sequence > $2 ORDER BY sequence',
      [stream, last[0]!.last],
    );
    for (const entry of written) {
      expect(entry.at.getTime()).toBeLessThanOrEqual(portal.clock.now().getTime());
      expect(entry.at.getTime()).toBeGreaterThan(portal.clock.now().getTime() - 3_600_000);
      expect(entry).toMatchObject({
        address: '127.0.0.1',
        request_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        object_kind: expect.stringMatching(/./),
      });
    }
    return written;
  }

  /** Who, what, how it ended, on what, with which factor. */
  const told = (entries: readonly Entry[]) =>
    entries.map(({ act, outcome, actor_kind, actor_id, object_kind, details }) => ({
      ...{ act, outcome, object: object_kind },
      actor: actor_id === personId ? 'the person' : actor_kind,
      ...(details['method'] === undefined ? {} : { method: details['method'] }),
      ...(details['purpose'] === undefined ? {} : { purpose: details['purpose'] }),
    }));

  const self = { actor: 'the person', outcome: 'success' };
  const totp = { method: 'totp' };
  const password = { ...self, act: 'password.accepted', object: 'person' };
  const session = { ...self, act: 'session.started', object: 'session' };
  const issued = { ...self, act: 'recovery_code.issued', object: 'recovery_code' };
  const code = (outcome: 'accepted' | 'refused' | 'not_evaluated', purpose: string, method = 'totp') => ({
    ...{ actor: 'the person', object: 'challenge', method, purpose },
    ...{ act: `code.${outcome}`, outcome: outcome === 'accepted' ? 'success' : 'failure' },
  });

  it('binding: from the first password to the session', async () => {
    expect(told(await during(() => person.signIn()))).toEqual([
      password,
      { ...self, ...totp, act: 'enrollment.started', object: 'factor' },
      code('accepted', 'enrollment'),
      { ...self, ...totp, act: 'factor.bound', object: 'factor' },
      issued,
      session,
    ]);
  });

  it('sign-in, well and ill', async () => {
    const wrongPassword = { email: person.email, password: 'a wrong password, mistyped' };
    expect(told(await during(() => person.raw('POST', '/v1/sign-in', { body: wrongPassword })))).toEqual([
      { act: 'password.refused', outcome: 'failure', actor: 'anonymous', object: 'person' },
    ]);
    const events = await during(async () => {
      const ticket = await person.ticket();
      const challenge = await person.challenge(ticket);
      await person.answer(challenge, person.wrongCode(), ticket);
      person.keep(await person.answer(challenge, person.nextCode(), ticket));
    });
    expect(told(events)).toEqual([
      password,
      code('refused', 'sign_in'),
      code('accepted', 'sign_in'),
      session,
    ]);
  });

  it('a try at a name nobody has, without that name (LG-03)', async () => {
    await person.raw('POST', '/v1/sign-in', {
      body: { email: 'nobody@nowhere.example', password: 'x'.repeat(20) },
    });
    const [entry] = await rows<Entry>("SELECT * FROM audit_entry WHERE stream LIKE 'anonymous:%'");
    expect(entry).toMatchObject({ act: 'password.refused', outcome: 'failure', object_kind: 'sign_in_name' });
    expect(JSON.stringify(entry)).not.toContain('nobody');
  });

  it('step-up, well and ill, and a code that is given again, of which the operators hear (LG-06)', async () => {
    const events = await during(async () => {
      await person.stepUp();
      const challenge = await person.challenge(person.accessToken);
      await person.answer(challenge, person.code());
    });
    expect(told(events)).toEqual([code('accepted', 'step_up'), code('refused', 'step_up')]);
    expect(events[1]!.details).toMatchObject({ reason: 'replayed', alert: true });
    await eventually(() => alerted('code_replayed'));
  });

  const alerted = async (kind: string): Promise<boolean> =>
    (
      await rows('SELECT FROM audit_entry WHERE act = $1 AND object_id = $2', [
        `alert.${kind}`,
        `person:${personId}`,
      ])
    ).length === 1;

  it('a payment that is authorized, and an approval of what has changed', async () => {
    const maker = await portal.signedIn('payments_disburser', 1);
    await person.signIn();
    const { id } = await submittedDisbursement(maker);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const [company] = await rows<{ stream: string }>(
      `SELECT 'company:' || company_id AS stream FROM disbursement WHERE id = $1`,
      [id],
    );
    let challenge = '';
    expect(told(await during(async () => (challenge = await person.countersign(path))))).toEqual([
      code('accepted', 'countersign'),
    ]);
    const authorize = () => person.write('POST', path, {}, { 'Countersign-Challenge': challenge });
    const [entry, ...others] = await during(authorize, company!.stream);
    expect(others).toEqual([]);
    expect(told([entry!])).toEqual([
      { ...self, ...totp, act: 'disbursement.authorized', object: 'disbursement' },
    ]);
    expect(entry!.object_id).toBe(id);
    expect(entry!.details).toMatchObject({
      challenge,
      intentHash: expect.any(String),
      session: expect.any(String),
    });

    const other = await submittedDisbursement(maker);
    const otherPath = `/v1/payor/disbursements/${other.id}/authorize`;
    challenge = await person.countersign(otherPath);
    await rows('UPDATE disbursement_payment SET amount_minor = amount_minor + 1 WHERE disbursement_id = $1', [
      other.id,
    ]);
    const events = await during(() =>
      person.write('POST', otherPath, {}, { 'Countersign-Challenge': challenge }),
    );
    expect(told(events)).toEqual([
      { act: 'countersignature.intent_changed', outcome: 'failure', actor: 'the person', object: 'intent' },
    ]);
    await eventually(() => alerted('intent_changed'));
  });

  it('a refresh token that is used twice, of which the operators hear, and the end of a session', async () => {
    await person.signIn();
    const spent = person.refreshToken;
    await person.refresh();
    const again = () => person.raw('POST', '/v1/sessions/refresh', { body: { refreshToken: spent } });
    expect(told(await during(again))).toEqual([
      { act: 'refresh_token.reused', outcome: 'failure', actor: 'anonymous', object: 'session' },
    ]);
    await eventually(() => alerted('refresh_token_reused'));
    await person.signIn();
    expect(told(await during(() => person.api('DELETE', '/v1/sessions/current')))).toEqual([
      { ...self, act: 'session.ended', object: 'session' },
    ]);
  });

  it('a lock, and tries while it holds', async () => {
    portal.clock.advanceSeconds(limits.blockSeconds);
    const events = await during(async () => {
      const ticket = await person.ticket();
      const late = await person.challenge(ticket);
      for (let failure = 0; failure < limits.factorFailuresUntilBlock; failure += 1) {
        const challenge = await person.challenge(ticket);
        await person.answer(challenge, person.wrongCode(), ticket);
      }
      await person.answer(late, person.nextCode(), ticket);
    });
    const refused = Array(limits.factorFailuresUntilBlock).fill(code('refused', 'sign_in'));
    expect(told(events)).toEqual([
      password,
      ...refused,
      {
        ...totp,
        act: 'factors.blocked',
        outcome: 'success',
        actor: 'system',
        object: 'person',
        purpose: 'sign_in',
      },
      code('not_evaluated', 'sign_in'),
    ]);
  });

  it('recovery, and the new factor after it', async () => {
    portal.clock.advanceSeconds(limits.blockSeconds);
    const events = await during(async () => {
      const ticket = await person.ticket();
      const challenge = await person.challenge(ticket, { method: 'recovery_code' });
      const answered = await person.answer(challenge, person.recoveryCode, ticket);
      await person.enrollWith(answered.body.ticket);
    });
    expect(told(events)).toEqual([
      password,
      code('accepted', 'sign_in', 'recovery_code'),
      { ...self, act: 'recovery.started', object: 'person' },
      { ...self, ...totp, act: 'enrollment.started', object: 'factor' },
      code('accepted', 'enrollment'),
      { ...self, ...totp, act: 'factor.bound', object: 'factor' },
      issued,
      session,
    ]);
  });

  it('a reset, in the chain of the person and of the company, with the methods that ended', async () => {
    const gus = await portal.signedIn('payee_admin', 1);
    const fay = await portal.signedIn('payee_admin', 0);
    const gusId = await idOf(gus);
    const reset = () =>
      fay.api('POST', `/v1/payee-admin/members/${gusId}/mfa-reset`, {
        body: { email: gus.email, verified: true },
      });
    const [entry] = await during(reset, `person:${gusId}`);
    expect(entry).toMatchObject({
      ...{ act: 'factors.reset', outcome: 'success', actor_id: await idOf(fay), object_id: gusId },
      details: expect.objectContaining({ methods: 'totp' }),
    });
    expect(
      await rows("SELECT FROM audit_entry WHERE act = 'factors.reset' AND stream LIKE 'company:%'"),
    ).toHaveLength(1);
  });

  it('and all of it makes chains without a fault', async () => {
    expect(await brokenChains(portal.database.url)).toEqual([]);
  });
});
