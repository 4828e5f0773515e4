import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '../../test/support/database.js';
import { runCountersign, type Ran } from '../../test/support/operator.js';
import { withConnection } from '../database.js';
import { createKeys } from '../development-keys.js';
import { seedDemo } from '../seed-demo.js';

/** The command as an operator runs it, beside the service. */
describe('countersign funding-account verdict', () => {
  let database: TestDatabase;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let pending: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    folder = await mkdtemp(join(tmpdir(), 'countersign-operator-'));
    env = { NODE_ENV: 'test', DATABASE_URL: database.url, ...(await createKeys()) };
    await seedDemo(database.url, folder, env);
    const [account] = await rows<{ id: string }>(`SELECT id FROM funding_account WHERE status = 'pending'`);
    pending = account?.id ?? '';
  });
  afterAll(async () => {
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  const rows = <Row extends object>(statement: string): Promise<Row[]> =>
    withConnection(database.ownerUrl, async (client) => (await client.query<Row>(statement)).rows);
  const verdict = (given: Readonly<Record<string, string>>, ...flags: string[]): Promise<Ran> => {
    const options = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
    return runCountersign(['funding-account', 'verdict', ...options, ...flags], { env, cwd: folder });
  };
  const statuses = () => rows<{ status: string }>('SELECT status FROM funding_account ORDER BY id');
  const authorization = 'Mutual Savings, letter of 30 November, number called back';

  it.each<[what: string, given: Readonly<Record<string, string>>, words: string, code?: number]>([
    ['another outcome', { id: randomUUID(), outcome: 'perhaps', authorization }, 'verified, failed', 2],
    ['no id', { id: 'the second', outcome: 'verified', authorization }, '--id'],
    ['nobody’s word', { id: randomUUID(), outcome: 'verified', authorization: ' ' }, '--authorization'],
    [
      'an unknown account',
      { id: randomUUID(), outcome: 'verified', authorization },
      'There is no such thing',
    ],
  ])('refuses %s, says what is wrong and changes nothing', async (_, given, words, expected = 1) => {
    const before = await statuses();
    const { code, err } = await verdict(given);
    expect([code, err]).toEqual([expected, expect.stringContaining(words)]);
    expect(await statuses()).toEqual(before);
  });

  it('records what the bank said, once, with on whose word, and tells the payments admins (BNK-01)', async () => {
    const given = { id: pending, outcome: 'verified', authorization };
    const { code, out } = await verdict(given, '--json');
    expect([code, JSON.parse(out)]).toEqual([
      0,
      expect.objectContaining({ id: pending, status: 'verified', isDefault: false, lastFour: '9052' }),
    ]);
    expect(
      await rows(`SELECT actor_kind, details FROM audit_entry WHERE act = 'funding_account.verified'`),
    ).toEqual([
      {
        actor_kind: 'system',
        details: {
          before: 'Retainage account …9052, pending',
          after: 'Retainage account …9052, verified',
          authorization,
        },
      },
    ]);
    expect(await rows(`SELECT 1 FROM notice WHERE kind = 'funding_account_changed'`)).toHaveLength(2);
    const again = await verdict({ ...given, outcome: 'failed' });
    expect([again.code, again.err]).toEqual([
      1,
      expect.stringContaining('answered for this account already'),
    ]);
    expect((await statuses()).map(({ status }) => status)).toEqual(['verified', 'verified']);
  });
});
