import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import type { Actor } from '../../test/support/actor.js';
import { withConnection } from '../../test/support/database.js';
import { runCountersign, type Ran } from '../../test/support/operator.js';
import { arrived } from '../../test/support/payee-people.js';
import { newPayor, type Person } from '../../test/support/people.js';
import { startPortal, type Portal } from '../../test/support/portal.js';
import { asActor, newAgent } from '../../test/support/support-people.js';
import { createKeys } from '../development-keys.js';

const MINUTES = 60_000;
const STEP_MS = 30_000;
const HOURS_AGO_MS = 6 * 60 * MINUTES;

/** Support agents at the command line, each command a process of its own that asks the clock of the machine. */
describe('support on the command line', () => {
  let portal: Portal;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let ann: Actor;
  let ben: Actor;
  /** Of the operator, made by Ann. */
  let byAnn: ReturnType<typeof asActor>;
  let kim: Person;
  const agents: Actor[] = [];
  const everything: string[] = [];
  const lastStep = new Map<string, number>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-support-'));
    const keys = await createKeys();
    portal = await startPortal({ env: { ...keys } });
    env = { NODE_ENV: 'test', DATABASE_URL: portal.database.url, ...keys };
    // Whoever enrolls here does so hours ago: codes of now are new to the commands.
    portal.clock.set(new Date(Date.now() - HOURS_AGO_MS));
    kim = await newPayor(portal, 'kim');
    await kim.actor.enroll();
  });
  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  async function run(words: readonly string[], stdin = ''): Promise<Ran> {
    const ran = await runCountersign(words, { cwd: folder, env, stdin });
    everything.push(ran.out, ran.err);
    return ran;
  }
  const json = async (words: readonly string[], stdin?: string): Promise<any> => {
    const { code, out, err } = await run([...words, '--json'], stdin);
    return { code, err, ...(out === '' ? {} : JSON.parse(out)) };
  };
  /** An agent who has not used a code yet: nobody has to wait for the next ones. */
  async function another(name: string): Promise<Actor> {
    const { actor } = await newAgent(portal, name, byAnn);
    agents.push(actor);
    await actor.enroll();
    return actor;
  }
  /** A code of this moment or of the next, of a step that this person has not used. */
  async function freshCode(who: Actor): Promise<string> {
    const now = (): number => Math.floor(Date.now() / STEP_MS);
    const step = Math.max(now(), (lastStep.get(who.email) ?? 0) + 1);
    while (step > now() + 1) await new Promise((done) => setTimeout(done, 200));
    lastStep.set(who.email, step);
    return who.authenticator!.code(new Date(step * STEP_MS));
  }
  /** As somebody who is asked for password and code. */
  const as = async (who: Actor, words: readonly string[]): Promise<any> =>
    json([...words, '--operator', who.email], `${who.password}\n${await freshCode(who)}\n`);
  const agent = (name: string): string[] => [
    ...['support-agent', 'add', '--name', name, '--email', `${name}@operator.example`],
    ...['--company-name', 'Harbor Portal', '--authorization', 'the board, 3 May'],
  ];
  const reset = (command: string, id: string): string[] => ['support', 'reset', command, id];
  const factors = (): Promise<any[]> =>
    rows(`SELECT 1 FROM mfa_factor WHERE person_id = $1 AND status = 'active'`, [kim.personId]);

  it(
    'whoever runs the machine makes the first two agents, who set a password by a link and enroll; no third one',
    async () => {
      for (const name of ['ann', 'ben']) {
        const added = await json(agent(name));
        expect(added).toMatchObject({ code: 0, email: `${name}@operator.example` });
        if (name === 'ann') byAnn = asActor(added);
      }
      const third = await run(agent('eve'));
      expect([third.code, third.out]).toEqual([1, '']);
      expect(third.err).toContain('A support agent makes further ones');
      [ann, ben] = (await Promise.all(
        ['ann', 'ben'].map((name) => arrived(portal, `${name}@operator.example`, 'support_agent')),
      )) as [Actor, Actor];
      agents.push(ann, ben);
      for (const one of agents) await one.enroll();
    },
    3 * MINUTES,
  );

  it(
    'two agents in two commands make one reset; the first one alone makes none',
    async () => {
      const proof = 'Passport seen in a video call';
      const words = ['support', 'reset', 'request', '--email', kim.actor.email, '--proof', proof];
      const asked = await as(ann, words);
      expect(asked).toMatchObject({ code: 0, id: expect.any(String), expiresAt: expect.any(String) });
      const shown = await as(ben, reset('show', asked.id));
      expect(shown).toMatchObject({
        ...{ code: 0, id: asked.id, status: 'open', name: 'kim', email: kim.actor.email },
        ...{ requestedBy: 'ann', proof },
      });
      const again = await as(ann, reset('approve', asked.id));
      expect(again.code).toBe(1);
      expect(again.err).toContain('This takes a second operator');
      expect(await factors()).toHaveLength(1);
      expect(await as(ben, reset('approve', asked.id))).toMatchObject({ code: 0, status: 'approved' });
      expect(await factors()).toEqual([]);
      const [entry] = await rows(
        `SELECT a.address, e.details FROM audit_entry e JOIN person_address a ON a.person_id::text = e.actor_id
         WHERE e.act = 'factors.reset' AND e.stream = $1`,
        [`person:${kim.personId}`],
      );
      expect(entry).toMatchObject({ address: ben.email, details: { grounds: proof } });
    },
    5 * MINUTES,
  );

  it(
    'a request is withdrawn, and an unknown one is not found',
    async () => {
      const [cleo, dov] = [await another('cleo'), await another('dov')];
      const words = ['support', 'reset', 'request', '--email', kim.actor.email, '--proof', 'a letter'];
      const { id } = await as(cleo, words);
      expect(await as(cleo, reset('withdraw', id))).toMatchObject({ code: 0, status: 'withdrawn' });
      const gone = await as(dov, reset('approve', id));
      expect([gone.code, gone.err]).toEqual([1, expect.stringContaining('There is no such thing')]);
      const malformed = await run([...reset('approve', '17'), '--operator', dov.email]);
      expect([malformed.code, malformed.err]).toEqual([2, expect.stringContaining('the id of a request')]);
    },
    5 * MINUTES,
  );

  it(
    'a wrong code does nothing, and counts on the account; without any nobody is asked twice',
    async () => {
      const words = ['support', 'unlock', '--email', kim.actor.email, '--grounds', 'called back'];
      const eva = await another('eva');
      const signed = [...words, '--operator', eva.email];
      const code = eva.authenticator!.wrongCode(new Date());
      const wrong = await json(signed, `${eva.password}\n${code}\n`);
      expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining('The code was not accepted')]);
      const counted = `SELECT in_budget FROM mfa_attempt_count JOIN person_address USING (person_id) WHERE address = $1`;
      expect(await rows(counted, [eva.email])).toEqual([{ in_budget: 1 }]);
      const silent = await json(signed);
      expect([silent.code, silent.err]).toEqual([1, expect.stringContaining('No password was given.')]);
      const unsigned = await json(words);
      expect([unsigned.code, unsigned.err]).toEqual([2, expect.stringContaining('--operator')]);
      expect(await rows(`SELECT 1 FROM audit_entry WHERE act = 'factors.unlocked'`)).toEqual([]);
      expect(await as(eva, words)).toMatchObject({ code: 0, unlocked: true });
      expect(await rows(`SELECT 1 FROM audit_entry WHERE act = 'factors.unlocked'`)).toHaveLength(1);
    },
    5 * MINUTES,
  );

  it(
    'payments admins are made and removed, and what is wrong is named by its option',
    async () => {
      const [fox, gil] = [await another('fox'), await another('gil')];
      const [{ id: company }] = await rows(`SELECT id FROM company WHERE name LIKE 'Cedar%'`);
      const add = ['payments-admin', 'add', '--company', company, '--email', 'pia@cedarstone.example'];
      const wrong = await run([...add, '--authorization', ' ', '--operator', fox.email]);
      expect([wrong.code, wrong.err]).toEqual([1, '--authorization: must say why\n']);
      const nameless = await as(fox, [...add, '--authorization', 'a letter']);
      expect(nameless.code).toBe(1);
      expect(nameless.err).toContain('The request is not valid: name is needed of whoever is new.');
      const made = await as(fox, [...add, '--authorization', 'a letter', '--name', 'Pia Fox']);
      expect(made).toMatchObject({ code: 0, email: 'pia@cedarstone.example', companyId: company });
      const remove = ['payments-admin', 'remove', '--company', company, '--person', made.personId];
      expect(await as(gil, [...remove, '--authorization', 'another letter'])).toMatchObject({
        ...{ code: 0, personId: made.personId, removed: true },
      });
      const history = await rows(
        `SELECT act, details->>'authorization' AS word FROM audit_entry
         WHERE object_kind = 'membership' AND object_id = $1 ORDER BY sequence`,
        [made.personId],
      );
      expect(history).toEqual([
        { act: 'team.role_added', word: 'a letter' },
        { act: 'team.role_removed', word: 'another letter' },
      ]);
    },
    5 * MINUTES,
  );

  it(
    'a payee admin is added on a word and a proof, both kept, and every other one is told (RST-03)',
    async () => {
      const joe = await another('joe');
      const [{ id: company }] = await rows(`SELECT id FROM company WHERE name = 'Ironwood Steel'`);
      const words = ['payee-admin', 'add', '--company', company, '--email', 'iris@ironwood.example'];
      const kept = ['--authorization', 'The owner called, ticket 4711', '--proof', 'Passport seen'];
      const made = await as(joe, [...words, ...kept, '--name', 'Iris Okonkwo']);
      expect(made).toMatchObject({ code: 0, email: 'iris@ironwood.example', companyId: company });
      expect(
        await rows(
          `SELECT actor_kind, details - 'session' AS details FROM audit_entry WHERE act = 'payee_admin.added'`,
        ),
      ).toEqual([
        {
          actor_kind: 'person',
          details: { authorization: 'The owner called, ticket 4711', proof: 'Passport seen' },
        },
      ]);
      expect(await rows(`SELECT 1 FROM notice WHERE kind = 'payee_admin_added'`)).toHaveLength(4);
    },
    3 * MINUTES,
  );

  it(
    'a further agent is made by one of them, and unmade, under their own name',
    async () => {
      const hal = await another('hal');
      const { personId, code } = await as(hal, agent('ivy'));
      expect(code).toBe(0);
      const [entry] = await rows(
        `SELECT a.address FROM audit_entry e JOIN person_address a ON a.person_id::text = e.actor_id
         WHERE e.act = 'support_agent.added' AND e.object_id = $1`,
        [personId],
      );
      expect(entry).toEqual({ address: hal.email });
      const removed = await as(hal, [
        ...['support-agent', 'remove', '--email', 'ivy@operator.example'],
        ...['--authorization', 'a mistake'],
      ]);
      expect(removed).toMatchObject({ code: 0, personId, removed: true });
      expect(await rows('SELECT 1 FROM membership WHERE person_id = $1', [personId])).toEqual([]);
    },
    3 * MINUTES,
  );

  it('nothing secret was printed, and no session was left open', async () => {
    const printed = everything.join('\n');
    expect(printed).toContain('Password:');
    for (const { password, recoveryCode, authenticator } of agents) {
      for (const secret of [password, recoveryCode]) expect(printed).not.toContain(secret);
      expect(printed).not.toContain(new OtplibTotpVerifier().encodeSecret(authenticator!.secret));
    }
    expect(printed).not.toMatch(/cspr_|reset-password#/);
    const open = await rows(
      `SELECT 1 FROM mfa_session WHERE ended_at IS NULL AND user_agent = 'a command of the operator'`,
    );
    expect(open).toEqual([]);
    const [{ count }] = await rows(
      `SELECT count(*)::int FROM mfa_session WHERE user_agent = 'a command of the operator'`,
    );
    expect(count).toBeGreaterThanOrEqual(10);
  });
});
