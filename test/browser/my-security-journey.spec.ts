import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Actor } from '../support/actor.js';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { openMessage, textedCode } from './support/mailbox.js';
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
  shownRecoveryCode,
} from './support/as-a-person.js';

const stage = inBrowser();
const PHONE = '+14155550143';
const APP_CODE = 'Code from your authenticator app';

const fay = (): Actor => stage.portal.person('payee_admin', 0);
const gus = (): Actor => stage.portal.person('payee_admin', 1);

async function atMySecurity(person: Actor, options: Parameters<typeof stage.visit>[0] = {}): Promise<Page> {
  const page = await stage.visit(options);
  await signIn(page, person);
  await follow(page, 'My security');
  return page;
}

/** The next text to the same number is sent only some time after the last one. */
async function answerByText(page: Page, button: string): Promise<void> {
  stage.portal.clock.advanceSeconds(60);
  await press(page, /^Send a code by text to •••• 43/);
  await fill(page, { Code: await textedCode(page, PHONE) });
  await press(page, button);
}

describe('the second factors of somebody', () => {
  test('the app is replaced: the new recovery code is copied and downloaded, and the old app is dead (MAN-01, MAN-02)', async () => {
    const page = await atMySecurity(fay());
    const { authenticator: former, recoveryCode: formerRecovery } = fay();
    await follow(page, 'Replace: Authenticator app');
    await confirmIfAsked(page, fay());
    await setUpApp(page, fay());
    const recoveryCode = await shownRecoveryCode(page);
    expect(recoveryCode).not.toBe(formerRecovery);

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the code' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(recoveryCode);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download as a file' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('recovery-code.txt');
    expect((await readFile(await download.path(), 'utf8')).split('\n')[0]).toBe(recoveryCode);
    await saveRecoveryCode(page);
    expect(await done(page)).toContain('Only the newest recovery code works');

    await press(page, 'Sign out');
    await enterPassword(page, fay());
    stage.portal.clock.advanceSeconds(30);
    await fill(page, { [APP_CODE]: former?.code(stage.portal.clock.now()) ?? '' });
    allowTrouble(page, /status of 422/);
    await press(page, 'Go on');
    expect(await page.locator('#code-error').innerText()).toContain('was not accepted');
    await fill(page, { [APP_CODE]: fay().nextCode() });
    await press(page, 'Go on');
    expect(pathOf(page)).toBe('/payee/bank-accounts');
  });

  test('a phone is added beside the app, and one of the two is chosen at each sign-in (LOG-01)', async () => {
    const page = await atMySecurity(fay(), { viewport: 'phone' });
    expect(await read(page)).toContain('This is your only second factor');
    await follow(page, 'Add a phone number');
    await confirmIfAsked(page, fay());
    await fill(page, { 'Mobile number': PHONE });
    await page.getByLabel('I know this').check();
    await press(page, 'Send a code');
    await fill(page, { 'Code from the text': await textedCode(page, PHONE) });
    await press(page, 'Check the code');
    await saveRecoveryCode(page);
    expect(await read(page)).toContain('Text message to •••• 43');

    await press(page, 'Sign out');
    await enterPassword(page, fay());
    expect(await read(page)).toContain('How do you want to confirm that it is you?');
    await follow(page, APP_CODE);
    await follow(page, 'Choose another way');
    await answerByText(page, 'Go on');
    expect(pathOf(page)).toBe('/payee/bank-accounts');
  });

  test('the app is reported lost with the phone: it is dead at once, and whoever it let in is out (MAN-05)', async () => {
    const thief = await stage.visit();
    await enterPassword(thief, fay());
    await follow(thief, APP_CODE);
    await fill(thief, { [APP_CODE]: fay().nextCode() });
    await press(thief, 'Go on');
    expect(pathOf(thief)).toBe('/payee/bank-accounts');

    const page = await stage.visit({ viewport: 'phone' });
    await enterPassword(page, fay());
    await answerByText(page, 'Go on');
    await follow(page, 'My security');
    await follow(page, 'Report lost: Authenticator app');
    expect(await read(page)).toContain('stops working at once');
    await press(page, 'Report lost');
    await saveRecoveryCode(page);
    expect(await read(page)).toContain('Held back until');
    expect(await page.getByRole('link', { name: 'Add an authenticator app' }).isVisible()).toBe(true);

    await follow(thief, 'Payments');
    expect(pathOf(thief)).toBe('/sign-in');
    await enterPassword(thief, fay());
    expect(await thief.getByRole('link', { name: APP_CODE }).count()).toBe(0);
    expect(await thief.getByRole('button', { name: /^Send a code by text/ }).isVisible()).toBe(true);
  });
});

test('a session elsewhere is ended, and the browser there is signed out at its next click (MAN-05)', async () => {
  const elsewhere = await atMySecurity(gus(), { viewport: 'phone' });
  const page = await atMySecurity(gus());
  await follow(page, 'Where I am signed in');
  expect(await page.locator('tbody tr').filter({ hasText: 'This one' }).count()).toBe(1);
  await follow(page, /^End: Chrome on /);
  await confirmIfAsked(page, gus());
  await press(page, 'End');
  expect(await done(page)).toBe('The session is ended.');
  expect(await read(page)).toContain('You are signed in nowhere else');
  await follow(elsewhere, 'Addresses for messages');
  expect(pathOf(elsewhere)).toBe('/sign-in');
  await follow(page, 'Overview');
  expect(await heading(page)).toBe('My security');
});

test('an address is added, proven by what the mail to it says, told of changes, and removed (LC-03, LC-04)', async () => {
  const second = 'gus@home.example';
  const page = await atMySecurity(gus());
  await follow(page, 'Addresses for messages');
  await follow(page, 'Add an address');
  await confirmIfAsked(page, gus());
  await fill(page, { 'Email address': second });
  await press(page, 'Send the message');
  const mail = await openMessage(page, second, 'Confirm this address');
  const [token = ''] = /csac_\S+/.exec(await read(mail)) ?? [];
  await fill(page, { 'Text from the message': token });
  await press(page, 'Confirm');
  expect(await done(page)).toContain('The address is confirmed');
  expect(await page.locator('tbody tr').filter({ hasText: second }).innerText()).toContain('Confirmed');

  await follow(page, 'Overview');
  await follow(page, 'Make a new recovery code');
  await press(page, 'Make a new recovery code');
  await saveRecoveryCode(page);
  for (const address of [gus().email, second])
    expect(await read(await openMessage(page, address, 'You have a new recovery code'))).toContain(address);

  await follow(page, 'Addresses for messages');
  await follow(page, `Remove ${second}`);
  await press(page, 'Remove');
  expect(await done(page)).toBe('The address is removed.');
  expect(await read(page)).not.toContain(second);
});

test('a password is changed, and from then on the new one signs in, with the second factor as before', async () => {
  const page = await atMySecurity(gus(), { viewport: 'phone' });
  const former = gus().password;
  await follow(page, 'Password');
  await confirmIfAsked(page, gus());
  gus().password = 'three herons on a crane';
  await fill(page, { 'Current password': former, 'New password': gus().password });
  await press(page, 'Change password');
  expect(await done(page)).toContain('The new password is set');
  allowTrouble(page, /status of 422/);
  await fill(page, { 'Email address': gus().email, Password: former });
  await press(page, 'Sign in');
  expect(pathOf(page)).toBe('/sign-in');
  await enterPassword(page, gus());
  await fill(page, { [APP_CODE]: gus().nextCode() });
  await press(page, 'Go on');
  expect(pathOf(page)).toBe('/payee/bank-accounts');
});

test('a language that was chosen is spoken after the next sign-in too, in whatever browser', async () => {
  const hana = stage.portal.person('payee_admin', 2);
  const page = await atMySecurity(hana);
  await page.getByLabel('Language').selectOption('de-DE');
  await press(page, 'Change');
  expect(await page.locator('html').getAttribute('lang')).toBe('de-DE');
  expect(await page.getByRole('link', { name: 'Zahlungen', exact: true }).isVisible()).toBe(true);

  const fresh = await stage.visit({ viewport: 'phone' });
  await fresh.goto('/sign-in');
  expect(await fresh.locator('html').getAttribute('lang')).toBe('en-US');
  await signIn(fresh, hana, '/payee/payments');
  expect(await fresh.locator('html').getAttribute('lang')).toBe('de-DE');
});
