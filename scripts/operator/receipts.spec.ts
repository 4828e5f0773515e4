import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { submittedDisbursement } from '../../test/support/disbursements.js';
import { runCountersign, type Ran } from '../../test/support/operator.js';
import { startPortal, type Portal } from '../../test/support/portal.js';
import { withConnection } from '../database.js';
import { createKeys } from '../development-keys.js';
import { at, isFact } from './evidence/dynamic-linking.js';
import type { Evidence } from './evidence/evidence.js';

const issuer = 'https://pay.example.com';
const BATCHES = '/v1/payor/disbursement-batches';

/** What an auditor or a finance department does with a receipt, in a process of its own. */
describe('receipts on the command line', () => {
  let portal: Portal;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let receipt: string;
  let alone: string;
  let together: [string, string];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-receipts-'));
    const keys = await createKeys();
    portal = await startPortal({ env: { ...keys, PUBLIC_URL: issuer } });
    const settings = { NODE_ENV: 'test', DATABASE_URL: portal.database.url, PUBLIC_URL: issuer };
    env = { ...process.env, ...settings, ...keys };
    const maker = await portal.signedIn('payments_disburser', 0);
    const checker = await portal.signedIn('payments_disburser', 1);
    await maker.signIn();
    alone = (await submittedDisbursement(maker)).id;
    together = [(await submittedDisbursement(maker)).id, (await submittedDisbursement(maker)).id];
    const path = `/v1/payor/disbursements/${alone}/authorize`;
    const one = await checker.write(
      'POST',
      path,
      {},
      { 'Countersign-Challenge': await checker.countersign(path) },
    );
    receipt = one.body.receipt;
    const list = { disbursementIds: together };
    await checker.write('POST', BATCHES, list, {
      'Countersign-Challenge': await checker.countersign(BATCHES, 0, list),
    });
    const jwks = (await checker.raw('GET', '/.well-known/jwks.json')).body;
    await writeFile(join(folder, 'jwks.json'), JSON.stringify(jwks));
    await writeFile(join(folder, 'receipt.jws'), `${receipt}\n`);
  });
  afterAll(async () => {
    await portal.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const run = (words: readonly string[], given: { stdin?: string; env?: NodeJS.ProcessEnv } = {}) =>
    runCountersign(['receipt', ...words], {
      ...{ cwd: folder, env },
      ...given,
    });
  const verify = (file: string, stdin = '', more: readonly string[] = []): Promise<Ran> =>
    // Offline: neither database nor settings.
    run(['verify', file, '--jwks', 'jwks.json', '--issuer', issuer, ...more], {
      stdin,
      env: { PATH: process.env['PATH'] },
    });
  const evidence = async (id: string): Promise<Ran & { document: Evidence }> => {
    const ran = await runCountersign(['evidence', '--disbursement', id, '--json'], { cwd: folder, env });
    return { ...ran, document: ran.out === '' ? null : JSON.parse(ran.out) };
  };
  const asOwner = (statement: string, values: unknown[]): Promise<unknown> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      await client.query('SET session_replication_role = replica');
      return client.query(statement, values);
    });

  it('says who approved exactly what, for how much, to whom, when, by which factor, and where it is logged', async () => {
    const { code, out } = await verify('receipt.jws');
    expect(code).toBe(0);
    expect(out).toMatch(/^The receipt holds\.\n {2}approved by +person [0-9a-f-]{36}, payments_disburser$/m);
    expect(out).toMatch(/^ {2}factor +totp, challenge [0-9a-f-]{36}$/m);
    expect(out).toMatch(/^ {2}authorized +\d{4}-\d\d-\d\dT[\d:.]+Z$/m);
    expect(out).toMatch(/^ {2}amount +USD 2\.00$/m);
    expect(out).toMatch(/^ {2}to +.+: USD 1\.00 for .+-\d+ to .+, .+ …\d{4}$/m);
    expect(out).toMatch(/^ {2}audit log +company:[0-9a-f-]{36}, entry \d+, [0-9a-f]{64}$/m);
    expect(out).toContain(alone);
  });

  it('reads it from standard input, also as the API answers it, and answers in JSON', async () => {
    for (const stdin of [receipt, `  ${receipt}\n`, JSON.stringify({ receipt })]) {
      const { code, out } = await verify('-', stdin, ['--json']);
      expect([code, JSON.parse(out)]).toMatchObject([
        0,
        { holds: true, receipt: { sub: alone, batch: null } },
      ]);
    }
    const shown = await run(['show', '--disbursement', together[1]]);
    expect(shown.code).toBe(0);
    const { out } = await verify('-', shown.out);
    expect(out).toMatch(/^ {2}in batch +[0-9a-f-]{36}, 2 of 2, USD 4\.00$/m);
  });

  it('ends with 1 and says why when it does not hold, and tells nothing of what it claims', async () => {
    const forged = receipt.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
    const another = await createKeys('another');
    await writeFile(join(folder, 'other.json'), another.SIGNING_KEYS);
    const cases: [Ran, string][] = [
      [await verify('-', forged, ['--json']), 'signature_wrong'],
      [await verify('-', 'no receipt', ['--json']), 'malformed'],
      [await verify('-', '{"receipt": 1}', ['--json']), 'malformed'],
      [
        await run(['verify', 'receipt.jws', '--jwks', 'other.json', '--issuer', issuer, '--json']),
        'unknown_key',
      ],
      [
        await run(['verify', 'receipt.jws', '--jwks', 'jwks.json', '--issuer', `${issuer}/`, '--json']),
        'another_issuer',
      ],
    ];
    for (const [{ code, out }, fault] of cases)
      expect([code, JSON.parse(out)]).toEqual([1, { holds: false, fault }]);
    const words = await verify('-', forged);
    expect([words.code, words.out]).toEqual([1, 'The receipt does not hold: signature wrong.\n']);
  });

  it('takes keys from nowhere that somebody else could stand in for, and says what is missing', async () => {
    const from = (jwks: string) => run(['verify', 'receipt.jws', '--jwks', jwks, '--issuer', issuer]);
    expect(await from('http://pay.example.com/jwks.json')).toMatchObject({
      ...{ code: 1, out: '' },
      err: expect.stringContaining('must be https'),
    });
    expect(await from('receipt.jws')).toMatchObject({
      code: 1,
      err: expect.stringContaining('not a JSON Web Key Set'),
    });
    expect(await from('nowhere.json')).toMatchObject({ code: 1, out: '' });
    const fetched = await from(`${portal.urls[0] ?? ''}/.well-known/jwks.json`);
    expect([fetched.code, fetched.out.split('\n')[0]]).toEqual([0, 'The receipt holds.']);
  });

  it('is one of the commands of operators, and says how it is called', async () => {
    const { code, err } = await runCountersign(['receipt', 'verify', 'receipt.jws'], { cwd: folder, env });
    expect([code, err]).toEqual([2, expect.stringContaining('--jwks <file or url>')]);
  });

  it('of a disbursement that is not there, or not authorized, there is none', async () => {
    const missing = await run(['show', '--disbursement', '0197a000-0000-7000-8000-000000000001']);
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('There is no disbursement') });
    const maker = await portal.signedIn('payments_disburser', 0);
    const { id } = await submittedDisbursement(maker);
    expect(await run(['show', '--disbursement', id])).toMatchObject({
      ...{ code: 1, out: '' },
      err: expect.stringContaining('nobody has authorized it'),
    });
    expect(await evidence(id)).toMatchObject({ code: 1, out: '' });
  });

  it('the evidence of a payment maps every clause of dynamic linking to a fact that is there', async () => {
    const { code, document } = await evidence(alone);
    expect([code, document.verification]).toEqual([0, { holds: true, because: [] }]);
    expect(document.audit.disbursement.map(({ act }) => act)).toEqual([
      'disbursement.created',
      'disbursement.submitted',
      'disbursement.authorized',
    ]);
    expect(document.challenge).toMatchObject({
      ...{ method: 'totp', status: 'spent', tries: 1 },
      intent: { purpose: 'disbursement.authorize', display: { currency: 'USD', amount: '2.00' } },
    });
    expect(document.bought).toEqual([{ disbursement: alone, batch: null }]);
    const clauses = document.clauses.map(({ clause }) => clause.replace(/,.*/, ''));
    expect(new Set(clauses)).toEqual(
      new Set(
        ['4(1)', '4(2)(a)', '4(2)(b)', '4(2)(c)', '4(3)(a)', '4(3)(b)', '4(3)(c)', '4(3)(d)']
          .concat(['5(1)(a)', '5(1)(b)', '5(1)(c)', '5(1)(d)', '5(2)(a)', '5(2)(b)'])
          .map((article) => `Art. ${article}`),
      ),
    );
    for (const { facts } of document.clauses) {
      expect(facts.length).toBeGreaterThan(0);
      for (const pointer of facts) expect([pointer, isFact(at(document, pointer))]).toEqual([pointer, true]);
    }
    // 15 minutes are ours, five are PSD2's: what an installation has not set up is not said to be met.
    expect(document.clauses.filter(({ met }) => !met).map(({ clause }) => clause)).toEqual(['Art. 4(3)(d)']);
    expect(document.reading).toContain('interpretation');
  });

  it('of a batch it shows the clause on batches besides, and what else the challenge bought', async () => {
    const { code, document } = await evidence(together[1]);
    expect([code, document.verification.because]).toEqual([0, []]);
    expect(document.bought.map(({ disbursement }) => disbursement)).toEqual(together);
    const clause = document.clauses.find((one) => one.clause === 'Art. 5(3)(b)');
    expect(clause?.met).toBe(true);
    for (const pointer of clause?.facts ?? []) expect(isFact(at(document, pointer))).toBe(true);
  });

  it('stays whole when challenge and intent were removed, 30 days past their use', async () => {
    await asOwner('DELETE FROM mfa_challenge', []);
    await asOwner('DELETE FROM mfa_intent', []);
    const { code, err, document } = await evidence(alone);
    expect([code, err]).toEqual([0, '']);
    expect(document.challenge).toBeNull();
    expect(document.clauses.filter(({ met }) => !met)).toHaveLength(1);
  });

  it.each<[what: string, statement: string, undo: string, says: string]>([
    [
      'an exchanged receipt',
      `UPDATE receipt SET jws = (SELECT jws FROM receipt WHERE batch_position = 1) WHERE disbursement_id = $1`,
      `UPDATE receipt SET jws = $2 WHERE disbursement_id = $1`,
      'the receipt is of another disbursement',
    ],
    [
      'a receipt with a character changed',
      `UPDATE receipt SET jws = overlay(jws placing 'AAAA' from length(jws) - 20) WHERE disbursement_id = $1`,
      `UPDATE receipt SET jws = $2 WHERE disbursement_id = $1`,
      'the receipt does not hold: signature wrong',
    ],
    [
      'another act under the same challenge',
      `UPDATE receipt SET challenge_id = (SELECT challenge_id FROM receipt WHERE disbursement_id = $1) WHERE batch_position = 1`,
      `UPDATE receipt SET challenge_id = (SELECT challenge_id FROM receipt WHERE batch_position = 2) WHERE batch_position = 1 AND $1 <> $2`,
      'the challenge bought something else besides',
    ],
    [
      'a changed entry in the chain',
      `UPDATE audit_entry SET details = details || '{"version": 7}' WHERE act = 'disbursement.authorized' AND object_id = $1`,
      `UPDATE audit_entry SET details = details || '{"version": 1}' WHERE act = 'disbursement.authorized' AND object_id = $1 AND object_id <> $2`,
      'is not as it was written',
    ],
  ])('of %s the evidence says so and ends with 1', async (_, statement, undo, says) => {
    await asOwner(statement, [alone]);
    const tampered = await evidence(alone);
    expect(tampered.code).toBe(1);
    expect(tampered.document.verification.holds).toBe(false);
    expect(tampered.document.verification.because.join('; ')).toContain(says);
    await asOwner(undo, [alone, receipt]);
    expect((await evidence(alone)).document.verification).toEqual({ holds: true, because: [] });
  });
});
