import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../test/support/database.js';
import { runCountersign } from '../test/support/operator.js';
import { withConnection } from './database.js';
import { createKeys } from './development-keys.js';
import { seedDemo } from './seed-demo.js';

/** The command as an operator runs it, beside the service. */
describe('countersign payee-admin add', () => {
  let database: TestDatabase;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let company: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'countersign-operator-'));
    env = { NODE_ENV: 'test', DATABASE_URL: database.url, ...(await createKeys()) };
    await seedDemo(database.url, folder, env);
    company =
      (await rows<{ id: string }>(`SELECT id FROM company WHERE name = 'Ironwood Steel'`))[0]?.id ?? '';
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const rows = <Row extends object>(statement: string): Promise<Row[]> =>
    withConnection(database.ownerUrl, async (client) => (await client.query<Row>(statement)).rows);
  const run = async (...words: string[]): Promise<{ code: number; said: string }> => {
    const { code, out, err } = await runCountersign(words, { env, cwd: folder });
    return { code, said: out + err };
  };
  const add = (more: Readonly<Record<string, string>> = {}) => {
    const given = {
      company,
      name: 'Iris Okonkwo',
      email: 'iris@ironwood.example',
      authorization: 'The owner called, ticket 4711',
      proof: 'Passport seen',
      operator: 'ann@operator.example',
      ...more,
    };
    return run(
      'payee-admin',
      'add',
      ...Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]),
    );
  };

  it.each<
    [
      what: string,
      wrong: { company?: string; email?: string; authorization?: string; proof?: string },
      words: string,
    ]
  >([
    ['a company by its name', { company: 'Ironwood Steel' }, '--company'],
    ['no address', { email: 'nobody' }, '--email'],
    ['nobody’s word', { authorization: ' ' }, '--authorization'],
    ['no proof of who it is', { proof: ' ' }, '--proof'],
    ['nobody who signs in', {}, 'password'],
  ])('refuses %s, says what is wrong and changes nothing', async (_, wrong, words) => {
    const people = () => rows('SELECT id FROM person ORDER BY id');
    const before = await people();
    const { code, said } = await add(wrong);
    expect([code, said]).toEqual([1, expect.stringContaining(words)]);
    expect(await people()).toEqual(before);
  });

  it('answers an unknown command with the one there is', async () => {
    expect((await run('payee-admin', 'remove')).said).toContain('npm run countersign -- payee-admin add');
  });
});
