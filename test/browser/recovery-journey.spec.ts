import { expect, test } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { openMessage, setPasswordByMail } from './support/mailbox.js';
import { allowTrouble } from './support/trouble.js';
import {
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
const APP_CODE = 'Code from your authenticator app';
const lia = (): Actor => stage.portal.person('payee_admin', 0);

test('whoever has lost the phone comes in by the recovery code, sets up a new app at once, and has a new code (LOG-03)', async () => {
  await signIn(await stage.visit(), lia());
  const { authenticator: lost, recoveryCode: spent } = lia();

  const page = await stage.visit({ viewport: 'phone' });
  await enterPassword(page, lia());
  await follow(page, 'Use your recovery code');
  allowTrouble(page, /status of 422/);
  await fill(page, { 'Recovery code': '0000-0000-0000-0000-0000-0000-0000' });
  await press(page, 'Sign in');
  expect(await page.locator('#summary').innerText()).toContain('This code was not accepted');
  // As somebody types it who reads it off a sheet of paper.
  await fill(page, { 'Recovery code': spent.toLowerCase().replaceAll('-', ' ') });
  await press(page, 'Sign in');
  expect(await heading(page)).toBe('Choose your second factor');
  // It opens the way to a new factor, and nothing else.
  await page.goto('/payee/bank-accounts');
  expect(pathOf(page)).toBe('/sign-in');
  await page.goBack();
  await follow(page, 'Use an app');
  await setUpApp(page, lia());
  expect(lia().recoveryCode).not.toBe(spent);
  await saveRecoveryCode(page);
  expect(pathOf(page)).toBe('/payee/bank-accounts');
  await follow(page, 'My security');
  expect(await read(page)).toContain('Held back until');
  const mail = await openMessage(page, lia().email, 'Your recovery code was used');
  expect(await read(mail)).not.toContain(spent);

  await press(page, 'Sign out');
  await enterPassword(page, lia());
  stage.portal.clock.advanceSeconds(30);
  await fill(page, { [APP_CODE]: lost?.code(stage.portal.clock.now()) ?? '' });
  await press(page, 'Go on');
  expect(await page.locator('#summary').innerText()).toContain('This code was not accepted');
  await follow(page, 'Use your recovery code');
  await fill(page, { 'Recovery code': spent });
  await press(page, 'Sign in');
  expect(await page.locator('#summary').innerText()).toContain('This code was not accepted');
  await follow(page, 'Back');
  await fill(page, { [APP_CODE]: lia().nextCode() });
  await press(page, 'Go on');
  expect(pathOf(page)).toBe('/payee/bank-accounts');
});

test('a forgotten password is set by the link in the mail; the second factor is asked for all the same (PW-10)', async () => {
  const person = stage.portal.person('payee_admin', 1);
  const before = await stage.visit();
  await signIn(before, person);

  const page = await stage.visit({ viewport: 'phone' });
  await page.goto('/');
  await follow(page, 'Forgot your password?');
  await fill(page, { 'Email address': person.email });
  await press(page, 'Send the link');
  expect(await heading(page)).toBe('Check your email');
  person.password = 'a ladder beside the orchard wall';
  const tab = await setPasswordByMail(page, person.email, person.password);
  expect(pathOf(tab)).toBe('/sign-in');
  expect(await done(tab)).toContain('The new password is set');
  await follow(before, 'Payments');
  expect(pathOf(before)).toBe('/sign-in');

  await enterPassword(tab, person);
  expect(await heading(tab)).toBe('Second step');
  await fill(tab, { [APP_CODE]: person.nextCode() });
  await press(tab, 'Go on');
  expect(pathOf(tab)).toBe('/payee/bank-accounts');

  // The link has been used.
  const again = await openMessage(page, person.email, 'Set a new password');
  await follow(again, /\/reset-password#/);
  await fill(again, { 'New password': 'yet another ladder by the wall' });
  allowTrouble(again, /status of 422/);
  await press(again, 'Set the password');
  expect(await read(again)).toContain('This link was used before');
});
