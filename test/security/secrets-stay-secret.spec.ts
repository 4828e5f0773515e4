import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Writable } from 'node:stream';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

/** Promise 6: no password, code, seed or token in any log, error, URL, database column in the clear or later response. */
describe('secrets stay secret', () => {
  let portal: Portal;
  let log = '';
  const secrets = new Map<string, string>();

  beforeAll(async () => {
    const logDestination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        log += chunk.toString();
        done();
      },
    });
    portal = await startPortal({ overrides: { logDestination } });
    await journey(portal, secrets);
  }, 60_000);
  afterAll(() => portal.stop());

  it('a whole journey, failures included, leaves none of its secrets in the log', () => {
    expect(secrets.size).toBeGreaterThan(20);
    expect(log.length).toBeGreaterThan(2_000);
    expect(stands('012345', '{"code":"012345"}') && !stands('012345', '"id":"a012345b"')).toBe(true);
    for (const [name, value] of secrets) expect([name, stands(value, log)]).toEqual([name, false]);
  });

  it('a dump of the database shows none of them (SR-01, SR-04)', async () => {
    const dump = await withConnection(portal.database.ownerUrl, async (client) => {
      const tables = await client.query(
        `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public'`,
      );
      let text = '';
      for (const { name } of tables.rows as { name: string }[]) {
        const rows = await client.query(`SELECT row_to_json(t)::text AS row FROM ${name} t`);
        text += (rows.rows as { row: string }[]).map(({ row }) => row).join('\n');
      }
      return text;
    });
    expect(dump.length).toBeGreaterThan(5_000);
    for (const [name, value] of secrets) {
      if (name.startsWith('code')) continue; // six digits turn up by chance in any dump; none is ever stored
      expect([name, dump.includes(value)]).toEqual([name, false]);
    }
  });

  it('no later call returns the seed, the picture or the recovery code (TO-08, RC-04)', async () => {
    const person = portal.person('payments_disburser', 0);
    await person.signIn();
    const replies = [];
    for (const path of ['/v1/payor/mfa', '/v1/sessions']) replies.push(await person.api('GET', path));
    const text = JSON.stringify(replies);
    for (const name of ['secret', 'otpauthUri', 'recoveryCode'])
      expect([name, text.includes(secrets.get(name)!)]).toEqual([name, false]);
  });

  it("a seed copied into another person's row does not open: verification fails closed (SR-02)", async () => {
    const victim = await portal.signedIn('payments_disburser', 1);
    const attacker = await portal.signedIn('payments_disburser', 0);
    await withConnection(portal.database.ownerUrl, (client) =>
      client.query(
        `UPDATE mfa_factor SET sealed_secret = (SELECT sealed_secret FROM mfa_factor f JOIN person_address a ON a.person_id = f.person_id
           WHERE a.address = $1 AND f.status = 'active')
         WHERE status = 'active' AND person_id = (SELECT person_id FROM person_address WHERE address = $2)`,
        [attacker.email, victim.email],
      ),
    );
    const ticket = await victim.ticket();
    const challengeId = await victim.challenge(ticket);
    const reply = await victim.answer(challengeId, attacker.nextCode(), ticket);
    expect(reply.status).not.toBe(200);
    expect(reply.body.session).toBeUndefined();
  });

  it('an error never echoes what was sent, and never shows the inside (ER-04)', async () => {
    const person = portal.person('payments_disburser', 0);
    const canary = 'canary-9f3a1c77';
    const replies = [
      await person.raw('POST', '/v1/sign-in', { body: { email: canary, password: canary, role: canary } }),
      await person.raw('POST', '/v1/sign-in', { body: `{"email": "${canary}"` }),
      await person.raw('POST', '/v1/sign-in', { body: { email: [canary], password: { canary } } }),
      await person.raw('GET', `/v1/${canary}`),
      await person.raw('GET', '/v1/sessions', { bearer: canary }),
      await person.raw('POST', `/v1/challenges/${canary}/answer`, { bearer: canary, body: { code: canary } }),
    ];
    for (const { status, headers, body } of replies) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(body.status).toBe(status);
      expect(JSON.stringify(body)).not.toMatch(/canary|stack|node_modules|SELECT|\.ts|\.js/);
    }
  });

  it('every reply forbids storing it (ER-07)', async () => {
    const person = await portal.signedIn('payments_disburser', 0);
    for (const path of ['/v1/payor/mfa', '/v1/sessions', '/v1/payor/disbursements', '/v1/nothing-here'])
      expect((await person.api('GET', path)).headers['cache-control']).toBe('no-store');
  });
});

/** Six digits turn up in longer numbers and ids by chance: a code is there when it stands by itself. */
const stands = (value: string, text: string): boolean =>
  /^\d{6}$/.test(value) ? new RegExp(`(?<![\\w.-])${value}(?![\\w-])`).test(text) : text.includes(value);

/** Everything a person does, and every secret that passes. */
async function journey(portal: Portal, secrets: Map<string, string>): Promise<void> {
  const person = portal.person('payments_disburser', 0);
  const note = (name: string, value: string | undefined): void => {
    if (value) secrets.set(secrets.has(name) ? `${name} ${secrets.size}` : name, value);
  };
  const noteTokens = (who: Actor): void => {
    note('accessToken', who.accessToken);
    note('refreshToken', who.refreshToken);
    note('deviceToken', who.deviceToken);
  };
  note('password', person.password);
  note('wrong password', 'a wrong password, mistyped');
  await person.raw('POST', '/v1/sign-in', {
    body: { email: person.email, password: 'a wrong password, mistyped' },
  });
  const ticket = await person.ticket();
  note('ticket', ticket);
  const setUp = await person.startEnrollment(ticket);
  note('secret', setUp.body.secret);
  note('otpauthUri', setUp.body.otpauthUri);
  await person.enrollWith(ticket);
  note('recoveryCode', person.recoveryCode);
  noteTokens(person);
  for (let n = 0; n < 2; n += 1) {
    await person.signIn();
    noteTokens(person);
    note('code', person.code());
  }
  const second = await person.ticket();
  note('ticket', second);
  await person.answer(await person.challenge(second), person.wrongCode(), second);
  const { id } = await submittedDisbursement(person);
  const checker = await portal.signedIn('payments_disburser', 1);
  noteTokens(checker);
  note('password', checker.password);
  const path = `/v1/payor/disbursements/${id}/authorize`;
  await checker.write('POST', path, {}, { 'Countersign-Challenge': await checker.countersign(path) });
  note('code', checker.code());
  const third = await person.ticket();
  note('ticket', third);
  const recovery = await person.challenge(third, { method: 'recovery_code' });
  const recovered = await person.answer(recovery, person.recoveryCode, third);
  note('ticket', recovered.body.ticket);
  await person.enrollWith(recovered.body.ticket);
  note('recoveryCode', person.recoveryCode);
  noteTokens(person);
  const renewed = await person.api('POST', '/v1/payor/mfa/recovery-code');
  note('recoveryCode', renewed.body.recoveryCode);
}
