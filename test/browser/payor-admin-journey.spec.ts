import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { RecordVerdict } from '../../src/payor/funding-accounts/verdict/record-verdict.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { newKey } from '../support/finance-client-proposals.js';
import { messagesTo } from '../support/mailbox.js';
import { assertionOf, ASSERTION_TYPE, postForm } from '../support/oauth.js';
import { useCase } from '../support/people.js';
import {
  arrive,
  fill,
  follow,
  giveCode,
  goTo,
  heading,
  pathOf,
  press,
  read,
  row,
  ways,
} from './support/as-a-person.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';
import type { VisitOptions } from './support/visits.js';

const stage = inBrowser();
const ada = () => stage.portal.person('payments_admin', 0);
const ines = () => stage.portal.person('payments_admin', 1);

/** Longer than a factor is fresh, and not so long that a session ends. */
const letTheFactorAge = (): void => stage.portal.clock.advanceSeconds(301);

async function adaAt(way: string, options: VisitOptions = {}): Promise<Page> {
  const page = await stage.visit(options);
  await arrive(page, ada());
  await goTo(page, way);
  return page;
}

test('a payments admin sets up an app on the phone, and sees every way of the role', async () => {
  const page = await stage.visit({ viewport: 'phone' });
  await arrive(page, ada());
  expect(await heading(page)).toBe('Disbursements');
  expect(await ways(page)).toEqual([
    ...['Disbursements', 'Beneficiaries', 'Funding accounts', 'Team', 'Approval rules', 'Finance systems'],
    ...['History', 'My security'],
  ]);
  await press(page, 'Sign out');
  expect(await read(page)).toContain('You are signed out');
});

describe('the team', () => {
  const team = async (): Promise<any[]> => (await ines().api('GET', '/v1/payor/team')).body.items;
  const rolesOf = async (email: string): Promise<string[] | undefined> =>
    (await team()).find((one) => one.email === email)?.roles;

  async function give(page: Page, email: string, name: string, role: string): Promise<void> {
    await page.getByLabel('Email').fill(email);
    await page.getByLabel('Name').fill(name);
    await page.getByLabel(role, { exact: true }).check();
    await press(page, 'Add somebody');
  }

  test('gets somebody new, who is sent a link; and loses the role again', async () => {
    const page = await adaAt('Team', { viewport: 'phone' });
    await follow(page, 'Add somebody');
    await give(page, 'kim@cedarstone.example', 'Kim Abara', 'Payments disburser');
    expect(await read(page)).toContain('The role is given.');
    expect(await row(page, 'Kim Abara').innerText()).toContain('Payments disburser');
    const [mail] = await messagesTo(ada(), 'kim@cedarstone.example');
    expect(mail?.text).toContain('/reset-password#');
    await ines().signIn();
    expect(await rolesOf('kim@cedarstone.example')).toEqual(['payments_disburser']);

    await follow(page, 'Take the role Payments disburser from Kim Abara');
    expect(await heading(page)).toBe('Take the role Payments disburser from Kim Abara?');
    await press(page, 'Take the role away');
    expect(await read(page)).toContain('The role is taken away.');
    expect(await rolesOf('kim@cedarstone.example')).toBeUndefined();
  });

  test('says what is refused, keeps what was typed, and offers no way to change oneself or an admin', async () => {
    const page = await adaAt('Team');
    for (const name of ['Ada Okafor', 'Ines Duarte'])
      expect(await row(page, name).getByRole('link').count()).toBe(0);
    await follow(page, 'Add somebody');
    allowTrouble(page, /status of (409|422)/);
    for (const [email, why] of [
      ['eli@cedarstone.example', 'Whoever approves bank accounts never moves money'],
      [ada().email, 'Nobody changes their own roles'],
      ['fay@ironwood.example', 'Somebody who is not on your team signs in with this address already'],
    ] as const) {
      await give(page, email, 'Somebody', 'Payments disburser');
      expect(await page.getByRole('alert').first().innerText()).toContain(why);
      expect(await page.getByLabel('Email').inputValue()).toBe(email);
    }
    await ines().signIn();
    expect(await rolesOf('eli@cedarstone.example')).toEqual(['beneficiary_approver']);
  });
});

describe('the funding accounts', () => {
  const accounts = async (): Promise<any[]> => {
    await stage.portal.person('payments_disburser', 0).signIn();
    return (await stage.portal.person('payments_disburser', 0).api('GET', '/v1/payor/funding-accounts')).body
      .items;
  };
  const named = async (nickname: string): Promise<any> =>
    (await accounts()).find((account) => account.nickname === nickname);
  const typed = {
    Name: 'Payroll',
    Bank: 'First Harbor Bank',
    'Routing number': '123456780',
    Currency: 'USD',
  };

  test('get one more; a code in between keeps what was typed, but for its number', async () => {
    const page = await adaAt('Funding accounts');
    await follow(page, 'Add an account');
    await fill(page, { ...typed, 'Account number': '900001234567' });
    letTheFactorAge();
    await press(page, 'Add an account');
    expect(await heading(page)).toBe('Confirm that it is you');
    await giveCode(page, ada(), 'Confirm');
    expect(await read(page)).toContain('Confirmed. You can go on with what you were about to do.');
    for (const [label, value] of Object.entries(typed))
      expect(await page.getByLabel(label, { exact: true }).inputValue()).toBe(value);
    expect(await page.getByLabel('Account number').inputValue()).toBe('');
    await fill(page, { 'Account number': '900001234567' });
    await press(page, 'Add an account');
    expect(await read(page)).toContain('It can pay once the bank has confirmed it');
    expect(await row(page, 'Payroll').innerText()).toMatch(/…4567[^]*Waiting for the bank/);
    expect(await read(page)).not.toContain('900001234567');
    expect(await named('Payroll')).toMatchObject({ status: 'pending', lastFour: '4567', isDefault: false });
  });

  test('are renamed, become the default once the bank has confirmed them, and are deactivated; the default is not', async () => {
    const page = await adaAt('Funding accounts', { viewport: 'phone' });
    await follow(page, 'Rename: Payroll');
    await fill(page, { Name: 'Wages' });
    await press(page, 'Rename');
    expect(await read(page)).toContain('Saved.');
    expect(await page.getByRole('link', { name: 'Make default: Wages' }).count()).toBe(0);

    const { id } = await named('Wages');
    const authorization = 'J. Park of First Harbor Bank, called back at her desk';
    await useCase(stage.portal, RecordVerdict).execute({ id, outcome: 'verified', authorization });
    await goTo(page, 'Funding accounts');
    await follow(page, 'Make default: Wages');
    await press(page, 'Make default');
    expect(await row(page, 'Wages').innerText()).toContain('Default');
    expect(await page.getByRole('link', { name: 'Deactivate: Wages' }).count()).toBe(0);
    await follow(page, 'Deactivate: Operating account');
    await press(page, 'Deactivate');
    expect(await row(page, 'Operating account').innerText()).toContain('Deactivated');
    expect(await row(page, 'Operating account').getByRole('link').count()).toBe(0);
    expect(await named('Wages')).toMatchObject({ status: 'verified', isDefault: true });
    expect(await named('Operating account')).toMatchObject({ status: 'inactive', isDefault: false });
  });
});

describe('what takes two payments admins', () => {
  test('is the rules: one proposes, the other reads them whole and gives a code, and then they count', async () => {
    const page = await adaAt('Approval rules');
    await follow(page, 'Propose new rules');
    const approvals = page.getByRole('group', { name: 'Approvals by amount' });
    const line = approvals.getByRole('group', { name: 'Line 1' });
    await line.getByLabel('Currency').fill('USD');
    await line.getByLabel('More than').fill('50000.00');
    await line.getByLabel('People who approve').fill('1');
    await press(page, 'Propose new rules');
    expect(await read(page)).toContain('You proposed them, so another payments admin confirms them.');
    expect(await page.getByRole('button', { name: 'Read and confirm' }).count()).toBe(0);
    expect(await inForce()).toEqual([]);

    const other = await stage.visit({ viewport: 'phone' });
    await arrive(other, ines());
    await goTo(other, 'Approval rules');
    await press(other, 'Read and confirm');
    expect(await heading(other)).toBe('Approve these rules');
    expect(await read(other)).toMatch(/50000\.00|50,000\.00/);
    expect(await read(other)).toContain('Ada Okafor');
    expect(await other.locator('body').getAttribute('class')).toBe('approve');
    allowTrouble(other, /status of 422/);
    await other.locator('[name="code"]').fill(ines().wrongCode());
    await press(other, 'Approve');
    expect(await read(other)).toContain('This code was not accepted');
    expect(await inForce()).toEqual([]);
    await giveCode(other, ines(), 'Approve');
    expect(await read(other)).toContain('The new rules are in force.');
    expect(await inForce()).toMatchObject([{ approvers: 1 }]);
    await goTo(page, 'Approval rules');
    expect(await read(page)).toContain('More than $50,000.00: 1 person approves it');
  });

  async function inForce(): Promise<any> {
    const ben = stage.portal.person('payments_disburser', 0);
    await ben.signIn();
    return (await ben.api('GET', '/v1/payor/approval-policy')).body.rules.approvals;
  }

  test('is letting a finance system in; shutting it out is each one’s, at once', async () => {
    const key = newKey('ledger-1');
    const page = await adaAt('Finance systems');
    await follow(page, 'Propose a finance system');
    await fill(page, { Name: 'Ledger ERP' });
    await page.getByLabel('read authorized payments').check();
    allowTrouble(page, /status of 422/);
    await page.getByLabel('Public keys to add').fill(JSON.stringify(key.private));
    await press(page, 'Propose');
    expect(await read(page)).toContain('This is a private key. It was not kept.');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Ledger ERP');
    expect(await page.getByLabel('Public keys to add').inputValue()).toBe('');
    await page.getByLabel('Public keys to add').fill(JSON.stringify(key.public));
    await press(page, 'Propose');
    expect(await read(page)).toContain('You proposed this, so another payments admin confirms it.');

    const other = await stage.visit();
    await arrive(other, ines());
    await goTo(other, 'Finance systems');
    await press(other, 'Read and confirm what is proposed for Ledger ERP');
    expect(await heading(other)).toBe('Approve this finance system');
    for (const shown of ['Ledger ERP', 'ledger-1', 'Ada Okafor']) expect(await read(other)).toContain(shown);
    await giveCode(other, ines(), 'Approve');
    expect(await row(other, 'Ledger ERP').innerText()).toContain('Active');
    await follow(other, 'View Ledger ERP');
    const clientId = pathOf(other).split('/').at(-1) ?? '';
    expect(await tokenFor({ ...key, clientId })).toBe(200);

    await goTo(page, 'Finance systems');
    await follow(page, 'View Ledger ERP');
    await follow(page, 'Disable');
    await press(page, 'Disable');
    expect(await read(page)).toContain('The finance system is disabled.');
    expect(await tokenFor({ ...key, clientId })).toBe(401);
  });

  /** What the system itself is answered when it asks for a token. */
  async function tokenFor(client: Parameters<typeof assertionOf>[0]): Promise<number> {
    const { publicUrl, urls } = stage.portal;
    const reply = await postForm(`${urls[0] ?? ''}/oauth2/token`, {
      ...{ grant_type: 'client_credentials', scope: 'disbursements:read' },
      client_assertion_type: ASSERTION_TYPE,
      client_assertion: await assertionOf(client, { aud: publicUrl }),
    });
    return reply.status;
  }
});

test('disbursements are switched off with a reason that everybody reads, and on again', async () => {
  const ben = stage.portal.person('payments_disburser', 0);
  const page = await adaAt('Disbursements', { viewport: 'phone' });
  await follow(page, 'Switch disbursements off or on');
  await fill(page, { 'Why?': 'The bank moves its systems' });
  await press(page, 'Switch off');
  expect(await read(page)).toContain('Disbursements are switched off.');
  await ben.signIn();
  await expect(submittedDisbursement(ben)).rejects.toThrow('disbursements-off');
  const theirs = await stage.visit({ viewport: 'phone' });
  await arrive(theirs, ben);
  expect(await read(theirs)).toContain('The reason: The bank moves its systems');

  await follow(page, 'Switch disbursements off or on');
  expect(await read(page)).toContain('Ada Okafor');
  await fill(page, { 'Why?': 'It has moved' });
  await press(page, 'Switch on');
  expect(await read(page)).not.toContain('switched off');
  await ben.signIn();
  await expect(submittedDisbursement(ben)).resolves.toMatchObject({ id: expect.any(String) });
  await goTo(theirs, 'Disbursements');
  expect(await read(theirs)).not.toContain('switched off');
});

test('the history has each of these changes, by whom, and can be narrowed down', async () => {
  const page = await stage.visit();
  await arrive(page, ines());
  await goTo(page, 'History');
  for (const [who, what] of [
    ['Ada Okafor', 'Switched disbursements on'],
    ['Ada Okafor', 'Disabled a finance system'],
    ['Ines Duarte', 'Confirmed a finance system, or a change of one'],
    ['Ines Duarte', 'Confirmed new approval rules'],
    ['Ada Okafor', 'Proposed new approval rules'],
    ['Ada Okafor', 'Deactivated a funding account'],
    ['Ada Okafor', 'Made a funding account the default'],
    ['The operator', 'Noted that the bank has confirmed a funding account'],
    ['Ada Okafor', 'Took the role Payments disburser from Kim Abara'],
    ['Ada Okafor', 'Gave the role Payments disburser to Kim Abara'],
  ] as const)
    expect(await row(page, what).innerText()).toContain(who);
  await follow(page, 'Disbursements on and off');
  expect(await page.getByRole('row').count()).toBe(3);
  expect(await row(page, 'Switched disbursements off').innerText()).toContain('The bank moves its systems');
});
