import { expect, test } from '@jest/globals';
import { expectAccessible } from './support/accessible.js';
import { signIn } from './support/at-the-pages.js';
import { expectFitsAtZoom } from './support/fits.js';
import { inBrowser } from './support/in-browser.js';

const scene = inBrowser();

test('My security is accessible, and fits a phone at twice the size', async () => {
  const page = await scene.visit({ viewport: 'phone' });
  await signIn(page, scene.portal.person('payee_admin'), '/security');
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
  expect(await page.getByLabel('Link from the email').isVisible()).toBe(true);
  await expectAccessible(page);
});
