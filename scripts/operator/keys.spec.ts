import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parseHashKey, parseSecretBoxKeys } from '@countersign/secret-box';
import { SigningKeys } from '@countersign/tokens';
import { submittedDisbursement } from '../../test/support/disbursements.js';
import { runCountersign, type Ran } from '../../test/support/operator.js';
import { startPortal, type Portal } from '../../test/support/portal.js';
import { withConnection } from '../database.js';
import { createKeys } from '../development-keys.js';
import { KeyUse } from './keys/key-use.js';
import { sealedRowsOf } from './keys/sealed-rows.js';

/** Keys in the hands of an operator, in a process of its own, each with the settings of that step. */
describe('keys on the command line', () => {
  let portal: Portal;
  let folder: string;
  let keys: Record<string, string>;
  let receiptKid: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-keys-'));
    keys = { ...(await createKeys('first')) };
    portal = await startPortal({ env: { ...keys } });
    const maker = await portal.signedIn('payments_disburser', 0);
    const { id } = await submittedDisbursement(maker);
    const checker = await portal.signedIn('payments_disburser', 1);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const challengeId = await checker.countersign(path);
    const done = await checker.write('POST', path, {}, { 'Countersign-Challenge': challengeId });
    const header = String(done.body.receipt).split('.')[0] ?? '';
    receiptKid = JSON.parse(Buffer.from(header, 'base64url').toString()).kid;
  });
  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (words: string, more: NodeJS.ProcessEnv = {}): Promise<Ran> =>
    runCountersign(words.split(' '), {
      cwd: folder,
      env: { NODE_ENV: 'test', DATABASE_URL: portal.database.url, ...keys, ...more },
    });
  /** Prints the next settings, and goes on with them. */
  const step = async (words: string): Promise<Ran> => {
    const ran = await run(`${words} --json`);
    if (ran.code === 0) keys = { ...keys, ...(JSON.parse(ran.out) as Record<string, string>) };
    return ran;
  };
  const status = async (): Promise<{ code: number; sealing: { values: number }[]; signing: object[] }> => {
    const { code, out } = await run('keys status --json');
    return { code, ...JSON.parse(out) };
  };
  const asOwner = (statement: string, values: unknown[] = []) =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);

  it('new ones come in the form of their settings, from nothing, each another', async () => {
    const nothing = { cwd: folder, env: { PATH: process.env['PATH'], NODE_ENV: 'production' } };
    const made = await runCountersign(['keys', 'new', 'signing', 'sealing', 'hash'], nothing);
    expect(made.code).toBe(0);
    const lines = new Map(
      made.out
        .trim()
        .split('\n')
        .map((line): [string, string] => [
          line.slice(0, line.indexOf('=')),
          line.slice(line.indexOf('=') + 1),
        ]),
    );
    expect([...lines.keys()]).toEqual(['SIGNING_KEYS', 'SECRET_BOX_KEYS', 'HASH_KEY']);
    const { kid } = SigningKeys.parse({ signing: lines.get('SIGNING_KEYS') ?? '', retired: null }).current;
    expect(kid).toMatch(/^\d{4}-\d\d-\d\d-/);
    expect(parseSecretBoxKeys(lines.get('SECRET_BOX_KEYS') ?? '')).toHaveLength(1);
    expect(parseHashKey(lines.get('HASH_KEY') ?? '').symmetricKeySize).toBe(32);
    expect((await runCountersign(['keys', 'new', 'hash'], nothing)).out).not.toContain(lines.get('HASH_KEY'));
    expect((await runCountersign(['keys', 'new', 'hash', '--name', 'dev-x'], nothing)).code).toBe(2);
  });

  it('every column that is called sealed is walked by reseal', async () => {
    const columns = await withConnection(portal.database.url, (client) => new KeyUse(client).sealedColumns());
    const walked = sealedRowsOf(portal.apps[0]!).map(({ name }) => name);
    expect(walked.sort()).toEqual(columns.map(({ table, column }) => `${table}.${column}`).sort());
  });

  it('of signing: published, promoted, retired; and the one that receipts need is never called removable', async () => {
    await step('keys rotate signing --step publish');
    const published = await status();
    expect(published.signing).toMatchObject([
      { kid: receiptKid, standing: 'current', receipts: 1, mayBeRemoved: false },
      { standing: 'other', receipts: 0, mayBeRemoved: true },
    ]);
    const promoted = await step('keys rotate signing --step promote');
    expect(promoted.err).toContain('10 minutes');
    await step('keys rotate signing --step retire');
    const retired = await status();
    expect(retired.signing).toMatchObject([
      { standing: 'current', receipts: 0 },
      { kid: receiptKid, standing: 'retired', receipts: 1, mayBeRemoved: false },
    ]);
    expect(retired.code).toBe(0);
    const lost = await run('keys status', { RETIRED_SIGNING_KEYS: '' });
    expect(lost.code).toBe(1);
    expect(lost.out).toContain(`${receiptKid}: missing`);
  });

  it('of sealing: the old one goes when nothing is sealed under it, and not before', async () => {
    const [old] = parseSecretBoxKeys(keys['SECRET_BOX_KEYS'] ?? '');
    await step('keys rotate sealing --step add');
    await step('keys rotate sealing --step promote');
    const refused = await run('keys rotate sealing --step remove');
    expect([refused.code, refused.out]).toEqual([1, '']);
    expect(refused.err).toMatch(
      new RegExp(`${String(old?.kid)} still seals .*\\d+ in mfa_factor.sealed_secret`),
    );
    const before = await status();
    expect(before.sealing).toMatchObject([
      { standing: 'current', values: 0 },
      { kid: old?.kid, standing: 'other', mayBeRemoved: false, tables: { mfa_factor: 2 } },
    ]);

    const { code, out, err } = await run('keys reseal --json');
    const summary = JSON.parse(out);
    expect([code, summary]).toMatchObject([0, { complete: true, unreadable: 0, left: [] }]);
    expect(summary.resealed).toBe(before.sealing[1]?.values);
    expect(summary.columns.find(({ column }: any) => column === 'mfa_factor.sealed_secret')).toMatchObject({
      resealed: 2,
    });
    expect(err).toMatch(/\d+ of \d+ values looked at \(100 %\), \d+ sealed anew, \d+\/s/);
    const again = JSON.parse((await run('keys reseal --json')).out);
    expect([again.resealed, again.looked]).toEqual([0, summary.looked]);

    await step('keys rotate sealing --step remove');
    expect(parseSecretBoxKeys(keys['SECRET_BOX_KEYS'] ?? '').map(({ kid }) => kid)).not.toContain(old?.kid);
    expect((await status()).code).toBe(0);
  });

  it('what cannot be opened is named by table and row, shown nowhere, left as it is, and ends with 1', async () => {
    const [row] = await asOwner('SELECT id, sealed_secret FROM mfa_factor ORDER BY id LIMIT 1');
    const lost = String(row?.['sealed_secret']).replace(/^v1\.[^.]+/, 'v1.gone');
    await asOwner('UPDATE mfa_factor SET sealed_secret = $2 WHERE id = $1', [row?.['id'], lost]);
    const { code, out, err } = await run('keys reseal');
    expect(code).toBe(1);
    expect(out).toContain(`cannot be opened: mfa_factor.sealed_secret ${String(row?.['id'])}`);
    expect(out).toContain('still under gone: 1 in mfa_factor.sealed_secret');
    expect(out + err).not.toContain(lost.split('.')[3]);
    const missing = await run('keys status');
    expect(missing.code).toBe(1);
    expect(missing.out).toContain('gone: missing');
    const [after] = await asOwner('SELECT sealed_secret FROM mfa_factor WHERE id = $1', [row?.['id']]);
    expect(after?.['sealed_secret']).toBe(lost);
  });
});
