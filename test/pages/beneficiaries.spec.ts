import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { AuditTrail, CoolingOffStore, limits, secondsAfter } from '@countersign/mfa-core';
import { auditEntry } from '@countersign/mfa-testing';
import { demoDepositAccountNumber } from '../../scripts/demo-company.js';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import { Actor } from '../support/actor.js';
import { withConnection } from '../support/database.js';
import { PageVisitor } from '../support/page-visitor.js';
import { anAccount, BANK_ACCOUNTS, numberOf } from '../support/payee-people.js';
import { newPayor, useCase } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

const HERE = '/payor/beneficiaries';
const HOSTILE = '<img src=x onerror=alert(1)> "Ironwood" \u05d0\u05d1 LLC';

let portal: Portal;
let eli: PageVisitor;
let fay: Actor;
let made = 0;
let current = demoDepositAccountNumber;

beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  eli = new PageVisitor(portal, portal.person('beneficiary_approver'));
  await eli.signIn(HERE);
  fay = portal.person('payee_admin');
  await fay.signIn();
});
afterAll(() => portal.stop());

/** The payee is paid elsewhere from now on. Gives the path of the page of the account. */
async function payeeTurnsElsewhere(): Promise<string> {
  made += 1;
  await fay.signIn();
  const body = anAccount(made, { currentDefaultAccountNumber: current, holderName: HOSTILE });
  const { id } = (await fay.write('POST', BANK_ACCOUNTS, body)).body;
  expect((await fay.write('POST', `${BANK_ACCOUNTS}/${id}/select`, {})).status).toBe(200);
  current = numberOf(made);
  await eli.signIn(HERE);
  await eli.open(`${HERE}?status=needs_review`);
  const path = /href="(\/payor\/beneficiaries\/[0-9a-f-]{36})"/.exec(eli.browser.page?.html ?? '')?.[1];
  if (path === undefined) throw new Error(`nothing to review on: ${eli.text}`);
  return path;
}

describe('the accounts that payees are paid to (BNK-02)', () => {
  test('are approved over holder, bank and last digits from the server, and who changed them', async () => {
    const path = await payeeTurnsElsewhere();
    await eli.open(path);
    expect(eli.text).toContain('Changed the bank account of Ironwood Steel');
    await eli.open(`${path}/approve`);
    for (const shown of [HOSTILE, 'Anvil Savings Bank', '…0001', 'Changed by Ironwood Steel'])
      expect(eli.text).toContain(shown);
    expect(eli.text).toContain('Before Foundry Bank …2231');
    expect(eli.browser.page?.html).not.toContain('<img');
    expect(eli.browser.page?.html).not.toContain(numberOf(made));

    await eli.send({ holder: 'Mallory', lastFour: '6666' });
    expect(eli.path).toBe(path);
    expect(eli.text).toContain('The account is approved');
    expect(eli.text).toContain('Approved by Eli Novak');
    expect(eli.browser.page?.html).not.toContain(`${path}/approve`);
    await eli.open(`${path}/approve`);
    expect(eli.path).toBe(path);
    expect(eli.text).toContain('There is nothing left to approve here');
  });

  test('that change while they are looked at are shown anew, and nothing was approved', async () => {
    const path = await payeeTurnsElsewhere();
    await eli.open(`${path}/approve`);
    const { hidden } = eli.browser.form('/approve');
    await payeeTurnsElsewhere();
    await eli.open(`${path}/approve`);
    await eli.send({ version: hidden['version'] ?? '' });
    expect(eli.browser.page?.status).toBe(422);
    expect(eli.text).toContain('Somebody changed it meanwhile');
    expect(eli.text).toContain(`…000${made}`);
    await eli.send();
    expect(eli.text).toContain('The account is approved');
  });

  test('ask for a fresh factor first', async () => {
    const path = await payeeTurnsElsewhere();
    await eli.open(`${path}/approve`);
    portal.clock.advanceSeconds(400);
    await eli.send();
    expect(eli.path).toBe('/step-up');
    await eli.giveCode();
    expect(eli.path).toBe(`${path}/approve`);
    await eli.send();
    expect(eli.text).toContain('The account is approved');
  });

  test('are found by where they stand, and what is not there says so', async () => {
    await eli.open(HERE);
    for (const payee of ['Ironwood Steel', 'Bluewater Plumbing', 'Northline Electric'])
      expect(eli.text).toContain(payee);
    await eli.open(`${HERE}?status=needs_review`);
    expect(eli.text).toContain('There is no such account at the moment');
  });

  test('are not approved by whoever came back by a recovery within a day (RC-09)', async () => {
    const path = await payeeTurnsElsewhere();
    await eli.open(`${path}/approve`);
    const personId = await withConnection(portal.database.ownerUrl, async (client) => {
      const found = await client.query('SELECT person_id FROM person_address WHERE address = $1', [
        eli.actor.email,
      ]);
      return (found.rows as { person_id: string }[])[0]?.person_id ?? '';
    });
    const until = secondsAfter(portal.clock.now(), limits.coolingOffSeconds);
    await useCase<CoolingOffStore>(portal, CoolingOffStore).start(personId, until);
    await eli.send();
    expect(eli.browser.page?.status).toBe(422);
    expect(eli.text).toContain('For a day after a change of your sign-in methods');
  });

  test('are nobody else’s to see: not of other roles, not of other companies (ER-05)', async () => {
    const path = await payeeTurnsElsewhere();
    const ben = new PageVisitor(portal, portal.person('payments_disburser'));
    await ben.signIn(HERE);
    for (const page of [HERE, path, `${path}/approve`, '/payor/history']) {
      await ben.open(page);
      expect(ben.browser.page?.status).toBe(403);
    }
    const { actor } = await newPayor(portal, 'zoe', 'beneficiary_approver');
    const zoe = new PageVisitor(portal, actor);
    await zoe.signIn(HERE);
    expect(zoe.text).toContain('No payee has an account yet');
    for (const page of [path, `${path}/approve`, `${HERE}/${randomUUID()}`]) {
      await zoe.open(page);
      expect(zoe.browser.page?.status).toBe(404);
    }
  });
});

describe('the change history', () => {
  test('says in words who changed what, from what to what, to approvers about accounts alone', async () => {
    await eli.signIn('/payor/history');
    await eli.open('/payor/history');
    expect(eli.text).toContain('Eli Novak Approved the bank account of Ironwood Steel');
    expect(eli.text).toContain('Foundry Bank …2231');
    expect(eli.text).not.toContain('Kind of change');
  });

  test('is filtered by kind and by thing, and shows an act without words as it is', async () => {
    const ada = new PageVisitor(portal, portal.person('payments_admin'));
    await ada.signIn('/payor/team');
    await ada.actor.signIn();
    const kim = { email: 'kim@cedarstone.example', name: 'Kim <b>Park</b>', role: 'payments_disburser' };
    const { personId, companyId } = (await ada.actor.write('POST', '/v1/payor/team', kim)).body;
    const reason = 'Audit <week>';
    await ada.actor.api('PUT', '/v1/payor/settings/disbursements', { body: { enabled: false, reason } });
    await ada.signIn('/payor/history');
    await ada.open('/payor/history');
    expect(ada.text).toContain('Gave the role Payments disburser to Kim <b>Park</b>');
    expect(ada.text).toContain('Switched disbursements off Reason: Audit <week>');
    expect(ada.browser.page?.html).not.toContain('<b>Park');
    await ada.open('/payor/history?kind=disbursements_switch');
    expect(ada.text).toContain('Audit <week>');
    expect(ada.text).not.toContain('Kim');
    await ada.open(`/payor/history?kind=membership&objectId=${personId}`);
    expect(ada.text).toContain('Only changes of one thing are shown');
    expect(ada.text).toContain('Kim');
    await ada.open('/payor/history?kind=webhook_endpoint');
    expect(ada.text).toContain('There is no such change');

    const object = { kind: 'funding_account', id: companyId as string };
    await useCase<AuditTrail>(portal, AuditTrail).append(
      auditEntry(`company:${companyId}`, { act: 'funding_account.painted_green', object }),
    );
    await ada.open('/payor/history');
    expect(ada.text).toContain('funding_account.painted_green');
  });

  test('of one company is read at a time by who pays for two', async () => {
    const { personId, actor } = await newPayor(portal, 'yara', 'payments_admin');
    const register = useCase(portal, AccountRegister);
    const companyId = await register.createCompany({ name: 'Second <Payor>', side: 'payor' });
    await register.addMembership({ personId, companyId, role: 'payments_admin' });
    const yara = new PageVisitor(portal, actor);
    await yara.signIn('/payor/history');
    expect(yara.text).toContain('Company of yara Second <Payor>');
    await yara.open(`/payor/history?company=${companyId}`);
    expect(yara.browser.page?.html).toContain(`company=${companyId}" aria-current="page"`);
    await yara.open(`/payor/history?company=${randomUUID()}`);
    expect(yara.browser.page?.status).toBe(404);
  });
});
