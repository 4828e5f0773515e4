import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../test/support/actor.js';
import { withConnection } from '../../test/support/database.js';
import { submittedDisbursement } from '../../test/support/disbursements.js';
import { registerFinanceClient } from '../../test/support/finance-clients.js';
import { startPortal, type Portal } from '../../test/support/portal.js';

const PAYMENTS = 4;
const ENDS_WITHIN_MS = 45_000;

/** The example as it is run: a process of its own, against the started service. */
describe('the ERP of the example', () => {
  let portal: Portal;
  let folder: string;
  let env: NodeJS.ProcessEnv;
  let maker: Actor;
  let checker: Actor;

  beforeAll(async () => {
    portal = await startPortal();
    folder = mkdtempSync(join(tmpdir(), 'countersign-erp-'));
    maker = await portal.signedIn('payments_disburser', 0);
    checker = await portal.signedIn('payments_disburser', 1);
    const [payor] = await rows("SELECT company_id FROM membership WHERE role = 'payments_disburser'");
    const client = await registerFinanceClient(portal.database, { companyId: payor.company_id });
    const keyFile = join(folder, 'erp.pem');
    writeFileSync(keyFile, client.privateKey.export({ type: 'pkcs8', format: 'pem' }));
    env = {
      PATH: process.env['PATH'],
      COUNTERSIGN_URL: portal.urls[0],
      COUNTERSIGN_ISSUER: 'http://localhost:3000',
      CLIENT_ID: client.clientId,
      KEY_ID: client.kid,
      PRIVATE_KEY_FILE: keyFile,
      STATE_FILE: join(folder, 'state.json'),
    };
  });
  afterAll(async () => {
    await portal.stop();
    rmSync(folder, { recursive: true });
  });

  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (db) => (await db.query(statement, values)).rows);

  async function authorized(): Promise<string> {
    await maker.signIn();
    await checker.signIn();
    const { id } = await submittedDisbursement(maker, { invoices: 2 });
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const headers = { 'Countersign-Challenge': await checker.countersign(path) };
    const { status } = await checker.write('POST', path, {}, headers);
    if (status !== 200) throw new Error(`not authorized: ${status}`);
    return id;
  }

  /** What it said, line by line; killed as soon as a line says `killAt`. */
  async function run(killAt?: string): Promise<{ lines: string[]; code: number | null; errors: string }> {
    const child = spawn(process.execPath, ['dist/examples/erp/main.js'], { env, timeout: ENDS_WITHIN_MS });
    const lines: string[] = [];
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
    createInterface(child.stdout).on('line', (line) => {
      lines.push(line);
      if (killAt !== undefined && line.endsWith(killAt)) child.kill('SIGKILL');
    });
    const code = await new Promise<number | null>((closed) => child.once('close', closed));
    return { lines, code, errors };
  }

  it('pays each once and reports it, though it is killed in the middle of the first', async () => {
    const ids = [];
    for (let made = 0; made < PAYMENTS; made += 1) ids.push(await authorized());
    // The clock of these tests runs ahead of the one that the process reports by.
    await rows(
      "UPDATE disbursement SET authorized_at = now() - interval '1 hour' WHERE authorized_at IS NOT NULL",
    );

    const killed = await run(': spent');
    expect(killed).toMatchObject({ code: null });
    const again = await run();
    expect([again.code, again.errors]).toEqual([0, '']);
    expect(again.lines.at(-1)).toBe(`${PAYMENTS} disbursements dealt with`);

    const paid = await rows('SELECT id, status FROM disbursement WHERE id = ANY ($1)', [ids]);
    expect(paid.map(({ status }) => status)).toEqual(ids.map(() => 'paid'));
    const spent = await rows('SELECT spent_by FROM receipt WHERE disbursement_id = ANY ($1)', [ids]);
    expect(spent.map(({ spent_by }) => spent_by)).toEqual(ids.map(() => env['CLIENT_ID']));
    const banked = [...killed.lines, ...again.lines].filter((line) => line.endsWith(': to the bank'));
    expect(new Set(banked).size).toBe(PAYMENTS);
    expect(await rows("SELECT 1 FROM audit_entry WHERE act = 'receipt.spent'")).toHaveLength(PAYMENTS);
  });

  it('finds nothing to do when there is nothing new, and says what is missing when it is set up wrongly', async () => {
    expect((await run()).lines).toEqual(['0 disbursements dealt with']);
    const { PRIVATE_KEY_FILE: _, ...without } = env;
    env = without;
    const failed = await run();
    expect(failed.code).not.toBe(0);
    expect(failed.errors).toContain('PRIVATE_KEY_FILE is not set');
  });
});
