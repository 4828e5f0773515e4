import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { demoAgreements, demoDepositAccountNumber } from '../../scripts/demo-company.js';
import { limits } from '@countersign/mfa-core';
import { Actor } from '../support/actor.js';
import { authorizedPayment } from '../support/disbursements.js';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { codeOnItsLine, openMessage, setPasswordByMail, textedCode } from './support/mailbox.js';
import { allowTrouble } from './support/trouble.js';
import {
  confirmIfAsked,
  done,
  enterPassword,
  fill,
  follow,
  heading,
  pathOf,
  press,
  read,
  saveRecoveryCode,
  setUpApp,
} from './support/as-a-person.js';

const stage = inBrowser();
const PHONE = '(415) 555-0142';
const NEW_NUMBER = '550000001234';

const fay = (): Actor => stage.portal.person('payee_admin', 0);
const gus = (): Actor => stage.portal.person('payee_admin', 1);

async function fayIsIn(options: Parameters<typeof stage.visit>[0] = {}): Promise<Page> {
  const page = await stage.visit(options);
  await signIn(page, fay());
  return page;
}

describe('a payee admin at the first sign-in', () => {
  test('is advised to use the app, sets it up, and is in (ENR-02, ENR-05, ENR-06)', async () => {
    const page = await stage.visit({ viewport: 'phone' });
    await enterPassword(page, fay());
    expect(await heading(page)).toBe('A second factor is required');
    await follow(page, 'Set it up now');
    const [first, second] = await page.locator('section.way').allInnerTexts();
    expect(first).toContain('The safer choice');
    expect(second).toContain('Whoever takes over your number can read it');
    await follow(page, 'Use an app');
    await setUpApp(page, fay());
    await saveRecoveryCode(page);
    expect(pathOf(page)).toBe('/payee/bank-accounts');
    expect(await done(page)).toBe('Your second factor is set up.');
  });

  test('sets up text messages, waits for another one, and reads it in the local inbox', async () => {
    const page = await stage.visit({ viewport: 'phone' });
    // The clock of the phone is an hour slow.
    await page.clock.setSystemTime(Date.now() - 3_600_000);
    await enterPassword(page, gus());
    await follow(page, 'Set it up now');
    await follow(page, 'Use text messages');
    await fill(page, { 'Mobile number': PHONE });
    await page.getByLabel('I know this').check();
    await press(page, 'Send a code');
    const wait = await page.getByText(/A new code can be sent in \d+ s/).innerText();
    expect(Number(/\d+/.exec(wait)?.[0])).toBeLessThanOrEqual(limits.resendPauseSeconds);
    await fill(page, { 'Code from the text': await textedCode(page, '+14155550142') });
    await press(page, 'Check the code');
    await saveRecoveryCode(page);
    expect(pathOf(page)).toBe('/payee/bank-accounts');
  });
});

test('payments are seen as a picture and as a list, and one by where they stand', async () => {
  await authorizedPayment(stage.portal, 'Ironwood Steel');
  const page = await fayIsIn({ viewport: 'phone' });
  await follow(page, 'Payments');
  const picture = page.getByRole('figure', { name: 'What all payments come to, in USD' });
  const bar = await picture.locator('svg rect.bar').first().boundingBox();
  expect(bar?.width).toBeGreaterThan(50);
  expect(await picture.innerText()).toContain('$1.00 (1 payment)');
  const row = page.locator('tbody tr');
  expect(await row.count()).toBe(1);
  expect(await row.innerText()).toContain('Cedar & Stone Builders');
  await follow(page, 'Failed');
  expect(await read(page)).toContain('No payment has this status at the moment');
  await follow(page, 'Authorized');
  expect(await row.innerText()).toContain('$1.00');
});

describe('the bank accounts of a payee (BNK-03)', () => {
  test('one is added by whoever knows the present one, renamed, chosen; the former one is given up, and all that is told', async () => {
    const page = await fayIsIn();
    await follow(page, 'Add an account');
    await confirmIfAsked(page, fay());
    const present = /^Full number of the present account/;
    await fill(page, {
      Name: 'Payrol',
      'Account holder': 'Ironwood Steel LLC',
      Bank: 'Anvil Savings Bank',
      'Routing number': '123456780',
      'Account number': NEW_NUMBER,
    });
    await page.getByLabel(present).fill('900000000000');
    allowTrouble(page, /status of 422/);
    await press(page, 'Add an account');
    expect(await page.locator('#current_account_number-error').innerText()).toContain('not the number');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Payrol');
    expect(await page.getByLabel('Account number', { exact: true }).inputValue()).toBe('');
    await fill(page, { 'Account number': NEW_NUMBER });
    await page.getByLabel(present).fill(demoDepositAccountNumber);
    await press(page, 'Add an account');
    expect(await done(page)).toBe('The account is added.');

    await follow(page, /^Rename: Payrol …1234/);
    await fill(page, { Name: 'Payroll' });
    await press(page, 'Rename');
    await follow(page, /^Receive payments here: Payroll …1234/);
    expect(await heading(page)).toBe('Receive payments to Payroll …1234?');
    await press(page, 'Receive payments here');
    const rows = page.locator('tbody tr');
    expect(await rows.filter({ hasText: 'Paid to' }).innerText()).toContain('Payroll …1234');
    expect(await page.getByRole('link', { name: /^Deactivate/ }).count()).toBe(1);
    await follow(page, /^Deactivate: .*…2231/);
    await press(page, 'Deactivate');
    expect(await rows.filter({ hasText: '2231' }).innerText()).toContain('Deactivated');

    await follow(page, 'History of the accounts');
    const told = await read(page);
    for (const change of ['Added', 'Renamed', 'Chosen to receive payments', 'Deactivated', 'Fay Aldana'])
      expect(told).toContain(change);
    for (const number of [NEW_NUMBER, demoDepositAccountNumber]) expect(told).not.toContain(number);
  });
});

test('an agreement is accepted once, for the whole company (BNK-04)', async () => {
  const [offered] = demoAgreements;
  const page = await fayIsIn({ viewport: 'phone' });
  await follow(page, 'Agreements');
  await follow(page, offered.commitment);
  expect(await read(page)).toContain(offered.text);
  await follow(page, 'Go on to accept it');
  await confirmIfAsked(page, fay());
  expect(await read(page)).toContain('This is final');
  await press(page, 'Accept the agreement');
  expect(await done(page)).toBe('The agreement is accepted.');

  const other = await stage.visit();
  await signIn(other, stage.portal.person('payee_admin', 2));
  await follow(other, 'Agreements');
  await follow(other, offered.commitment);
  expect(await read(other)).toContain('Fay Aldana');
  expect(await other.getByRole('link', { name: 'Go on to accept it' }).count()).toBe(0);
});

describe('the people of a payee', () => {
  test('a further payee admin gets a mail, sets a password, and a second factor before anything is seen', async () => {
    const iris = new Actor(
      'iris@ironwood.example',
      'eleven quiet anvils at dawn',
      'payee_admin',
      stage.portal.urls,
      stage.portal.clock,
    );
    const page = await fayIsIn();
    await follow(page, 'Members');
    await follow(page, 'Add a payee admin');
    await confirmIfAsked(page, fay());
    await fill(page, { Name: 'Iris Okonkwo', 'Email address': iris.email });
    await press(page, 'Add a payee admin');
    expect(await done(page)).toContain('They are added');
    expect(await read(page)).toContain('Iris Okonkwo');

    const hers = await setPasswordByMail(await stage.visit({ viewport: 'phone' }), iris.email, iris.password);
    expect(await done(hers)).toContain('The new password is set');
    await enterPassword(hers, iris);
    await hers.goto('/payee/members');
    expect(await heading(hers)).not.toBe('Members');
    await enterPassword(hers, iris);
    await follow(hers, 'Set it up now');
    await follow(hers, 'Use an app');
    await setUpApp(hers, iris);
    await saveRecoveryCode(hers);
    await follow(hers, 'Members');
    expect(await read(hers)).toContain('Fay Aldana');
  });

  test('a lost second factor is reset by exact address and statement; the other one is out, and sets up anew (RST-04)', async () => {
    const theirs = await stage.visit();
    await enterPassword(theirs, gus());
    stage.portal.clock.advanceSeconds(60);
    await press(theirs, /^Send a code by text to/);
    await fill(theirs, { Code: await textedCode(theirs, '+14155550142') });
    await press(theirs, 'Go on');
    expect(pathOf(theirs)).toBe('/payee/bank-accounts');

    const page = await fayIsIn();
    await follow(page, 'Members');
    await follow(page, 'Reset the second factor of Gus Lindqvist');
    await confirmIfAsked(page, fay());
    const address = 'Their email address for signing in';
    await fill(page, { [address]: gus().email.toUpperCase() });
    await page.getByLabel('I have verified this request.').check();
    allowTrouble(page, /status of 422/);
    await press(page, 'Reset second factor');
    expect(await page.locator('#email-error').innerText()).toContain('not the address');
    await fill(page, { [address]: gus().email });
    await press(page, 'Reset second factor');
    expect(await done(page)).toContain('The second factor is reset');

    await follow(theirs, 'Payments');
    expect(pathOf(theirs)).toBe('/sign-in');
    await enterPassword(theirs, gus());
    expect(await theirs.getByRole('button', { name: /text/ }).count()).toBe(0);
    const mail = await openMessage(theirs, gus().email, 'The code that lets you set up a second factor');
    const code = await codeOnItsLine(mail);
    await follow(theirs, 'Use your recovery code');
    await fill(theirs, { 'Recovery code': code });
    await press(theirs, 'Sign in');
    expect(await heading(theirs)).toBe('Choose your second factor');
    await follow(theirs, 'Use an app');
    await setUpApp(theirs, gus());
    await saveRecoveryCode(theirs);
    await follow(theirs, 'Bank accounts');
    await follow(theirs, 'Add an account');
    expect(await read(theirs)).toContain('For a day after a change of your sign-in methods');
    expect(await theirs.getByLabel('Account number').count()).toBe(0);
  });
});
