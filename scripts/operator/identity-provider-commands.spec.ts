import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../test/support/actor.js';
import { withConnection } from '../../test/support/database.js';
import {
  SSO_CLIENT_ID,
  SSO_CLIENT_SECRET,
  startIdentityProvider,
  type TestIdentityProvider,
} from '../../test/support/identity-provider.js';
import { runCountersign } from '../../test/support/operator.js';
import { startPortal, type Portal } from '../../test/support/portal.js';
import { asActor, newAgent } from '../../test/support/support-people.js';
import { createKeys } from '../development-keys.js';

const MINUTES = 60_000;
const STEP_MS = 30_000;
const HOURS_AGO_MS = 6 * 60 * MINUTES;

/** Each command a process of its own that asks the clock of the machine; each by an agent who has used no code yet. */
describe('identity providers on the command line', () => {
  let portal: Portal;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let idp: TestIdentityProvider;
  let companyId: string;
  const agents = new Map<string, Actor>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-identity-provider-'));
    const keys = await createKeys();
    portal = await startPortal({ env: { ...keys } });
    env = { NODE_ENV: 'test', DATABASE_URL: portal.database.url, ...keys };
    idp = await startIdentityProvider('http://localhost:3000/sign-in/single-sign-on');
    // Whoever enrolls here does so hours ago: codes of now are new to the commands.
    portal.clock.set(new Date(Date.now() - HOURS_AGO_MS));
    const ann = await newAgent(portal, 'ann');
    agents.set('ann', ann.actor);
    for (const name of ['ben', 'cleo', 'dov', 'eva', 'fox'])
      agents.set(name, (await newAgent(portal, name, asActor(ann))).actor);
    for (const agent of agents.values()) await agent.enroll();
    [{ id: companyId }] = (await rows(`SELECT id FROM company WHERE name LIKE 'Cedar%'`)) as [{ id: string }];
    await writeFile(join(folder, 'empty.txt'), '\n');
    await writeFile(join(folder, 'secret.txt'), `${SSO_CLIENT_SECRET}\n`);
  }, 2 * MINUTES);
  afterAll(async () => {
    await portal.stop();
    await idp.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const command = async (words: readonly string[], stdin = ''): Promise<any> => {
    const { code, out, err } = await runCountersign(['identity-provider', ...words, '--json'], {
      ...{ cwd: folder, env, stdin },
    });
    return { code, err, ...(out === '' ? {} : JSON.parse(out)) };
  };
  const as = (name: string, words: readonly string[]): Promise<any> => {
    const { email, password, authenticator } = agents.get(name)!;
    const code = authenticator!.code(new Date(Math.floor(Date.now() / STEP_MS) * STEP_MS));
    return command([...words, '--operator', email], `${password}\n${code}\n`);
  };
  const add = (changed: Record<string, string> = {}): string[] =>
    Object.entries({
      ...{ company: companyId, issuer: idp.issuer, 'client-id': SSO_CLIENT_ID },
      ...{ 'client-secret-file': 'secret.txt', domain: 'Cedarstone.example', authorization: 'ticket 4715' },
      ...changed,
    }).reduce<string[]>((words, [name, value]) => [...words, `--${name}`, value], ['add']);

  it(
    'are entered, listed and removed under the name of whoever does, with the word of the company',
    async () => {
      expect(await command(['list'])).toMatchObject({ code: 0, items: [] });
      const added = await as('ann', add());
      expect(added).toMatchObject({
        code: 0,
        companyId,
        issuer: idp.issuer,
        domains: ['cedarstone.example'],
      });
      const listed = await command(['list']);
      expect(listed.items).toMatchObject([
        { id: added.id, issuer: idp.issuer, domains: ['cedarstone.example'] },
      ]);
      expect(JSON.stringify([added, listed])).not.toContain(SSO_CLIENT_SECRET);
      expect(JSON.stringify(await rows('SELECT * FROM identity_provider'))).not.toContain(SSO_CLIENT_SECRET);
      const taken = await as('ben', add());
      expect([taken.code, taken.err]).toEqual([1, expect.stringContaining('another identity provider')]);
      const removed = await as('cleo', ['remove', added.id, '--authorization', 'ticket 4716']);
      expect(removed).toMatchObject({ code: 0, id: added.id, removed: true });
      expect(await rows('SELECT domain FROM sso_domain')).toEqual([]);
      const history = await rows(
        `SELECT e.act, a.address, e.details->>'authorization' AS word FROM audit_entry e
         JOIN person_address a ON a.person_id::text = e.actor_id
         WHERE e.object_kind = 'identity_provider' ORDER BY e.sequence`,
      );
      expect(history).toEqual([
        { act: 'identity_provider.added', address: 'ann@operator.example', word: 'ticket 4715' },
        { act: 'identity_provider.removed', address: 'cleo@operator.example', word: 'ticket 4716' },
      ]);
    },
    3 * MINUTES,
  );

  it.each<[string, string, Record<string, string>, RegExp]>([
    ['dov', 'an issuer that does not answer', { issuer: 'http://127.0.0.1:1' }, /openid-configuration/],
    [
      'eva',
      'a company that is none',
      { company: '01900000-0000-7000-8000-000000000000' },
      /There is no company/,
    ],
  ])(
    'are refused to %s with %s, in words',
    async (name, _, changed, words) => {
      const { code, err } = await as(name, add(changed));
      expect(code).toBeGreaterThan(0);
      expect(err).toMatch(words);
      expect(err).not.toMatch(/ {4}at |invalid input syntax/);
      expect(await rows('SELECT 1 FROM identity_provider')).toEqual([]);
    },
    MINUTES,
  );

  it.each<[string, Record<string, string>, RegExp]>([
    ['a company that can be none', { company: '17' }, /^--company: /],
    ['no word of the company', { authorization: ' ' }, /^--authorization: must say why/],
    ['a secret that is not there', { 'client-secret-file': 'nowhere.txt' }, /nowhere\.txt/],
    [
      'a secret that is none',
      { 'client-secret-file': 'empty.txt' },
      /^--client-secret-file: must not be empty/,
    ],
    ['no name of ours', { 'client-id': ' ' }, /^--client-id: must not be empty/],
  ])('with %s nobody is even asked for a password', async (_, changed, words) => {
    const { code, err } = await command([...add(changed), '--operator', 'ann@operator.example']);
    expect(code).toBeGreaterThan(0);
    expect(err).toMatch(words);
    expect(err).not.toContain('Password');
  });

  it(
    'are not removed where there are none',
    async () => {
      const unknown = ['remove', '01900000-0000-7000-8000-000000000000', '--authorization', 'x'];
      const { code, err } = await as('fox', unknown);
      expect(code).toBeGreaterThan(0);
      expect(err).toContain('There is no identity provider 01900000-0000-7000-8000-000000000000');
      const malformed = await command(['remove', '17', '--authorization', 'x', '--operator', 'x@y.example']);
      expect([malformed.code, malformed.err]).toEqual([
        2,
        expect.stringContaining('the id of an identity provider'),
      ]);
    },
    MINUTES,
  );
});
