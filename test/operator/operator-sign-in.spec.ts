import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { SecretInput } from '../../scripts/operator/sign-in/secret-input.js';
import { signedInAs } from '../../scripts/operator/sign-in/sign-in-operator.js';
import { UnlockPerson, type SupportActor } from '../../src/support/support.module.js';
import type { Actor } from '../support/actor.js';
import { withConnection } from '../support/database.js';
import { newPayor } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';
import { newAgent } from '../support/support-people.js';

/** An operator at the command line is a person of the portal, and is believed no sooner than at its front door. */
describe('an operator at the command line', () => {
  let portal: Portal;
  let ann: Actor;
  let annId: string;

  beforeAll(async () => {
    portal = await startPortal();
    ({ actor: ann, personId: annId } = await newAgent(portal, 'ann'));
    await ann.enroll();
  });
  afterAll(() => portal.stop());

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const liveSessions = (personId: string) =>
    rows('SELECT id FROM mfa_session WHERE person_id = $1 AND ended_at IS NULL', [personId]);
  /** What is asked for, in that order, and answered so. */
  async function signIn<T>(
    email: string,
    answers: readonly string[],
    work: (actor: SupportActor) => Promise<T>,
  ): Promise<{ done: T; asked: string[] }> {
    const asked: string[] = [];
    const secrets = {
      ask: (what: string) => Promise.resolve(answers[asked.push(what) - 1] ?? ''),
    };
    return { done: await signedInAs(portal.apps[0]!, { email, secrets }, work), asked };
  }
  const nothing = (): Promise<never> => Promise.reject(new Error('the work was done'));

  it('gives password and code, acts on a session of their own, and leaves none behind', async () => {
    const before = await liveSessions(annId);
    const { done, asked } = await signIn(ann.email, [ann.password, ann.nextCode()], async (actor) => {
      expect(await liveSessions(annId)).toHaveLength(before.length + 1);
      return actor;
    });
    expect(asked).toEqual(['Password', 'Code of the authenticator app']);
    expect(done).toMatchObject({
      personId: annId,
      grants: [{ role: 'support_agent', companyId: expect.any(String) }],
    });
    expect(await liveSessions(annId)).toEqual(before);
    const [ended] = await rows(`SELECT act FROM audit_entry WHERE object_id = $1 ORDER BY sequence DESC`, [
      done.sessionId,
    ]);
    expect(ended).toEqual({ act: 'session.ended' });
  });

  it('leaves no session behind where the work is refused either', async () => {
    const before = await liveSessions(annId);
    const failing = signIn(ann.email, [ann.password, ann.nextCode()], () =>
      Promise.reject(new Error('refused')),
    );
    await expect(failing).rejects.toThrow('refused');
    expect(await liveSessions(annId)).toEqual(before);
  });

  it('is not told whether the address or the password was wrong, and is asked for no code', async () => {
    for (const [email, password] of [
      [ann.email, 'not the password of ann'],
      ['nobody@operator.example', ann.password],
    ] as const)
      await expect(signIn(email, [password], nothing)).rejects.toThrow(/address or the password is wrong/);
  });

  it('gets in by no code twice, by none of another person, and by nothing that is not six digits', async () => {
    const code = ann.nextCode();
    await signIn(ann.email, [ann.password, code], () => Promise.resolve());
    await expect(signIn(ann.email, [ann.password, code], nothing)).rejects.toThrow('code_refused');
    await expect(signIn(ann.email, [ann.password, ann.recoveryCode], nothing)).rejects.toThrow('six digits');
    const { actor: other } = await newPayor(portal, 'other');
    await other.enroll();
    const theirs = signIn(ann.email, [ann.password, other.nextCode()], nothing);
    await expect(theirs).rejects.toThrow('code_refused');
  });

  it('spends the same tries as at the front door, and is blocked at both', async () => {
    await signIn(ann.email, [ann.password, ann.nextCode()], () => Promise.resolve());
    const wrong = (): Promise<unknown> => signIn(ann.email, [ann.password, ann.wrongCode()], nothing);
    await expect(wrong()).rejects.toThrow('code_refused');
    const ticket = await ann.ticket();
    for (let n = 0; n < 3; n += 1) {
      const challengeId = await ann.challenge(ticket);
      expect((await ann.answer(challengeId, ann.wrongCode(), ticket)).status).toBe(422);
    }
    await expect(wrong()).rejects.toThrow(/code_refused|too_many_attempts/);
    const right = signIn(ann.email, [ann.password, ann.nextCode()], nothing);
    await expect(right).rejects.toThrow('too_many_attempts');
    const denied = await ann.raw('POST', '/v1/challenges', { bearer: ticket, body: { method: 'totp' } });
    expect(denied.status).toBe(429);
    portal.clock.advanceSeconds(limits.blockSeconds);
  });

  it('has enrolled at the front door before', async () => {
    const { actor: ben } = await newAgent(portal, 'ben');
    await expect(signIn(ben.email, [ben.password], nothing)).rejects.toThrow('enroll an authenticator app');
  });

  it('of another role gets in, and may do nothing of this', async () => {
    const ada = portal.person('payments_admin');
    await ada.signIn();
    const act = signIn(ada.email, [ada.password, ada.nextCode()], (actor) =>
      portal.apps[0]!.get(UnlockPerson, { strict: false }).execute(actor, {
        email: 'ben@cedarstone.example',
        grounds: 'because',
      }),
    );
    await expect(act).rejects.toThrow('access-refused');
  });
});

describe('what an operator types', () => {
  const input = (isTTY: boolean) => {
    const [from, to] = [Object.assign(new PassThrough(), { isTTY }), new PassThrough()];
    let shown = '';
    to.on('data', (chunk: Buffer) => (shown += chunk.toString()));
    return { from, shown: () => shown, secrets: new SecretInput({ input: from, output: to }) };
  };

  it.each([
    ['lines of standard input', false, '\n'],
    ['a terminal', true, '\r'],
  ])('%s: is read in turns, and shown nowhere', async (_, isTTY, enter) => {
    const { from, shown, secrets } = input(isTTY);
    from.write(`a secret word${enter}`);
    expect(await secrets.ask('Password')).toBe('a secret word');
    const code = secrets.ask('Code');
    from.write(`123456${enter}`);
    expect(await code).toBe('123456');
    secrets.close();
    expect(shown()).toBe('Password: \nCode: \n');
  });

  it('that ends, or says nothing, is no answer', async () => {
    const { from, secrets } = input(false);
    from.end('\n');
    await expect(secrets.ask('Password')).rejects.toThrow('No password was given.');
    await expect(secrets.ask('Password')).rejects.toThrow('No password was given.');
  });

  it('is given up with Ctrl-C', async () => {
    const { from, secrets } = input(true);
    const asked = secrets.ask('Password');
    from.write('half a word\u0003');
    await expect(asked).rejects.toThrow('No password was given.');
  });
});
