import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { verifyReceipt } from '@countersign/tokens';
import { withConnection } from '../../scripts/database.js';
import { brokenChains } from '../support/audit.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { startPortal, type Portal } from '../support/portal.js';

/** Promise 8: every act is in an append-only, hash-chained log; every authorization has a receipt that verifies offline. */
describe('it can be proved', () => {
  let portal: Portal;
  let receipt: string;
  let disbursementId: string;

  beforeAll(async () => {
    portal = await startPortal();
    const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
    disbursementId = id;
    const checker = await portal.signedIn('payments_disburser', 1);
    const path = `/v1/payor/disbursements/${id}/authorize`;
    const done = await checker.write(
      'POST',
      path,
      {},
      { 'Countersign-Challenge': await checker.countersign(path) },
    );
    receipt = done.body.receipt;
  }, 60_000);
  afterAll(() => portal.stop());

  const jwks = async () => (await portal.person('payments_admin').raw('GET', '/.well-known/jwks.json')).body;
  const owner = <T>(text: string, values: unknown[] = []): Promise<T[]> =>
    withConnection(
      portal.database.ownerUrl,
      async (client) => (await client.query(text, values)).rows as T[],
    );

  it('a receipt verifies offline with the published keys, and says who, what, when and with which factor', async () => {
    const verified = await verifyReceipt(receipt, await jwks(), { issuer: 'http://localhost:3000' });
    expect(verified).toMatchObject({ method: 'totp', intent: { subjectId: disbursementId } });
    expect(JSON.stringify(await jwks())).not.toContain('"d"');
  });

  it('a receipt with any character changed is refused', async () => {
    const keys = await jwks();
    for (let at = 0; at < receipt.length; at += 7) {
      const other = receipt[at] === 'A' ? 'B' : 'A';
      const forged = receipt.slice(0, at) + other + receipt.slice(at + 1);
      await expect(verifyReceipt(forged, keys, { issuer: 'http://localhost:3000' })).rejects.toThrow();
    }
  });

  it('the authorization is in the log with approver, hash, factor, challenge and session (LG-05)', async () => {
    const [entry] = await owner<{ canonical: string }>(
      `SELECT row_to_json(e)::text AS canonical FROM audit_entry e WHERE act = 'disbursement.authorized'`,
    );
    const claims = JSON.parse(Buffer.from(receipt.split('.')[1]!, 'base64url').toString());
    for (const fact of [claims.intent_hash, claims.challenge_id, claims.sub, 'totp'])
      expect(entry!.canonical).toContain(fact);
  });

  it('every success and failure of login, factor, step-up and binding has its entry with who, when, where from (LG-01, LG-02)', async () => {
    const person = await portal.signedIn('beneficiary_approver');
    const wrong = { email: person.email, password: 'a wrong password, mistyped' };
    await person.raw('POST', '/v1/sign-in', { body: wrong });
    const ticket = await person.ticket();
    await person.answer(await person.challenge(ticket), person.wrongCode(), ticket);

    const entries = await owner<{ act: string; outcome: string; whole: boolean }>(
      `SELECT act, outcome, bool_and(address IS NOT NULL AND at IS NOT NULL AND object_kind <> ''
         AND (actor_id IS NOT NULL OR actor_kind = 'anonymous')) AS whole
       FROM audit_entry GROUP BY act, outcome`,
    );
    expect(entries).toEqual(
      expect.arrayContaining(
        [
          ['password.accepted', 'success'],
          ['password.refused', 'failure'],
          ['enrollment.started', 'success'],
          ['factor.bound', 'success'],
          ['recovery_code.issued', 'success'],
          ['session.started', 'success'],
          ['code.accepted', 'success'],
          ['code.refused', 'failure'],
          ['disbursement.authorized', 'success'],
        ].map(([act, outcome]) => ({ act, outcome, whole: true })),
      ),
    );
  });

  it("the application's role can neither change nor delete an entry, nor can the owner by accident (LG-04)", async () => {
    for (const url of [portal.database.url, portal.database.ownerUrl])
      for (const attack of [
        `UPDATE audit_entry SET act = 'nothing'`,
        'DELETE FROM audit_entry',
        'TRUNCATE audit_entry CASCADE',
      ])
        await expect(withConnection(url, (client) => client.query(attack))).rejects.toThrow();
  });

  it('the chains verify, and an owner who switches the guard off is found out at the row', async () => {
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([]);
    const tamper = (statement: string): Promise<unknown> =>
      withConnection(portal.database.ownerUrl, async (client) => {
        await client.query('BEGIN');
        await client.query('ALTER TABLE audit_entry DISABLE TRIGGER ALL');
        await client.query(statement);
        await client.query('ALTER TABLE audit_entry ENABLE TRIGGER ALL');
        await client.query('COMMIT');
      });
    const [{ stream }] = (await owner<{ stream: string }>(
      `SELECT stream FROM audit_entry WHERE act = 'code.accepted' LIMIT 1`,
    )) as [{ stream: string }];
    await tamper(`DELETE FROM audit_entry WHERE stream = '${stream}' AND sequence = 2`);
    expect(await brokenChains(portal.database.ownerUrl)).toEqual([stream]);
    await tamper(`UPDATE audit_entry SET outcome = 'failure' WHERE act = 'disbursement.authorized'`);
    expect(await brokenChains(portal.database.ownerUrl)).toHaveLength(2);
  });
});
