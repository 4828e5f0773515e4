import { VirtualAuthenticator } from '@countersign/mfa-testing';
import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import { leading } from './at-the-pages.js';
import { scanQr } from './scan-qr.js';

/** Going about the portal by what is read on its pages, in English: links, buttons and fields by their names. */

type Name = string | RegExp;

const called = (name: Name) => ({ name, exact: typeof name === 'string' });

export const follow = (page: Page, link: Name): Promise<void> =>
  leading(page, () => page.getByRole('link', called(link)).click());

export const press = (page: Page, button: Name): Promise<void> =>
  leading(page, () => page.getByRole('button', called(button)).click());

/** Writes into fields, by their labels. */
export async function fillIn(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
}

export const titleOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

export const textOf = (page: Page): Promise<string> => page.locator('main').innerText();

/** What the page says was done by the form before it. */
export const doneOn = (page: Page): Promise<string> => page.locator('main p.done').innerText();

export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** From the first page on, as far as the password leads. */
export async function enterPassword(page: Page, { email, password }: Actor): Promise<void> {
  await page.goto('/');
  await fillIn(page, { 'Email address': email, Password: password });
  await press(page, 'Sign in');
}

/** Wherever a fresh code is asked for before what comes next. */
export async function confirmIfAsked(page: Page, person: Actor): Promise<void> {
  if (pathOf(page) !== '/step-up') return;
  await fillIn(page, { 'Code from your authenticator app': person.nextCode() });
  await press(page, 'Confirm');
}

/** From the page that says what is needed, until the recovery code is shown. */
export async function setUpApp(page: Page, person: Actor): Promise<void> {
  await press(page, 'Show the picture');
  person.authenticator = VirtualAuthenticator.fromUri(await scanQr(page.locator('img.qr')));
  await fillIn(page, { 'Code from the app': person.nextCode() });
  await press(page, 'Check the code');
  person.recoveryCode = await shownRecoveryCode(page);
}

export const shownRecoveryCode = async (page: Page): Promise<string> =>
  (await page.locator('#recovery-code').innerText()).trim();

export async function saveRecoveryCode(page: Page): Promise<void> {
  await page.getByLabel('I have saved it.').check();
  await press(page, 'Finish');
}
