import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { VirtualAuthenticator } from '@countersign/mfa-testing';
import { expectAccessible } from './support/accessible.js';
import { expectFitsAtZoom } from './support/fits.js';
import { inBrowser } from './support/in-browser.js';
import { scanQr } from './support/scan-qr.js';

const scene = inBrowser();

async function signedIn(page: Page, then: string): Promise<void> {
  const fay = scene.portal.person('payee_admin');
  await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
  await page.getByLabel('Email address').fill(fay.email);
  await page.getByLabel('Password').fill(fay.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.goto('/enroll/app');
  await page.getByRole('button', { name: 'Show the picture' }).click();
  fay.authenticator = VirtualAuthenticator.fromUri(await scanQr(page));
  await page.getByLabel('Code from the app').fill(fay.nextCode());
  await page.getByRole('button', { name: 'Check the code' }).click();
  await page.getByLabel('I have saved it').check();
  await page.getByRole('button', { name: 'Finish' }).click();
}

test('My security is accessible, and fits a phone at twice the size', async () => {
  const page = await scene.visit({ viewport: 'phone' });
  await signedIn(page, '/security');
  for (const path of [
    ...['', '/sessions', '/addresses', '/addresses/new', '/addresses/confirm', '/devices', '/password'],
    ...['/invitations', '/recovery-code', '/methods/app/lost'],
  ]) {
    await page.goto(`/security${path}`);
    expect(new URL(page.url()).pathname).toBe(`/security${path}`);
    await expectAccessible(page);
    await expectFitsAtZoom(page);
  }
});

test.each(['/password', '/password/sent', '/reset-password'])('%s is accessible', async (path) => {
  const page = await scene.visit();
  await page.goto(path);
  await expectAccessible(page);
  await expectFitsAtZoom(page);
});

test('what the link of a mail carries goes into the form, and out of the address (ER-07)', async () => {
  const page = await scene.visit();
  await page.goto('/reset-password#cspr_something');
  expect(page.url()).not.toContain('cspr_');
  const link = page.locator('#reset_token');
  expect(await link.inputValue()).toBe('cspr_something');
  expect(await link.isVisible()).toBe(false);
  await expectAccessible(page);
});

test('whoever runs no script pastes it', async () => {
  const page = await scene.visit({ javaScriptEnabled: false });
  await page.goto('/reset-password');
  expect(await page.getByLabel('Link from the mail').isVisible()).toBe(true);
  await expectAccessible(page);
});
