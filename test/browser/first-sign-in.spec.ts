import { expect, test } from '@jest/globals';
import { VirtualAuthenticator } from '@countersign/mfa-testing';
import { expectAccessible } from './support/accessible.js';
import { inBrowser } from './support/in-browser.js';
import { scanQr } from './support/scan-qr.js';
import { allowTrouble } from './support/trouble.js';

const scene = inBrowser();

test('a payor is led from the password to the payments, and scans the picture from the page', async () => {
  const page = await scene.visit({ viewport: 'phone' });
  const pat = scene.portal.person('payments_disburser', 0);
  await page.goto('/');
  await expectAccessible(page);
  await page.getByLabel('Email address').fill(pat.email);
  await page.getByLabel('Password').fill(pat.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Set it up now' }).click();
  await page.getByRole('button', { name: 'Show the picture' }).click();
  await expectAccessible(page);
  pat.authenticator = VirtualAuthenticator.fromUri(await scanQr(page));
  allowTrouble(page, /status of 422/);
  await page.getByLabel('Code from the app').fill('000000');
  await page.getByRole('button', { name: 'Check the code' }).click();
  await expectAccessible(page);
  await page.getByLabel('Code from the app').fill(pat.nextCode());
  await page.getByRole('button', { name: 'Check the code' }).click();
  await expectAccessible(page);
  await page.getByLabel('I have saved it').check();
  await page.getByRole('button', { name: 'Finish' }).click();
  await page.goto('/payor/funding-accounts');
  await expectAccessible(page);
  expect(await page.title()).toContain('Funding accounts');
});
