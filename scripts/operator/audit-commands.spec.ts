import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SigningKeys } from '@countersign/tokens';
import { openAuditScene, type AuditScene } from '../../test/support/audit-scene.js';
import { runCountersign, type Ran } from '../../test/support/operator.js';
import { createKeys } from '../development-keys.js';

const STREAM = 'company:one';

/** The audit trail in the hands of an operator, and of an auditor who has neither the database nor the keys. */
describe('countersign audit', () => {
  let scene: AuditScene;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let jwks: string;
  const kept = 'checkpoints';

  beforeAll(async () => {
    scene = await openAuditScene();
    folder = await mkdtemp(join(tmpdir(), 'countersign-audit-'));
    const keys = await createKeys();
    env = { NODE_ENV: 'test', DATABASE_URL: scene.database.url, ...keys };
    jwks = join(folder, 'jwks.json');
    const published = SigningKeys.parse({ signing: keys.SIGNING_KEYS, retired: null }).publicJwks();
    await writeFile(jwks, JSON.stringify(published));
    await scene.write(STREAM, 4);
    await scene.write('person:another', 2);
  });
  afterAll(async () => {
    await scene.close();
    await rm(folder, { recursive: true });
  });

  const audit = (words: readonly string[], settings = env): Promise<Ran> =>
    runCountersign(['audit', ...words], { env: settings, cwd: folder });

  it('signs the chains that grew, and appends to a file what was signed', async () => {
    const { code, out } = await audit(['checkpoint', '--out', kept, '--json']);
    expect([code, JSON.parse(out)]).toEqual([
      0,
      { written: [{ number: 1, chains: 2, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }], kept: 1 },
    ]);
    expect((await audit(['checkpoint', '--out', kept])).out).toBe(
      `no chain grew since the last checkpoint\n0 checkpoints appended to ${kept}\n`,
    );
    expect((await readFile(join(folder, kept), 'utf8')).split('\n')).toHaveLength(2);
  });

  it('says that all is as it was written, with the keys of the settings or the published ones', async () => {
    const words = '6 entries of 2 chains, 2 checkpoints: as they were written\n';
    expect(await audit(['verify', '--checkpoints', kept])).toMatchObject({ code: 0, out: words });
    const { SIGNING_KEYS: _, ...without } = env;
    expect(await audit(['verify', '--checkpoints', kept, '--jwks', jwks], without)).toMatchObject({
      code: 0,
      out: words,
    });
    expect(JSON.parse((await audit(['verify', '--stream', STREAM, '--json'])).out)).toMatchObject({
      ...{ intact: true, entries: 4, chains: 1, checkpoints: 1, places: 0, findings: [] },
      newestCheckpoint: { number: 1 },
    });
  });

  it('writes where each chain ends, and entries that verify without a database and without keys', async () => {
    const heads = (await audit(['heads'])).out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(heads.map(({ stream, sequence }) => [stream, sequence])).toEqual([
      [STREAM, 4],
      ['person:another', 2],
    ]);
    await writeFile(join(folder, 'all.jsonl'), (await audit(['export'])).out);
    const alone = { NODE_ENV: 'production' };
    expect(await audit(['verify', '--file', 'all.jsonl'], alone)).toMatchObject({
      ...{ code: 0, out: '6 entries of 2 chains, 0 checkpoints: as they were written\n' },
    });
    const held = ['verify', '--file', 'all.jsonl', '--checkpoints', kept, '--jwks', jwks];
    expect((await audit(held, alone)).code).toBe(0);
    const text = await readFile(join(folder, 'all.jsonl'), 'utf8');
    await writeFile(join(folder, 'all.jsonl'), text.replace('"index":2', '"index":7'));
    expect(await audit(['verify', '--file', 'all.jsonl'], alone)).toMatchObject({
      code: 1,
      out: expect.stringContaining(`${STREAM} 2: changed, not what was written\n`),
    });
  });

  it.each([
    [['verify', '--stream', 'company:nobody'], 'There is no chain company:nobody.'],
    [['verify', '--jwks', 'nowhere.json'], 'nowhere.json'],
    [['verify', '--jwks', kept], 'is not a JSON Web Key Set'],
    [['verify', '--file', 'nowhere.jsonl'], 'nowhere.jsonl'],
    [['export', '--since', 'yesterday'], 'It must be a time such as'],
  ])('refuses %j, and says why', async (words, why) => {
    const { code, err } = await audit(words);
    expect(code).not.toBe(0);
    expect(err).toContain(why);
  });

  it('names every place that is not as it was written, and ends with 1', async () => {
    await scene.tamper("UPDATE audit_entry SET act = 'forged' WHERE stream = $1 AND sequence = 3", [STREAM]);
    await scene.tamper("DELETE FROM audit_entry WHERE stream = 'person:another'");
    await scene.tamper("DELETE FROM audit_head WHERE stream = 'person:another'");
    expect(await audit(['verify'])).toMatchObject({
      code: 1,
      out: [
        'person:another 2: missing, there is none',
        `${STREAM} 3: changed, not what was written`,
        '4 entries of 1 chains, 1 checkpoints: 2 places are not as they were written\n',
      ].join('\n'),
    });
    await scene.tamper('DELETE FROM audit_checkpoint');
    const { code, out } = await audit(['verify', '--checkpoints', kept, '--json']);
    expect([code, JSON.parse(out)]).toMatchObject([
      1,
      {
        intact: false,
        places: 3,
        findings: [
          { checkpoint: 1, fault: 'missing' },
          { stream: 'person:another', sequence: 2, fault: 'missing' },
          { stream: STREAM, sequence: 3, through: 3, fault: 'changed' },
        ],
      },
    ]);
    expect(await audit(['checkpoint', '--out', kept])).toMatchObject({
      code: 1,
      err: expect.stringContaining('Checkpoint 1'),
    });
  });
});
