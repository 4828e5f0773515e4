import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import { countersigned, POLICY } from '../support/approvals.js';
import { newPayor, useCase } from '../support/people.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

const TEAM = '/payor/team';
const RULES = '/payor/approval-policy';
const HOSTILE = '<script>alert(1)</script> & "Kim"';

let portal: Portal;
let ada: PageVisitor;
let ines: PageVisitor;
let ben: PageVisitor;
beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  ada = new PageVisitor(portal, portal.person('payments_admin', 0));
  ines = new PageVisitor(portal, portal.person('payments_admin', 1));
  ben = new PageVisitor(portal, portal.person('payments_disburser', 0));
  await ines.signIn('/security');
  await ben.signIn('/security');
  await ada.signIn(TEAM);
});
afterAll(() => portal.stop());
beforeEach(() => fresh(ada));

/** A factor given just now, and then the page. */
async function fresh(who: PageVisitor, path = `${TEAM}/new`): Promise<void> {
  portal.clock.advanceSeconds(300);
  await who.open(path);
  if (who.path === '/step-up') await who.giveCode();
  if (who.path === '/sign-in') await who.signIn(path);
}

const linkTo = (who: PageVisitor, pattern: RegExp): string => {
  const found = pattern.exec(who.browser.page?.html ?? '')?.[1];
  if (found === undefined) throw new Error(`no ${pattern.source} on: ${who.text}`);
  return found.replaceAll('&amp;', '&');
};

describe('the team', () => {
  test('is shown with what each role may do, and with no way to change one’s own roles or those of admins', async () => {
    await ada.open(TEAM);
    for (const shown of [
      'Ada Okafor',
      'You',
      'Ines Duarte',
      'Ben Larsen',
      'Eli Novak',
      'Beneficiary approver',
    ])
      expect(ada.text).toContain(shown);
    expect(ada.text).toContain('Only support adds and removes payments admins');
    expect(ada.text).toContain('Nobody changes their own roles');
    expect(ada.browser.page?.html).not.toContain('/payments_admin/remove');
  });

  test('gets somebody new with a role, named as they are called, and loses the role again', async () => {
    await ada.open(`${TEAM}/new`);
    await ada.send({ email: 'kim@cedarstone.example', name: '', role: 'payments_disburser' });
    expect(ada.browser.page?.status).toBe(422);
    expect(ada.text).toContain('Enter the name of the person');
    expect(ada.browser.page?.html).toContain('value="kim@cedarstone.example"');
    await ada.send({ email: 'kim@cedarstone.example', name: HOSTILE, role: 'payments_disburser' });
    expect(ada.path).toBe(TEAM);
    expect(ada.text).toContain('The role is given');
    expect(ada.text).toContain(HOSTILE);
    expect(ada.browser.page?.html).not.toContain('<script>alert');

    const way = /href="(\/payor\/team\/[0-9a-f-]+\/payments_disburser\/remove)" aria-label="[^"]*Kim/;
    const path = linkTo(ada, way);
    await ada.open(path);
    expect(ada.text).toContain('Take the role Payments disburser from');
    await ada.send();
    expect(ada.text).toContain('The role is taken away');
    await ada.open(path);
    expect(ada.browser.page?.status).toBe(404);
  });

  test('says why a role is not given: never both, somebody else’s address, an admin, oneself', async () => {
    const refused = async (typed: Record<string, string>): Promise<string> => {
      await ada.open(`${TEAM}/new`);
      await ada.send({ name: 'Somebody', ...typed });
      expect(ada.path).toBe(`${TEAM}/new`);
      return ada.text;
    };
    const email = 'eli@cedarstone.example';
    expect(await refused({ email, role: 'payments_disburser' })).toContain('never moves money');
    expect(await refused({ email, role: 'payments_admin' })).toContain('by support alone');
    expect(await refused({ email: ada.actor.email, role: 'payments_disburser' })).toContain(
      'Nobody changes their own roles',
    );
    expect(await refused({ email: 'fay@ironwood.example', role: 'payments_disburser' })).toContain(
      'Somebody who is not on your team signs in with this address',
    );
  });

  test('asks for a fresh factor first, and what was typed waits', async () => {
    await ada.open(`${TEAM}/new`);
    portal.clock.advanceSeconds(400);
    await ada.send({ email: 'lee@cedarstone.example', name: 'Lee', role: 'disbursement_contributor' });
    expect(ada.path).toBe('/step-up');
    await ada.giveCode();
    expect(ada.path).toBe(`${TEAM}/new`);
    expect(ada.browser.page?.html).toContain('value="lee@cedarstone.example"');
  });

  test('is nobody else’s affair', async () => {
    await ben.signIn(TEAM);
    for (const path of [TEAM, `${TEAM}/new`, `${TEAM}/${randomUUID()}/payments_disburser/remove`]) {
      await ben.open(path);
      expect(ben.browser.page?.status).toBe(403);
    }
  });

  test('of one of two companies is changed there, and not in the other', async () => {
    const { personId, actor } = await newPayor(portal, 'yara', 'payments_admin');
    const register = useCase(portal, AccountRegister);
    const companyId = await register.createCompany({ name: 'Second Payor', side: 'payor' });
    await register.addMembership({ personId, companyId, role: 'payments_admin' });
    const yara = new PageVisitor(portal, actor);
    await yara.signIn(TEAM);
    expect(yara.text).toContain('Your company has only one payments admin');
    const path = `${TEAM}/new?company=${companyId}`;
    await yara.open(path);
    expect(yara.text).toContain('Company: Second Payor');
    const typed = { email: 'max@second.example', name: 'Max', role: 'payments_disburser' };
    await yara.browser.submit(path, typed);
    expect(yara.text).toContain('Max');
    await yara.open(TEAM);
    expect(yara.text).not.toContain('Max');
  });
});

describe('the approval rules (DC-05)', () => {
  test('are read by everybody of the team, and changed by payments admins alone', async () => {
    await fresh(ben, RULES);
    expect(ben.text).toContain('No rules have been saved yet');
    expect(ben.text).toContain('one person makes a disbursement, and another one authorizes it');
    expect(ben.text).not.toContain('Propose new rules');
    await ben.open(`${RULES}/propose`);
    expect([ben.path, ben.browser.page?.status]).toEqual([`${RULES}/propose`, 404]);
  });

  test('are proposed line by line; what is wrong is told at its line, and empty lines count for nothing', async () => {
    await ada.open(`${RULES}/propose`);
    const typed = {
      ...{ rule_2_currency: 'usd', rule_2_above: '10000', rule_2_approvers: '1' },
      ...{ rule_3_currency: 'USD', rule_3_above: '5000', rule_3_approvers: '2' },
      ...{ company_1_currency: 'USD', company_1_amount: '500000.00' },
    };
    await ada.send(typed);
    expect(ada.browser.page?.status).toBe(422);
    expect(ada.text).toContain('Line 3: amounts in one currency must grow');
    expect(ada.browser.page?.html).toContain('href="#rule_3_above"');
    await ada.send({ ...typed, rule_3_above: '50000', rule_3_approvers: 'many' });
    expect(ada.text).toContain('Line 3: a higher sum asks for more people');
    await ada.send({ ...typed, rule_3_above: '50000', more: 'yes' });
    expect(ada.browser.page?.html).toContain('name="rule_6_currency"');
    await ada.send({ ...typed, rule_3_above: '50000' });
    expect(ada.path).toBe(RULES);
    expect(ada.text).toContain('Your rules are proposed');
    expect(ada.text).toContain('More than $10,000.00: 1 person approves it');
    expect(ada.text).toContain('More than $50,000.00: 2 people approve it');
    expect(ada.text).toContain('Proposed by Ada Okafor');
    expect(ada.text).toContain('another payments admin confirms them');
    expect(ada.text).toContain('No rules have been saved yet');
    expect(ada.browser.page?.html).not.toContain('/confirm"');
  });

  test('are proposed one at a time, and taken back by any payments admin', async () => {
    await ada.open(`${RULES}/propose`);
    await ada.send({ person_1_currency: 'USD', person_1_amount: '1000' });
    expect(ada.text).toContain('Other rules are proposed already');
    await fresh(ines);
    await ines.open(RULES);
    expect(ines.browser.page?.html).toMatch(/action="\/payor\/approval-policy\/[0-9a-f-]+\/confirm"/);
    const path = linkTo(ines, /href="(\/payor\/approval-policy\/[0-9a-f-]+\/withdraw)"/);
    await ines.open(path);
    expect(ines.text).toContain('More than $50,000.00');
    await ines.send();
    expect(ines.text).toContain('The proposal is taken back');
    await ines.open(path);
    expect(ines.path).toBe(RULES);
    expect(ines.text).toContain('This proposal is no longer open');
  });

  test('that changed while new ones were written are shown, and nothing was proposed over them unseen', async () => {
    await ada.open(`${RULES}/propose`);
    await ines.actor.signIn();
    const limits = { perPersonPerDay: [{ currency: 'USD', amount: '70000' }], perCompanyPerDay: [] };
    const body = { basedOnVersion: 0, rules: { approvals: [], limits } };
    const { id } = (await ines.actor.write('POST', `${POLICY}/proposals`, body)).body;
    await ada.actor.signIn();
    expect((await countersigned(ada.actor, `${POLICY}/proposals/${id}/confirm`)).status).toBe(200);
    const typed = { person_1_currency: 'USD', person_1_amount: '90000' };
    await ada.signIn(`${RULES}/propose`);
    await ada.open(`${RULES}/propose`);
    await ada.send({ ...typed, version: '0' });
    expect(ada.browser.page?.status).toBe(422);
    expect(ada.text).toContain('Somebody changed it meanwhile');
    expect(ada.text).toContain('One person authorizes $70,000.00 a day at most');
    await ada.send({ person_1_currency: 'USD', person_1_amount: '70000.00' });
    expect(ada.text).toContain('These are already the rules in force');
    await ada.send(typed);
    expect(ada.text).toContain('Your rules are proposed');
    expect(ada.text).toContain('Limit of one person a day $70,000.00');
  });
});
