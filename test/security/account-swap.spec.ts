import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { demoDepositAccountNumber } from '../../scripts/demo-company.js';
import { withConnection } from '../../scripts/database.js';
import type { Actor } from '../support/actor.js';
import { burst } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { messagesTo } from '../support/mailbox.js';
import { anAccount, BANK_ACCOUNTS, numberOf } from '../support/payee-people.js';
import { startPortal, type Portal } from '../support/portal.js';

const DISBURSEMENTS = '/v1/payor/disbursements';
const BENEFICIARIES = '/v1/payor/beneficiary-accounts';
const PAYEE = 'Ironwood Steel';
const OTHER_PAYEE = 'Bluewater Plumbing';

/** A payee's account is exchanged in the master data at the worst moments: the money never goes there unseen (STP-03). */
describe('an account that is exchanged under a payment', () => {
  let portal: Portal;
  let fay: Actor;
  let ben: Actor;
  let chika: Actor;
  let eli: Actor;
  let made = 0;
  let current = demoDepositAccountNumber;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    fay = portal.person('payee_admin');
    ben = portal.person('payments_disburser', 0);
    chika = portal.person('payments_disburser', 1);
    eli = portal.person('beneficiary_approver');
  });
  afterAll(() => portal.stop());

  beforeEach(async () => {
    await portal.signedIn('beneficiary_approver');
    if ((await account()).status === 'needs_review') await approve();
    for (const person of [fay, ben, chika]) await person.signIn();
  });

  /** Ready to be selected by the payee, in one call. */
  async function prepared(): Promise<{ id: string; number: string }> {
    made += 1;
    await fay.stepUp();
    const body = anAccount(made, { currentDefaultAccountNumber: current });
    const added = await fay.write('POST', BANK_ACCOUNTS, body);
    expect(added.status).toBe(201);
    return { id: added.body.id, number: numberOf(made) };
  }

  async function select({ id, number }: { id: string; number: string }, instance = 0): Promise<void> {
    const selected = await fay.write('POST', `${BANK_ACCOUNTS}/${id}/select`, {}, {}, instance);
    expect([selected.status, selected.body.isDefault]).toEqual([200, true]);
    current = number;
  }

  const exchange = async (): Promise<void> => select(await prepared());

  const account = async (): Promise<any> =>
    (await eli.api('GET', BENEFICIARIES)).body.items.find(({ payee }: any) => payee.name === PAYEE);

  async function approve(): Promise<void> {
    await eli.stepUp();
    const { id, version } = await account();
    expect((await eli.write('POST', `${BENEFICIARIES}/${id}/approve`, { version })).status).toBe(200);
  }

  async function submitted(payeeName = PAYEE): Promise<string> {
    await ben.stepUp();
    const invoices = (await ben.api('GET', '/v1/payor/invoices')).body.items;
    const invoice = invoices.find(({ payee, eligible }: any) => payee.name === payeeName && eligible);
    const payments = [{ invoiceId: invoice.id, amount: { amount: '1.00', currency: 'USD' } }];
    const created = await ben.write('POST', DISBURSEMENTS, { payments });
    const done = await ben.write('POST', `${DISBURSEMENTS}/${created.body.id}/submit`, {});
    expect([created.status, done.status]).toEqual([201, 200]);
    return created.body.id;
  }

  const pathOf = (id: string): string => `${DISBURSEMENTS}/${id}/authorize`;
  const authorize = (id: string, challengeId?: string, instance = 0): Promise<Reply> =>
    chika.write(
      'POST',
      pathOf(id),
      {},
      challengeId === undefined ? {} : { 'Countersign-Challenge': challengeId },
      instance,
    );
  const statusOf = async (id: string): Promise<string> =>
    (await ben.api('GET', `${DISBURSEMENTS}/${id}`)).body.status;
  const entries = (act: string, objectId: string): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => {
      const { rows } = await client.query(
        `SELECT stream, sequence::int, details FROM audit_entry WHERE act = $1 AND object_id = $2 ORDER BY sequence`,
        [act, objectId],
      );
      return rows;
    });

  it('after the prompt: the prompt takes no challenge any more, and shows itself anew once the account is approved', async () => {
    const id = await submitted();
    const prompt = await authorize(id);
    const { intent } = prompt.body;
    await exchange();
    const body = { method: 'totp', intentId: intent.id };
    expect((await chika.api('POST', '/v1/challenges', { body })).status).toBe(404);
    const held = await authorize(id);
    expect([held.status, held.body.errors]).toEqual([
      422,
      [{ pointer: '/payments/0/account', detail: "the payee's account is not approved" }],
    ]);
    await approve();
    const anew = await authorize(id);
    expect(anew.body.intent.hash).not.toBe(intent.hash);
    expect(JSON.stringify(anew.body.intent.display)).toContain(`…${current.slice(-4)}`);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('between challenge and answer: the right code is not taken, and buys nothing', async () => {
    const id = await submitted();
    const prompt = await authorize(id);
    const challengeId = await chika.challenge(chika.accessToken, { intentId: prompt.body.intent.id });
    await exchange();
    const answered = await chika.answer(challengeId, chika.nextCode());
    expect([answered.status, answered.body.type]).toEqual([422, '/problems/code-refused']);
    expect((await authorize(id, challengeId)).status).toBe(422);
    await approve();
    expect((await authorize(id, challengeId, 1)).status).toBe(401);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('between answer and act: the approval is dead at once, in the database, before anybody tries to use it', async () => {
    const id = await submitted();
    const challengeId = await chika.countersign(pathOf(id));
    await exchange();
    const live = await withConnection(portal.database.ownerUrl, (client) =>
      client.query(
        `SELECT FROM mfa_challenge c JOIN mfa_intent i ON i.id = c.intent_id
         WHERE i.subject_id = $1 AND (i.voided_at IS NULL OR c.status = 'open' OR c.spendable_until > c.created_at)`,
        [id],
      ),
    );
    expect(live.rowCount).toBe(0);
    const changed = await authorize(id, challengeId);
    expect([changed.status, changed.body.type]).toEqual([409, '/problems/intent-changed']);
    await approve();
    expect((await authorize(id, challengeId, 1)).status).toBe(401);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('there and back again: the old approval stays dead over the very same account', async () => {
    const before = (await fay.api('GET', BANK_ACCOUNTS)).body.items.find(({ isDefault }: any) => isDefault);
    const number = current;
    const id = await submitted();
    const challengeId = await chika.countersign(pathOf(id));
    await exchange();
    await select({ id: before.id, number });
    await approve();
    expect((await account()).lastFour).toBe(before.lastFour);
    expect((await authorize(id, challengeId)).status).toBe(409);
    expect((await authorize(id, challengeId)).status).toBe(401);
    expect(await statusOf(id)).toBe('submitted');
  });

  it('leaves alone what pays somebody else', async () => {
    const id = await submitted(OTHER_PAYEE);
    const challengeId = await chika.countersign(pathOf(id));
    await exchange();
    expect(await entries('disbursement.intent_voided', id)).toEqual([]);
    expect((await authorize(id, challengeId)).body.disbursement?.status).toBe('authorized');
  });

  it('is told: to who may authorize, to who made it, to who approves accounts; and stands in the chain', async () => {
    const first = await submitted();
    const second = await submitted();
    await chika.countersign(pathOf(first));
    const { id: accountId, lastFour } = await account();
    await exchange();
    const admins = [portal.person('payments_admin', 0), portal.person('payments_admin', 1)];
    const newest = async ({ email }: Actor, kind: string): Promise<string | undefined> =>
      (await messagesTo(fay, email)).find((message) => message.kind === kind)?.text;
    for (const person of [ben, chika, ...admins]) {
      const text = await newest(person, 'disbursement_needs_review');
      expect(text).toContain('Ironwood Steel');
      for (const id of [first, second]) expect(text).toContain(id);
    }
    for (const person of [eli, ...admins]) {
      const text = await newest(person, 'beneficiary_account_changed');
      expect(text).toContain(
        `Ironwood Steel is to be paid to another account from now on: Anvil Savings Bank …`,
      );
      expect(text).toContain(current.slice(-4));
      expect(text).not.toContain('From:');
    }
    for (const person of [eli, portal.person('disbursement_contributor'), fay])
      expect(await newest(person, 'disbursement_needs_review')).toBeUndefined();
    for (const person of [ben, chika, fay])
      expect(await newest(person, 'beneficiary_account_changed')).toBeUndefined();

    for (const [id, intents] of [
      [first, 1],
      [second, 0],
    ] as const)
      expect(await entries('disbursement.intent_voided', id)).toEqual([
        expect.objectContaining({
          stream: expect.stringMatching(/^company:/),
          details: expect.objectContaining({ intents, because: 'the account of the payee was changed' }),
        }),
      ]);
    const [change] = (await entries('beneficiary_account.changed', accountId)).slice(-1);
    expect(change.details).toMatchObject({
      before: expect.stringContaining(lastFour),
      after: `Anvil Savings Bank …${current.slice(-4)}`,
    });
  });

  it('while the act runs, on two instances and at once: it goes to the account that was shown, or it stays submitted', async () => {
    let authorized = 0;
    const rounds = 18;
    for (let round = 0; round < rounds; round += 1) {
      for (const person of [fay, ben, chika, eli]) await person.refresh();
      if ((await account()).status === 'needs_review') await approve();
      const id = await submitted();
      const shown = await account();
      const challengeId = await chika.countersign(pathOf(id));
      const next = await prepared();
      // Each has a head start in turn, of a few milliseconds or none.
      const headStartMs = Math.floor(round / 2) % 9;
      const [replies] = await Promise.all([
        sleep(round % 2 === 0 ? headStartMs : 0).then(() => burst(4, (n) => authorize(id, challengeId, n))),
        sleep(round % 2 === 0 ? 0 : headStartMs).then(() => select(next, round)),
      ]);
      for (const { status } of replies) expect([200, 401, 409, 422]).toContain(status);
      const won = replies.filter(({ status }) => status === 200);
      expect(won.length).toBeLessThanOrEqual(1);
      const [acted] = await entries('disbursement.authorized', id);
      const [changed] = (await entries('beneficiary_account.changed', shown.id)).slice(-1);
      if (won[0]) {
        authorized += 1;
        const claims = Buffer.from(won[0].body.receipt.split('.')[1], 'base64url').toString();
        expect(claims).toContain(`"lastFour":"${shown.lastFour}"`);
        expect(acted.sequence).toBeLessThan(changed.sequence);
        expect(await entries('disbursement.intent_voided', id)).toEqual([]);
      } else {
        expect(acted).toBeUndefined();
        expect(await statusOf(id)).toBe('submitted');
        expect(await entries('disbursement.intent_voided', id)).toHaveLength(1);
        expect((await authorize(id, challengeId)).status).not.toBe(200);
      }
      await ben.write('POST', `${DISBURSEMENTS}/${id}/cancel`, { reason: 'end of this round' });
    }
    expect(authorized).toBeGreaterThan(0);
    expect(authorized).toBeLessThan(rounds);
  }, 180_000);
});
