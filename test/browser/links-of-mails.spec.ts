import { describe, expect, test } from '@jest/globals';
import { eventually } from '../support/eventually.js';
import { messagesTo } from '../support/mailbox.js';
import { expectAccessible } from './support/accessible.js';
import { leading, signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';

const scene = inBrowser();

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

describe('the link that confirms an address', () => {
  const second = 'gus@home.example';

  async function linkTo(address: string): Promise<string> {
    const gus = scene.portal.person('payee_admin', 1);
    let link: string | undefined;
    await eventually(async () => {
      const [message] = await messagesTo(gus, address);
      link = message?.text.split('\n').find((line) => line.startsWith('http'));
      return link !== undefined;
    });
    return link ?? '';
  }

  async function statusOf(address: string): Promise<string | undefined> {
    const { body } = await scene.portal.person('payee_admin', 1).api('GET', '/v1/account/addresses');
    return body.items.find(({ email }: { email: string }) => email === address)?.status;
  }

  test('is good for the one who asked alone, through a sign-in, and by a button alone (ER-07)', async () => {
    const gus = await scene.portal.signedIn('payee_admin', 1);
    await gus.stepUp();
    expect((await gus.api('POST', '/v1/account/addresses', { body: { email: second } })).status).toBe(201);
    const link = await linkTo(second);
    expect(link).toMatch(/\/security\/addresses\/confirm#csac_[\w-]{43}$/);

    const theirs = await scene.visit();
    allowTrouble(theirs, /status of 422/);
    await signIn(theirs, scene.portal.person('payee_admin'), '/security');
    await theirs.goto(link);
    await leading(theirs, () => theirs.getByRole('button', { name: 'Confirm' }).click());
    expect(await theirs.locator('#summary').innerText()).toContain('This text confirms no address');
    expect(await statusOf(second)).toBe('waiting');

    // Not signed in: what stands behind # goes along, from page to page, and is in no address that is left.
    const page = await scene.visit();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url(), request.headers()['referer'] ?? ''));
    await page.goto(link);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(page.url()).not.toContain('csac_');
    await page.getByLabel('Email address').fill(gus.email);
    await page.locator('[name="password"]').fill(gus.password);
    await leading(page, () => page.locator('main button.go, main button[type="submit"]').first().click());
    await page.locator('[name="code"]').fill(gus.nextCode());
    await leading(page, () => page.locator('main button.go').first().click());
    expect(new URL(page.url()).pathname).toBe('/security/addresses/confirm');
    expect(page.url()).not.toContain('csac_');
    expect(await page.locator('#address_token').isVisible()).toBe(false);
    await expectAccessible(page);
    expect(await statusOf(second)).toBe('waiting');
    await leading(page, () => page.getByRole('button', { name: 'Confirm' }).click());
    expect(await page.locator('main').innerText()).toContain('The address is confirmed');
    expect(await page.getByRole('row', { name: second }).innerText()).not.toContain('Not confirmed yet');
    expect(asked.filter((one) => /[?&/][^#]*csac_/.test(one.split('#')[0] ?? ''))).toEqual([]);
  });
});
