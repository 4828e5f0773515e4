import { describe, expect, test } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import type { Page } from 'playwright-core';
import { demoDepositAccountNumber } from '../../scripts/demo-company.js';
import type { Actor } from '../support/actor.js';
import { above, putInForce, rules } from '../support/approvals.js';
import { changedAmount, submittedDisbursement } from '../support/disbursements.js';
import { anAccount, BANK_ACCOUNTS, numberOf } from '../support/payee-people.js';
import { arrive, follow, giveCode, goTo, heading, press, read, row, ways } from './support/as-a-person.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';
import type { VisitOptions } from './support/visits.js';

const stage = inBrowser();
const eli = () => stage.portal.person('beneficiary_approver');
const [ada, ines] = [0, 1].map((n) => () => stage.portal.person('payments_admin', n)) as [
  () => Actor,
  () => Actor,
];
const [ben, chika] = [0, 1].map((n) => () => stage.portal.person('payments_disburser', n)) as [
  () => Actor,
  () => Actor,
];

async function visited(person: Actor, options: VisitOptions = {}): Promise<Page> {
  const page = await stage.visit(options);
  await arrive(page, person);
  return page;
}

describe('a beneficiary approver', () => {
  test('sees what needs review, and approves it after a fresh code over what the server shows', async () => {
    const fay = stage.portal.person('payee_admin');
    await fay.signIn();
    const account = anAccount(1, { currentDefaultAccountNumber: demoDepositAccountNumber });
    const { id } = (await fay.write('POST', BANK_ACCOUNTS, account)).body;
    expect((await fay.write('POST', `${BANK_ACCOUNTS}/${id}/select`, {})).status).toBe(200);

    const page = await visited(eli(), { viewport: 'phone' });
    await goTo(page, 'Beneficiaries');
    await follow(page, 'Needs review');
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await row(page, 'Ironwood Steel').innerText()).toMatch(/Anvil Savings Bank …0001/);
    stage.portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    await follow(page, 'Approve: Ironwood Steel');
    expect(await heading(page)).toBe('Confirm that it is you');
    await giveCode(page, eli(), 'Confirm');
    expect(await heading(page)).toBe('Approve the bank account of Ironwood Steel?');
    for (const shown of ['Ironwood Steel LLC', 'Anvil Savings Bank', '…0001', 'Foundry Bank …2231'])
      expect(await read(page)).toContain(shown);
    expect(await read(page)).not.toContain(numberOf(1));
    await press(page, 'Approve this account');
    expect(await read(page)).toContain('The account is approved.');
    expect(await page.getByRole('link', { name: 'Approve' }).count()).toBe(0);
    expect(await row(page, 'Approved the bank account of Ironwood Steel').innerText()).toContain('Eli Novak');

    await ada().signIn();
    const { items } = (await ada().api('GET', '/v1/payor/beneficiary-accounts')).body;
    expect(items.find((one: any) => one.payee.name === 'Ironwood Steel')).toMatchObject({
      ...{ status: 'approved', lastFour: '0001' },
      approvedBy: { name: 'Eli Novak' },
    });
    await goTo(page, 'History');
    expect(await row(page, 'Approved the bank account of Ironwood Steel').innerText()).toContain('Eli Novak');
    expect(await page.getByRole('navigation', { name: 'Kind of change' }).count()).toBe(0);
  });

  test('does nothing else: there is no way to it, and its addresses lead nowhere', async () => {
    await ben().signIn();
    const { id } = await submittedDisbursement(ben());
    const page = await visited(eli());
    stage.portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
    expect(await ways(page)).toEqual([
      ...['Disbursements', 'Beneficiaries', 'Approval rules', 'History', 'My security'],
    ]);
    expect(await page.getByRole('link', { name: 'Make a disbursement' }).count()).toBe(0);
    await page.locator(`a[href="/payor/disbursements/${id}"]`).click();
    await page.getByText('There is nothing for you to do here.').waitFor();
    allowTrouble(page, /status of 40[34]/);
    const at = `/payor/disbursements/${id}`;
    const closed = {
      'There is no such page': [
        ...['/payor/disbursements/new', `${at}/submit`, `${at}/cancel`, '/payor/settings'],
        '/payor/approval-policy/propose',
        '/payor/funding-accounts/new',
      ],
      'You may not do this': ['/payor/team', '/payor/team/new', '/payor/finance-systems'],
    };
    for (const [title, paths] of Object.entries(closed))
      for (const path of paths) {
        await page.goto(path);
        expect([path, await heading(page)]).toEqual([path, title]);
      }
  });
});

describe('where the rules ask for two approvals', () => {
  test('two people give them in their browsers, and a fourth one authorizes; a change voids what was given', async () => {
    await putInForce(ada(), ines(), rules({ approvals: [above('0.00', 2)] }));
    await ben().signIn();
    const { id } = await submittedDisbursement(ben());
    const path = `/payor/disbursements/${id}`;

    const authorizer = await visited(ines());
    await openAt(authorizer, path);
    expect(await read(authorizer)).toContain('other people have to approve it first');
    expect(await read(authorizer)).toContain('0 of 2 that it takes');
    expect(await authorizer.getByRole('button', { name: 'Authorize' }).count()).toBe(0);

    const first = await visited(chika(), { viewport: 'phone' });
    await approveAt(first, chika(), path);
    expect(await read(first)).toContain('1 of 2 that it takes');
    expect(await read(first)).toContain('You have approved it.');

    await ben().signIn();
    expect((await changedAmount(ben(), id)).status).toBe(200);
    await first.reload();
    expect(await read(first)).toContain('0 of 2 that it takes');
    await approveAt(first, chika(), path);

    const second = await visited(ada(), { viewport: 'phone' });
    await approveAt(second, ada(), path);
    expect(await read(second)).toContain('2 of 2 that it takes');
    expect(await second.getByRole('button', { name: 'Authorize' }).count()).toBe(0);

    await openAt(authorizer, path);
    await press(authorizer, 'Authorize');
    expect(await authorizer.locator('.amount').innerText()).toBe('$2.01');
    await giveCode(authorizer, ines(), 'Authorize');
    expect(await read(authorizer)).toMatch(
      /Approved before by\s+(Chika Mori and Ada Okafor|Ada Okafor and Chika Mori)\n/,
    );
    await ben().signIn();
    expect((await ben().api('GET', `/v1${path}`)).body).toMatchObject({ status: 'authorized' });
  });

  async function openAt(page: Page, path: string): Promise<void> {
    await goTo(page, 'Disbursements');
    await page.locator(`a[href="${path}"]`).click();
    await page.waitForURL(`**${path}`);
  }

  async function approveAt(page: Page, person: Actor, path: string): Promise<void> {
    await openAt(page, path);
    await press(page, 'Approve');
    expect(await heading(page)).toBe('Approve this payment');
    expect(await page.locator('body').getAttribute('class')).toBe('approve');
    expect(await page.locator('.amount').innerText()).toMatch(/^\$2\.0[01]$/);
    await giveCode(page, person, 'Approve');
    expect(await read(page)).toContain('Your approval is given.');
  }
});
