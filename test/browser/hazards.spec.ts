import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { signIn, submit } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { tabTo } from './support/keyboard.js';
import { dropNetwork } from './support/network.js';
import { allowTrouble } from './support/trouble.js';

const stage = inBrowser();

const NEW_ACCOUNT = '/payor/funding-accounts/new';
const typed = { nickname: 'Payroll', bank_name: 'First Bank', routing_number: '123456780', currency: 'USD' };
const ACCOUNT_NUMBER = '900001234567';

async function ada(then = NEW_ACCOUNT): Promise<Page> {
  const page = await stage.visit();
  await signIn(page, stage.portal.person('payments_admin', 0), then);
  return page;
}

async function fillIn(page: Page, nickname: string): Promise<void> {
  for (const [name, value] of Object.entries({ ...typed, nickname }))
    await page.locator(`[name="${name}"]`).fill(value);
  await page.locator('[name="account_number"]').fill(ACCOUNT_NUMBER);
}

const send = (page: Page): Promise<void> => page.locator('main button.go').click();

describe('two tabs of one browser', () => {
  test('both go on after a step-up in one of them, and a sign-out in one ends both', async () => {
    const one = await ada('/payor/funding-accounts');
    const other = await one.context().newPage();
    await other.goto('/payor/funding-accounts');
    await one.goto('/step-up?then=/payor/funding-accounts');
    await submit(one, '/step-up', { code: stage.portal.person('payments_admin', 0).nextCode() });
    await other.reload();
    expect(await other.getByRole('heading', { level: 1 }).innerText()).toBe('Funding accounts');
    await submit(other, '/sign-out');
    await one.reload();
    expect(new URL(one.url()).pathname).toBe('/sign-in');
  });

  test('a form of one person is not sent as another who has signed in meanwhile', async () => {
    const page = await ada();
    await fillIn(page, 'Of Ada');
    const other = await page.context().newPage();
    await other.goto('/security');
    await submit(other, '/sign-out');
    await signIn(other, stage.portal.person('payments_admin', 1), '/payor/funding-accounts');
    allowTrouble(page, /status of 409/);
    await send(page);
    await page.getByRole('heading', { name: 'This page is out of date' }).waitFor();
    await other.reload();
    expect(await other.locator('main').innerText()).not.toContain('Of Ada');
  });
});

test('going back after a sign-out shows nothing of anybody', async () => {
  const page = await ada('/payor/funding-accounts');
  await submit(page, '/sign-out');
  expect(await page.locator('main').innerText()).toContain('You are signed out');
  await page.goBack();
  await page.waitForURL(/\/sign-in/);
  expect(await page.locator('main').innerText()).not.toContain('Operating account');
});

test('a network that is lost loses nothing that was typed, and the form goes through when it is back', async () => {
  const page = await ada();
  await fillIn(page, 'After the outage');
  const restore = await dropNetwork(page);
  allowTrouble(page, /Failed to load resource/);
  await send(page);
  await page.getByText('There is no connection').waitFor();
  expect(await page.locator('[name="nickname"]').inputValue()).toBe('After the outage');
  await restore();
  await send(page);
  await page.waitForURL('**/payor/funding-accounts');
  expect(await page.locator('main').innerText()).toContain('After the outage');
});

test('a second click on the button sends nothing a second time', async () => {
  const page = await ada();
  await fillIn(page, 'Clicked twice');
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST') sent.push(request.url());
  });
  await page.locator('main button.go').dblclick();
  await page.waitForURL('**/payor/funding-accounts');
  expect(sent).toHaveLength(1);
  expect(await page.getByText('Clicked twice').count()).toBe(1);
});

test('a session that ends in mid-form loses no word that was typed, but for secrets', async () => {
  const page = await ada();
  await fillIn(page, 'Before the end');
  stage.portal.clock.advanceSeconds(1_000);
  await send(page);
  await page.waitForURL(/\/sign-in/);
  expect(await page.locator('main').innerText()).toContain('You were signed out');
  const person = stage.portal.person('payments_admin', 0);
  await submit(page, '/sign-in', { email: person.email, password: person.password });
  await submit(page, '/sign-in/code', { code: person.nextCode() });
  await page.waitForURL(`**${NEW_ACCOUNT}`);
  expect(await page.locator('[name="nickname"]').inputValue()).toBe('Before the end');
  expect(await page.locator('[name="account_number"]').inputValue()).toBe('');
});

test('the keyboard alone signs somebody in', async () => {
  const person = await stage.portal.signedIn('payments_admin', 1);
  const page = await stage.visit();
  await page.goto('/sign-in?then=/payor/funding-accounts');
  await tabTo(page, 'Email address');
  await page.keyboard.type(person.email);
  await tabTo(page, 'Password');
  await page.keyboard.type(person.password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/code');
  await tabTo(page, 'Code from your authenticator app');
  await page.keyboard.type(person.nextCode());
  await page.keyboard.press('Enter');
  await page.waitForURL('**/payor/funding-accounts');
});

test('a page of ours is drawn in no frame of another', async () => {
  const page = await stage.visit();
  allowTrouble(page, /frame-ancestors|Refused to frame|refused to connect|asks elsewhere|X-Frame-Options/i);
  await page.route('http://evil.test/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe src="${stage.portal.publicUrl}/sign-in"></iframe>`,
    }),
  );
  await page.goto('http://evil.test/');
  const frame = page.frames().find((one) => one !== page.mainFrame());
  expect(await frame?.content()).not.toContain('Email address');
});
