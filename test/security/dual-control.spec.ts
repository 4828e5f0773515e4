import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import type { Role } from '../../src/accounts/roles.js';
import type { Actor } from '../support/actor.js';
import {
  above,
  approve,
  authorize,
  colleague,
  disbursementAt,
  inTheMorning,
  POLICY,
  putInForce,
  rules,
  spend,
} from '../support/approvals.js';
import { burst, statuses } from '../support/burst.js';
import type { Reply } from '../support/client.js';
import { withConnection } from '../support/database.js';
import { changedAmount, preparedChange, submittedDisbursement } from '../support/disbursements.js';
import { newPayor, useCase, type Person } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

/**
 * No one person moves money, whatever roles they hold and whatever they send at the same time (DSB-03, DSB-04, DC-01..06).
 * Each attack leaves the disbursement where it was.
 */
describe('dual control', () => {
  let portal: Portal;
  let ada: Actor;
  let ines: Actor;
  let ben: Actor;
  let chika: Actor;
  let companyId: string;

  beforeAll(async () => {
    portal = await startPortal({ instances: 2 });
    inTheMorning(portal);
    ada = portal.person('payments_admin', 0);
    ines = portal.person('payments_admin', 1);
    ben = portal.person('payments_disburser', 0);
    chika = portal.person('payments_disburser', 1);
    for (const person of [ada, ines, ben, chika]) await person.signIn();
    await putInForce(ada, ines, rules({ approvals: [above('2.00', 1), above('3.00', 2)] }));
    companyId = (await ada.api('GET', POLICY)).body.companyId;
  });
  afterAll(() => portal.stop());
  beforeEach(async () => {
    for (const person of [ada, ines, chika, ben]) await person.signIn();
  });

  const ONE = 3;
  const TWO = 4;
  const submit = async (dollars: number, by = ben): Promise<string> =>
    (await submittedDisbursement(by, { invoices: dollars })).id;
  const approvePath = (id: string): string => `${disbursementAt(id)}/approve`;
  const authorizePath = (id: string): string => `${disbursementAt(id)}/authorize`;
  const rows = (statement: string, values: unknown[] = []): Promise<any[]> =>
    withConnection(portal.database.ownerUrl, async (client) => (await client.query(statement, values)).rows);
  const stateOf = (id: string): Promise<any[]> =>
    rows('SELECT status, version, authorized_by FROM disbursement WHERE id = $1', [id]);
  const approvalsOf = (id: string): Promise<any[]> =>
    rows('SELECT * FROM disbursement_approval WHERE disbursement_id = $1', [id]);
  const register = (): AccountRegister => useCase(portal, AccountRegister);
  const problem = ({ status, body }: Reply) => [status, body.type];
  const twoPersonRule = [403, '/problems/two-person-rule'];
  const missing = [409, '/problems/approvals-missing'];
  const required = [401, '/problems/countersignature-required'];
  const changed = [409, '/problems/intent-changed'];

  /** Refused with this; and the disbursement, its approvals and the day's totals are what they were. */
  async function refused(id: string, act: () => Promise<Reply>, expected: unknown[]): Promise<Reply> {
    const look = async () => [
      await stateOf(id),
      await approvalsOf(id),
      await rows('SELECT * FROM daily_total ORDER BY 1, 2'),
    ];
    const before = await look();
    const reply = await act();
    expect(problem(reply)).toEqual(expected);
    expect(await look()).toEqual(before);
    return reply;
  }

  describe('one person alone', () => {
    const mixes: Role[][] = [
      ['payments_admin'],
      ['payments_disburser'],
      ['payments_admin', 'payments_disburser'],
      ['payments_disburser', 'disbursement_contributor'],
      ['payments_admin', 'payments_disburser', 'disbursement_contributor'],
    ];

    it.each(mixes.map((mix) => [mix.join(' + '), mix] as const))(
      'neither approves nor authorizes what they made, as %s (DC-01)',
      async (name, mix) => {
        const { actor: maker } = await colleague(portal, ada, `maker-${name.replace(/\W+/g, '-')}`, ...mix);
        const id = await submit(ONE, maker);
        await refused(id, () => maker.write('POST', approvePath(id), {}), twoPersonRule);
        await refused(id, () => maker.write('POST', authorizePath(id), {}), twoPersonRule);
        // Nor does a role that comes later.
        const { email } = maker;
        const [{ person_id: personId }] = await rows(
          'SELECT person_id FROM person_address WHERE address = $1',
          [email],
        );
        await register().addMembership({ personId, companyId, role: 'payments_admin' });
        await maker.signIn();
        await refused(id, () => maker.write('POST', approvePath(id), {}), twoPersonRule);
        await refused(id, () => maker.write('POST', authorizePath(id), {}), twoPersonRule);
      },
    );

    it('does not get round it by editing what another made, nor by letting another edit it', async () => {
      const id = await submit(ONE);
      expect((await changedAmount(chika, id)).status).toBe(200);
      for (const hand of [ben, chika]) {
        await refused(id, () => hand.write('POST', approvePath(id), {}), twoPersonRule);
        await refused(id, () => hand.write('POST', authorizePath(id), {}), twoPersonRule);
      }
    });

    it('who approved one of its invoices, or the account of a payee, checks nothing of it (DSB-03, DC-07)', async () => {
      for (const statement of [
        `UPDATE invoice SET last_approved_by = $2 WHERE id IN (SELECT invoice_id FROM disbursement_payment WHERE disbursement_id = $1)`,
        `UPDATE beneficiary_account SET approved_by = $2, approved_at = now() WHERE id IN (SELECT beneficiary_account_id FROM disbursement_payment WHERE disbursement_id = $1)`,
      ]) {
        const id = await submit(ONE);
        const { actor: hand, personId } = await colleague(
          portal,
          ada,
          `hand-${statement.slice(7, 14).trim()}`,
          'payments_disburser',
        );
        const prompted = await hand.countersign(approvePath(id));
        await rows(statement, [id, personId]);
        await refused(id, () => hand.write('POST', approvePath(id), {}), twoPersonRule);
        await refused(id, () => spend(hand, approvePath(id), prompted), twoPersonRule);
        await refused(id, () => hand.write('POST', authorizePath(id), {}), twoPersonRule);
      }
    });

    it('is one approver, however often they approve at the same time (DC-02)', async () => {
      const id = await submit(TWO);
      const challenges: string[] = [];
      for (let n = 0; n < 4; n += 1) challenges.push(await ada.countersign(approvePath(id)));
      const replies = await burst(8, (n) => spend(ada, approvePath(id), challenges[n % 4] ?? '', n));
      expect(statuses(replies)).toEqual({ 200: 1, 409: 7 });
      expect(await approvalsOf(id)).toHaveLength(1);
      await refused(id, () => chika.write('POST', authorizePath(id), {}), missing);
    });

    it('who approved it does not authorize it too', async () => {
      const id = await submit(ONE);
      expect((await approve(ada, id)).status).toBe(200);
      await refused(id, () => ada.write('POST', authorizePath(id), {}), twoPersonRule);
      const two = await submit(TWO);
      await approve(ada, two);
      // Their own approval is none of the two that another would have to give.
      await refused(two, () => ada.write('POST', authorizePath(two), {}), twoPersonRule);
      await refused(two, () => chika.write('POST', authorizePath(two), {}), missing);
    });
  });

  describe('an edit', () => {
    it('ends every approval: edit, approve, and approve, edit, approve (DC-03)', async () => {
      const id = await submit(TWO);
      await approve(ada, id);
      const before = (await approvalsOf(id))[0].content_hash;
      await ines.signIn();
      const prompted = await ines.countersign(approvePath(id));
      expect((await changedAmount(ben, id)).body.approvals).toEqual([]);
      // What Ines was shown is not what there is.
      await refused(id, () => spend(ines, approvePath(id), prompted), changed);
      await refused(id, () => spend(ines, approvePath(id), prompted), required);
      expect((await approve(ines, id)).status).toBe(200);
      await refused(id, () => chika.write('POST', authorizePath(id), {}), missing);
      expect((await approve(ada, id)).status).toBe(200);
      expect((await approvalsOf(id)).map(({ content_hash }) => content_hash)).not.toContain(before);
      expect((await authorize(chika, id)).status).toBe(200);
    });

    it('of one cent between prompt and act, of an approval or an authorization, leaves both worthless', async () => {
      const id = await submit(ONE);
      const approval = await ada.countersign(approvePath(id));
      expect((await changedAmount(ben, id)).status).toBe(200);
      await refused(id, () => spend(ada, approvePath(id), approval), changed);

      const other = await submit(ONE);
      await approve(ada, other);
      const authorization = await chika.countersign(authorizePath(other));
      expect((await changedAmount(ben, other)).status).toBe(200);
      await refused(other, () => spend(chika, authorizePath(other), authorization), changed);
      await refused(other, () => chika.write('POST', authorizePath(other), {}), missing);
    });

    it('back to the very same content does not bring an approval back', async () => {
      const id = await submit(ONE);
      const { payments, version } = (await ben.api('GET', disbursementAt(id))).body;
      await approve(ada, id);
      const same = payments.map(({ invoiceId, amount }: any) => ({ invoiceId, amount }));
      const body = { version, payments: same, reason: 'nothing at all' };
      expect((await ben.api('PATCH', disbursementAt(id), { body })).status).toBe(200);
      await refused(id, () => chika.write('POST', authorizePath(id), {}), missing);
    });

    it('of a payee’s account ends what was approved over it, though nothing of the disbursement was touched', async () => {
      const id = await submit(ONE);
      await approve(ada, id);
      const authorization = await chika.countersign(authorizePath(id));
      const account = await rows(
        `UPDATE beneficiary_account SET version = version + 1 WHERE id =
           (SELECT beneficiary_account_id FROM disbursement_payment WHERE disbursement_id = $1 LIMIT 1) RETURNING id`,
        [id],
      );
      expect(account).toHaveLength(1);
      await refused(id, () => spend(chika, authorizePath(id), authorization), changed);
      await refused(id, () => chika.write('POST', authorizePath(id), {}), missing);
      expect((await ben.api('GET', disbursementAt(id))).body.approvals).toMatchObject([{ counts: false }]);
      // The same person looks anew, and is still one.
      expect((await approve(ada, id)).body.approvals).toMatchObject([{ counts: true }]);
      expect(await approvalsOf(id)).toHaveLength(1);
      expect((await authorize(chika, id)).status).toBe(200);
    });

    it('raced against an approval: the approval is of what there is, or is gone', async () => {
      for (let race = 0; race < 12; race += 1) {
        if (race % 4 === 0) for (const person of [ben, ada]) await person.signIn();
        const id = await submit(ONE);
        const challengeId = await ada.countersign(approvePath(id));
        const change = await preparedChange(ben, id, race % 2);
        const [approved, edited] = await Promise.all([
          spend(ada, approvePath(id), challengeId, race + 1),
          change(),
        ]);
        expect(edited.status).toBe(200);
        const { approvals } = (await ben.api('GET', disbursementAt(id))).body;
        expect(approvals).toEqual([]);
        if (approved.status !== 200) expect(problem(approved)).toEqual(changed);
        await ben.write('POST', `${disbursementAt(id)}/cancel`, { reason: 'end of this race' });
      }
    }, 120_000);
  });

  describe('several people', () => {
    it('at once give exactly as many approvals as are asked for', async () => {
      const id = await submit(TWO);
      const people: Person[] = [];
      for (const name of ['olga', 'pia', 'quin', 'rosa', 'sam'])
        people.push(await colleague(portal, ada, name, 'payments_disburser'));
      const acts: (() => Promise<Reply>)[] = [];
      for (const [n, { actor }] of people.entries()) {
        const challengeId = await actor.countersign(approvePath(id));
        acts.push(() => spend(actor, approvePath(id), challengeId, n));
      }
      const replies = await Promise.all(acts.map((act) => act()));
      expect(statuses(replies)).toEqual({ 200: 2, 409: 3 });
      const given = await approvalsOf(id);
      expect(given).toHaveLength(2);
      const free = people.find(({ personId }) => !given.some(({ person_id }) => person_id === personId));
      await free?.actor.signIn();
      expect((await authorize(free!.actor, id)).status).toBe(200);
    });

    it('are fewer once one of them is disabled or loses the right before the act (DC-04)', async () => {
      const { actor: tess, personId } = await colleague(portal, ada, 'tess', 'payments_disburser');
      const membership = { personId, companyId, role: 'payments_disburser' } as const;
      const id = await submit(ONE);
      expect((await approve(tess, id)).status).toBe(200);
      const authorization = await chika.countersign(authorizePath(id));

      await register().removeMembership(membership);
      await refused(id, () => spend(chika, authorizePath(id), authorization), missing);
      await refused(id, () => chika.write('POST', authorizePath(id), {}), missing);
      expect((await ben.api('GET', disbursementAt(id))).body.approvals).toMatchObject([{ counts: false }]);
      // Another right is not the right.
      await register().addMembership({ ...membership, role: 'disbursement_contributor' });
      await refused(id, () => chika.write('POST', authorizePath(id), {}), missing);

      await register().addMembership(membership);
      await register().setActive(personId, false);
      await refused(id, () => spend(chika, authorizePath(id), authorization), missing);
      await register().setActive(personId, true);
      expect((await spend(chika, authorizePath(id), authorization)).status).toBe(200);
    });

    it('raced: of an act and the loss of an approver’s right, the first one decides and nothing is in between', async () => {
      const { personId, actor: uma } = await colleague(portal, ada, 'uma', 'payments_disburser');
      const membership = { personId, companyId, role: 'payments_disburser' } as const;
      for (let race = 0; race < 6; race += 1) {
        for (const person of [uma, chika, ben]) await person.signIn();
        const id = await submit(ONE);
        await approve(uma, id);
        const challengeId = await chika.countersign(authorizePath(id));
        const [acted] = await Promise.all([
          spend(chika, authorizePath(id), challengeId, race),
          register().removeMembership(membership),
        ]);
        if (acted.status !== 200) expect(problem(acted)).toEqual(missing);
        const status = acted.status === 200 ? 'authorized' : 'submitted';
        expect(await stateOf(id)).toMatchObject([{ status }]);
        await register().addMembership(membership);
      }
    }, 120_000);
  });

  describe('a countersignature', () => {
    it('for approving does not authorize, and one for authorizing does not approve', async () => {
      const none = await submit(1);
      const one = await submit(ONE);
      const approval = await ada.countersign(approvePath(one));
      await refused(one, () => spend(ada, authorizePath(one), approval), missing);
      await refused(none, () => spend(ada, authorizePath(none), approval), required);
      expect((await spend(ada, approvePath(one), approval)).status).toBe(200);
      await refused(one, () => spend(ada, approvePath(one), approval), [409, '/problems/approved-already']);

      const two = await submit(TWO);
      await approve(ada, two);
      await approve(ines, two);
      const authorization = await chika.countersign(authorizePath(two));
      // One approval is worth nothing any more: now there is something to approve.
      const inesGone = await rows(
        'DELETE FROM disbursement_approval WHERE disbursement_id = $1 AND approved_at = (SELECT max(approved_at) FROM disbursement_approval WHERE disbursement_id = $1) RETURNING 1',
        [two],
      );
      expect(inesGone).toHaveLength(1);
      await refused(two, () => spend(chika, approvePath(two), authorization), required);
    });

    it('of another person, session, disbursement or company approves nothing', async () => {
      const id = await submit(TWO);
      const other = await submit(TWO);
      const challengeId = await ada.countersign(approvePath(id));
      await refused(id, () => spend(ines, approvePath(id), challengeId), required);
      await refused(other, () => spend(ada, approvePath(other), challengeId), changed);
      const again = await ada.countersign(approvePath(id));
      await ada.signIn();
      await refused(id, () => spend(ada, approvePath(id), again), required);

      const { actor: stranger } = await newPayor(portal, 'stranger', 'payments_admin');
      await stranger.signIn();
      const theirs = await ada.countersign(approvePath(id));
      await refused(id, () => spend(stranger, approvePath(id), theirs), [404, '/problems/not-found']);
      await refused(id, () => stranger.write('POST', authorizePath(id), {}), [404, '/problems/not-found']);
    });

    it('that is open, was a step-up, or is too old approves nothing', async () => {
      const id = await submit(ONE);
      const prompt = await ada.write('POST', approvePath(id), {});
      const open = await ada.challenge(ada.accessToken, { intentId: prompt.body.intent.id });
      await refused(id, () => spend(ada, approvePath(id), open), required);
      const stale = await ada.countersign(approvePath(id));
      portal.clock.advanceSeconds(301);
      await ada.refresh();
      await refused(id, () => spend(ada, approvePath(id), stale), required);
      const stepUp = await ada.challenge(ada.accessToken);
      ada.keep(await ada.answer(stepUp, ada.nextCode()));
      await refused(id, () => spend(ada, approvePath(id), stepUp), required);
    });

    it('is bought by no one else’s word: fields in the body, other roles, a contributor and a beneficiary approver', async () => {
      const id = await submit(ONE);
      for (const field of ['approved', 'approver', 'role', 'approvals', 'amount'])
        await refused(id, () => ada.write('POST', approvePath(id), { [field]: 'x' }), required);
      for (const role of ['disbursement_contributor', 'beneficiary_approver']) {
        const other = portal.person(role);
        await other.signIn();
        await refused(id, () => other.write('POST', approvePath(id), {}), [403, '/problems/access-refused']);
      }
    });
  });
});
