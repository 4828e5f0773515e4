import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VirtualAuthenticator } from '@countersign/mfa-testing';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { runCountersign, type Ran } from '../../test/support/operator.js';
import { newPayor, type Person } from '../../test/support/people.js';
import { startPortal, type Portal } from '../../test/support/portal.js';
import { withConnection } from '../database.js';
import { createKeys } from '../development-keys.js';

/** Seeds of another system, as an operator imports them, in a process of its own. */
describe('totp import', () => {
  let portal: Portal;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let people: Person[];
  const seeds = Array.from({ length: 4 }, () => randomBytes(20));
  const base32 = (n: number): string => new OtplibTotpVerifier().encodeSecret(seeds[n]!);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-import-'));
    const keys = await createKeys();
    portal = await startPortal({ env: { ...keys } });
    env = { NODE_ENV: 'test', DATABASE_URL: portal.database.url, ...keys };
    people = [];
    for (let n = 0; n < 4; n += 1) people.push(await newPayor(portal, `import${n}`));
  });
  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const emailOf = (n: number): string => people[n]!.actor.email;
  const run = (stdin: string, ...more: string[]): Promise<Ran> =>
    runCountersign(
      ['totp', 'import', '--file', '-', '--authorization', 'Migration of 3 May', '--json', ...more],
      {
        cwd: folder,
        env,
        stdin,
      },
    );
  const count = async (statement: string): Promise<number> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement)).rowCount ?? 0);
  const bound = () => count(`SELECT 1 FROM mfa_factor WHERE status = 'active'`);
  const footprint = async (): Promise<number[]> => [
    await count('SELECT 1 FROM mfa_factor'),
    await count('SELECT 1 FROM notice'),
    await count('SELECT 1 FROM audit_entry'),
    await count('SELECT 1 FROM mfa_cooling_off'),
  ];

  it('imports nothing when one row is bad, and names line and reason', async () => {
    const file = `\uFEFF${emailOf(0)},${base32(0)}\r\n${emailOf(1)},not base32!\r\nnobody@nowhere.example,${base32(1)}\r\n`;
    const before = await footprint();
    const { code, out, err } = await run(file);
    expect([code, JSON.parse(out)]).toEqual([
      1,
      {
        ...{ rows: 3, imported: 0, already_there: 0, dry_run: false },
        bad: [
          { line: 2, reason: 'the secret is not base32' },
          { line: 3, reason: 'nobody signs in with this address' },
        ],
      },
    ]);
    expect(out + err).not.toContain(base32(0));
    expect(await footprint()).toEqual(before);
  });

  it('checks by the very rules and takes it back: a dry run leaves no trace', async () => {
    const before = await footprint();
    const short = new OtplibTotpVerifier().encodeSecret(randomBytes(10));
    const { code, out } = await run(`${emailOf(0)},${base32(0)}\n${emailOf(1)},${short}\n`, '--dry-run');
    expect([code, JSON.parse(out)]).toMatchObject([
      1,
      { imported: 0, dry_run: true, bad: [{ line: 2, reason: expect.stringContaining('128') }] },
    ]);
    expect(await footprint()).toEqual(before);
  });

  it('passes over bad rows where that was asked for; the app signs in, and the log keeps on whose word', async () => {
    const before = await bound();
    const uri = `otpauth://totp/Old:x?secret=${base32(1)}&issuer=Old&algorithm=SHA1&digits=6&period=30`;
    const eight = `${emailOf(2)},otpauth://totp/Old?secret=${base32(2)}&digits=8`;
    await writeFile(
      join(folder, 'seeds.csv'),
      `${emailOf(0)},${base32(0)}\n${eight}\n${emailOf(1)},"${uri}"\n`,
    );
    const { code, out, err } = await runCountersign(
      ['totp', 'import', '--file', 'seeds.csv', '--authorization', 'Migration of 3 May', '--skip-bad'],
      { cwd: folder, env },
    );
    expect([code, out]).toEqual([0, expect.stringContaining('3 rows: 0 there already, 1 bad. 2 imported.')]);
    expect(out).toContain('line 2: the codes do not have 6 digits');
    expect(err).toContain('2 of 2 rows imported');
    expect(await bound()).toBe(before + 2);
    expect(
      await count(
        `SELECT 1 FROM audit_entry WHERE act = 'factor.imported' AND details ->> 'authorization' = 'Migration of 3 May'`,
      ),
    ).toBe(2);
    const { actor } = people[0]!;
    actor.authenticator = VirtualAuthenticator.holding(seeds[0]!);
    await actor.signIn();
    expect((await actor.api('GET', '/v1/payor/mfa')).status).toBe(200);
  });

  it('run again, goes on where it was: who is there already is no fault', async () => {
    const before = await bound();
    const all = [0, 1, 2].map((n) => `${emailOf(n)},${base32(n)}`).join('\n');
    const { code, out } = await run(all);
    expect([code, JSON.parse(out)]).toMatchObject([0, { rows: 3, imported: 1, already_there: 2, bad: [] }]);
    expect(await bound()).toBe(before + 1);
    expect(JSON.parse((await run(all)).out)).toMatchObject({ imported: 0, already_there: 3 });
  });

  it('brings nobody another app, and no seed to somebody else', async () => {
    const { code, out } = await run(`${emailOf(0)},${base32(3)}\n${emailOf(3)},${base32(1)}\n`);
    expect([code, JSON.parse(out).bad]).toEqual([
      1,
      [
        { line: 1, reason: 'this person has enrolled here before' },
        { line: 2, reason: 'the secret is, or was, bound to somebody else' },
      ],
    ]);
  });
});
