import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { companySceneOn, type CompanyScene } from '../support/company-scene.js';
import { eventually } from '../support/eventually.js';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { codeOnItsLine, openMessage, setPasswordByMail } from './support/mailbox.js';
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
const IMPORTED = 120;

let scene: CompanyScene;
beforeAll(async () => {
  scene = await companySceneOn(stage.portal);
});

async function atThePeople(): Promise<Page> {
  const page = await stage.visit();
  await signIn(page, scene.admin);
  await follow(page, 'People');
  return page;
}

/** From the list to one of the acts on somebody's page. */
async function begin(page: Page, name: string, act: string): Promise<void> {
  await follow(page, 'People');
  await follow(page, `Open ${name}`);
  await follow(page, act);
  await confirmIfAsked(page, scene.admin);
}

test('somebody new is invited, sets a password by the mail, and is in', async () => {
  const page = await atThePeople();
  await follow(page, 'Invite somebody');
  await confirmIfAsked(page, scene.admin);
  const email = 'noor@cedarstone.example';
  await fill(page, { Name: 'Noor Haddad', 'Email address': email });
  await press(page, 'Send the invitation');
  expect(await done(page)).toBe('The invitation is on its way.');
  await fill(page, { 'Name or address': 'noor' });
  await press(page, 'Search');
  expect(await page.locator('tbody tr').innerText()).toContain('Noor Haddad');

  const phone = await stage.visit({ viewport: 'phone' });
  const mail = await openMessage(phone, email, 'You were entered in a company’s directory');
  expect(await read(mail)).toContain('Cedar & Stone Builders');
  await phone.goto('/');
  await follow(phone, 'Forgot your password?');
  await fill(phone, { 'Email address': email });
  await press(phone, 'Send the link');
  const password = 'seven lanterns along the pier';
  const tab = await setPasswordByMail(phone, email, password);
  await fill(tab, { 'Email address': email, Password: password });
  await press(tab, 'Sign in');
  expect(await heading(tab)).toBe('My security');
});

test('a file of people goes in through the file field: its faults are named, then all of it is taken, and told', async () => {
  const page = await atThePeople();
  await follow(page, 'Import a file');
  await confirmIfAsked(page, scene.admin);
  const text = page.getByLabel('Text of the file');
  const choose = async (buffer: Buffer): Promise<void> => {
    const before = await text.inputValue();
    const file = page.getByLabel('File', { exact: true });
    await file.setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer });
    await eventually(async () => (await text.inputValue()) !== before);
  };
  await choose(Buffer.from('name,email\nAna,ana@wave.example\nBo,nobody\n'));
  allowTrouble(page, /status of 422/);
  await press(page, 'Import');
  expect(await read(page)).toContain('1 thing is wrong, and nobody was invited');
  expect(await page.locator('tbody tr').innerText()).toMatch(/^3\s+email\s+Enter an email address/);

  // As a spreadsheet writes "Unicode text".
  const rows = Array.from({ length: IMPORTED }, (_, n) => `José ${n},p${n}@wave.example`);
  await choose(Buffer.from(['\uFEFFname,email', ...rows].join('\r\n'), 'utf16le'));
  expect(await text.inputValue()).toContain('José 7,p7@wave.example');
  await press(page, 'Import');
  expect(await done(page)).toContain('The file is imported');
  expect(await heading(page)).toBe('Messages to your people');
  await page.getByText(`Finished: ${IMPORTED} people told`).waitFor();
  await openMessage(page, 'p7@wave.example', 'You were entered in a company’s directory');

  await follow(page, 'People');
  await follow(page, 'Import a file');
  await confirmIfAsked(page, scene.admin);
  await choose(Buffer.from('name,email\nJosé 7,p7@wave.example\n'));
  await press(page, 'Import');
  expect(await done(page)).toContain('Nobody was invited');
});

test('whoever is given a right owes a second factor from then on, and has the right once it is set up', async () => {
  const theirs = await stage.visit({ viewport: 'phone' });
  await enterPassword(theirs, scene.uma);
  const ways = theirs.getByRole('navigation', { name: 'Main' });
  expect(await ways.innerText()).toBe('My security');
  const page = await atThePeople();
  await begin(page, 'Uma Osei', 'Give or take rights');
  await page.getByLabel('Give: Directory admin').check();
  await fill(page, { Reason: 'helps out in summer' });
  await press(page, 'Save');
  expect(await read(page)).toContain('Directory admin and Standard user');

  await follow(theirs, 'My security');
  expect(pathOf(theirs)).toBe('/sign-in');
  expect(await read(theirs)).toContain('a second factor is now required of you');
  await fill(theirs, { 'Email address': scene.uma.email, Password: scene.uma.password });
  await press(theirs, 'Sign in');
  await follow(theirs, 'Set it up now');
  await follow(theirs, 'Use an app');
  await setUpApp(theirs, scene.uma);
  await saveRecoveryCode(theirs);
  expect(await ways.innerText()).toContain('People');

  await follow(page, 'Give or take rights');
  await page.getByLabel('Take away: Directory admin').check();
  await fill(page, { Reason: 'summer is over' });
  await press(page, 'Save');
  expect(await read(page)).not.toContain('Directory admin');
  await follow(theirs, 'My security');
  expect(await ways.innerText()).toBe('My security');
});

test('somebody is deactivated and out at once; let in again, they set up a second factor first (POL-05)', async () => {
  await scene.saved({ requireFrom: scene.dayIn(30) });
  const theirs = await stage.visit({ viewport: 'phone' });
  await enterPassword(theirs, scene.wes);
  expect(await heading(theirs)).toBe('My security');
  const page = await atThePeople();
  await begin(page, 'Wes Park', 'Deactivate');
  await fill(page, { Reason: 'has left' });
  await press(page, 'Deactivate');
  expect(await done(page)).toBe('Deactivated.');
  await follow(theirs, 'Where I am signed in');
  expect(pathOf(theirs)).toBe('/sign-in');
  expect(await read(theirs)).toContain('Ask an administrator of your company');
  allowTrouble(theirs, /status of 422/);
  await fill(theirs, { 'Email address': scene.wes.email, Password: scene.wes.password });
  await press(theirs, 'Sign in');
  expect(pathOf(theirs)).toBe('/sign-in');
  expect(await theirs.locator('#summary').innerText()).toContain('Your roles do not allow this');

  await follow(page, 'Activate again');
  await fill(page, { Reason: 'is back' });
  await press(page, 'Activate again');
  expect(await done(page)).toBe('Activated again.');
  await enterPassword(theirs, scene.wes);
  expect(await heading(theirs)).toBe('A second factor is required');
});

test('a lost second factor of a standard user is reset, and the code in the mail leads to a new one (RST-01, RST-04)', async () => {
  const day = scene.dayIn(1);
  await scene.saved({ requireFrom: day });
  scene.reach(day, 60_000);
  const theirs = await stage.visit({ viewport: 'phone' });
  await signIn(theirs, scene.uma);
  expect(await heading(theirs)).toBe('My security');

  const page = await atThePeople();
  await begin(page, 'Uma Osei', 'Reset the second factor');
  allowTrouble(page, /status of 422/);
  await fill(page, { 'Email address with which they sign in': `${scene.uma.email} x` });
  await page.getByLabel('I have verified this request').check();
  await press(page, 'Reset');
  expect(await page.locator('#email-error').innerText()).toContain('This is not the address');
  await fill(page, { 'Email address with which they sign in': scene.uma.email });
  await press(page, 'Reset');
  expect(await done(page)).toContain('The second factor is reset');

  await follow(theirs, 'Where I am signed in');
  expect(pathOf(theirs)).toBe('/sign-in');
  const mail = await openMessage(theirs, scene.uma.email, 'The code that lets you set up a second factor');
  const code = await codeOnItsLine(mail);
  await enterPassword(theirs, scene.uma);
  await follow(theirs, 'Use your recovery code');
  await fill(theirs, { 'Recovery code': code });
  await press(theirs, 'Sign in');
  await follow(theirs, 'Use an app');
  await setUpApp(theirs, scene.uma);
  await saveRecoveryCode(theirs);
  expect(await heading(theirs)).toBe('My security');
});

test('of people with a part in payments nobody here resets anything, and it is said who does (RST-02)', async () => {
  const page = await atThePeople();
  await follow(page, 'Open Ada Okafor');
  expect(await read(page)).toContain('is reset by support, after a proof of identity');
  expect(await page.getByRole('link', { name: 'Reset the second factor' }).count()).toBe(0);

  const fay = stage.portal.person('payee_admin');
  await scene.give(fay, 'member');
  await begin(page, 'Fay Aldana', 'Reset the second factor');
  await fill(page, { 'Email address with which they sign in': fay.email });
  await page.getByLabel('I have verified this request').check();
  allowTrouble(page, /status of 422/);
  await press(page, 'Reset');
  expect(await page.locator('#summary').innerText()).toContain('payee admins by another payee admin');
  expect(await page.locator('#summary').innerText()).toContain('or by support');
});
