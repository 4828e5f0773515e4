import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import type { Actor } from '../../../test/support/actor.js';
import { withConnection } from '../../../test/support/database.js';
import type { Person } from '../../../test/support/people.js';
import { useCase } from '../../../test/support/people.js';
import { startPortal, type Portal } from '../../../test/support/portal.js';
import { refusal } from '../../../test/support/refusal.js';
import { asActor, newAgent } from '../../../test/support/support-people.js';
import { SupportResets, type SupportActor } from '../../../src/support/support.module.js';
import { signedInAs } from './sign-in-operator.js';

/** AR-04: at the command line an operator is who they prove to be, by the very rules of the portal. */
describe('an operator at the command line', () => {
  let portal: Portal;
  let ann: Person & { companyId: string };
  let made = 0;

  beforeAll(async () => {
    portal = await startPortal();
    ann = await newAgent(portal, 'ann');
    await ann.actor.enroll();
  });
  afterAll(() => portal.stop());

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const as = <T>(
    { email, password }: Pick<Actor, 'email' | 'password'>,
    code: string,
    work: (actor: SupportActor) => Promise<T>,
  ): Promise<T> => {
    const secrets = { ask: async (what: string) => Promise.resolve(what === 'Password' ? password : code) };
    return signedInAs(portal.apps[0]!, { email, secrets }, work);
  };
  const idle = (): Promise<string> => Promise.resolve('worked');
  const further = async (): Promise<Person> => {
    const agent = await newAgent(portal, `agent${(made += 1)}`, made === 1 ? null : asActor(ann));
    await agent.actor.enroll();
    return agent;
  };
  const stateOf = async (sessionId: string): Promise<string> => {
    const [{ ended_at: endedAt }] = await rows('SELECT ended_at FROM mfa_session WHERE id = $1', [sessionId]);
    return endedAt === null ? 'open' : 'over';
  };

  it('works under their own name on a session that is over with the work', async () => {
    const { actor } = ann;
    const held = await as(actor, actor.nextCode(), async (signedIn) => ({
      ...signedIn,
      meanwhile: await stateOf(signedIn.sessionId),
    }));
    expect(held).toMatchObject({
      ...{ personId: ann.personId, meanwhile: 'open' },
      grants: [{ role: 'support_agent', companyId: ann.companyId }],
    });
    expect(await stateOf(held.sessionId)).toBe('over');
    const acts = await rows(
      `SELECT act FROM audit_entry WHERE stream = $1 AND user_agent = 'a command of the operator' ORDER BY sequence`,
      [`person:${ann.personId}`],
    );
    const written = acts.map(({ act }) => act);
    for (const act of ['password.accepted', 'code.accepted', 'session.started', 'session.ended'])
      expect(written).toContain(act);
  });

  it('leaves no session behind when the work fails, and fails with what it failed with', async () => {
    const { actor } = ann;
    let sessionId = '';
    const failing = as(actor, actor.nextCode(), (signedIn) => {
      sessionId = signedIn.sessionId;
      return Promise.reject(new Error('the work failed'));
    });
    await expect(failing).rejects.toThrow('the work failed');
    expect(await stateOf(sessionId)).toBe('over');
  });

  it('uses a code once, here and at the portal together', async () => {
    const { actor } = ann;
    const code = actor.nextCode();
    expect(await as(actor, code, idle)).toBe('worked');
    await expect(as(actor, code, idle)).rejects.toMatchObject({ code: 'code_refused' });
    const ticket = await actor.ticket();
    expect((await actor.answer(await actor.challenge(ticket), code, ticket)).status).toBe(422);
    await actor.signIn();
    await expect(as(actor, actor.code(), idle)).rejects.toMatchObject({ code: 'code_refused' });
  });

  it('counts wrong codes on the account: the fifth blocks it here and at the portal', async () => {
    const { actor } = await further();
    for (let n = 0; n < limits.factorFailuresUntilBlock; n += 1)
      await expect(as(actor, actor.wrongCode(), idle)).rejects.toMatchObject({ code: 'code_refused' });
    await expect(as(actor, actor.nextCode(), idle)).rejects.toMatchObject({ code: 'too_many_attempts' });
    await expect(actor.signIn()).rejects.toThrow('too-many-attempts');
    portal.clock.advanceSeconds(limits.blockSeconds);
    expect(await as(actor, actor.nextCode(), idle)).toBe('worked');
  });

  it('counts wrong passwords on the account, and tells a wrong one, a blocked one and nobody alike', async () => {
    const { actor } = await further();
    actor.deviceToken = undefined;
    const words = 'The address or the password is wrong, or too many were. Nothing was done.';
    for (let n = 0; n < limits.passwordFailuresUntilBlock; n += 1)
      await expect(as({ email: actor.email, password: 'not it' }, '000000', idle)).rejects.toThrow(words);
    await expect(as(actor, actor.nextCode(), idle)).rejects.toThrow(words);
    expect((await actor.givePassword()).status).toBe(401);
    const nobody = { email: 'nobody@operator.example', password: 'not it' };
    await expect(as(nobody, '000000', idle)).rejects.toThrow(words);
  });

  it('takes nothing for a code that has no form of one, and spends no try on it', async () => {
    const { actor, personId } = await further();
    for (const code of ['12345', '1234567', 'abcdef', '-12345'])
      await expect(as(actor, code, idle)).rejects.toThrow('A code has six digits. Nothing was done.');
    const spaced = actor.nextCode();
    expect(await as(actor, `${spaced.slice(0, 3)} ${spaced.slice(3)}`, idle)).toBe('worked');
    const failures = await rows(
      `SELECT 1 FROM audit_entry WHERE stream = $1 AND outcome = 'failure' AND act LIKE 'code.%'`,
      [`person:${personId}`],
    );
    expect(failures).toEqual([]);
  });

  it('is nobody without an app: a password alone works nothing, and leaves no session', async () => {
    const agent = await newAgent(portal, 'appless', asActor(ann));
    const contributor = portal.person('disbursement_contributor');
    for (const actor of [agent.actor, contributor])
      await expect(as(actor, '123456', idle)).rejects.toThrow('enroll an authenticator app');
    const open = await rows(
      `SELECT 1 FROM mfa_session s JOIN person_address a USING (person_id)
       WHERE s.ended_at IS NULL AND a.address IN ($1, $2)`,
      [agent.actor.email, contributor.email],
    );
    expect(open).toEqual([]);
  });

  it('who is no support agent is refused what support does', async () => {
    const admin = portal.person('payments_admin');
    await admin.signIn();
    const wanted = { email: portal.person('payments_disburser').email, proof: 'none' };
    const tried = as(admin, admin.nextCode(), (actor) =>
      useCase(portal, SupportResets).request(actor, wanted),
    );
    expect((await refusal(tried)).slug).toBe('access-refused');
  });
});
