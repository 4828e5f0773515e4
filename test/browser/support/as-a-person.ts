import { VirtualAuthenticator } from '@countersign/mfa-testing';
import type { Locator, Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import { leading } from './at-the-pages.js';
import { scanQr } from './scan-qr.js';

/**
 * Goes through the pages in English by what is read on them, from the first page on. Names of links and buttons are those that
 * a screen reader says.
 */
type Name = string | RegExp;

export const follow = (page: Page, name: Name, within: Page | Locator = page): Promise<void> =>
  leading(page, () => within.getByRole('link', { name, exact: true }).click());

export const press = (page: Page, name: Name, within: Page | Locator = page): Promise<void> =>
  leading(page, () => within.getByRole('button', { name, exact: true }).click());

/** What stands in the navigation. */
export const ways = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link').allInnerTexts();

/** By the navigation. */
export const goTo = (page: Page, name: string): Promise<void> =>
  follow(page, name, page.getByRole('navigation', { name: 'Main' }));

export const heading = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText();

/** What is read on the page. */
export const read = (page: Page): Promise<string> => page.locator('main').innerText();

export const pathOf = (page: Page): string => new URL(page.url()).pathname;

/** The row of a table that says this. */
export const row = (page: Page, text: Name): Locator => page.getByRole('row').filter({ hasText: text });

/** Fills in by the labels. */
export async function fill(page: Page, fields: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await page.getByLabel(label, { exact: true }).fill(value);
}

/** What the page says was done by the form before it. */
export const done = (page: Page): Promise<string> => page.locator('main p.done').innerText();

/** From the first page on, as far as the password leads. */
export async function enterPassword(page: Page, { email, password }: Actor): Promise<void> {
  await page.goto('/');
  await fill(page, { 'Email address': email, Password: password });
  await press(page, 'Sign in');
}

/** From the first page on to where the person begins; sets up an app where that is asked for. */
export async function arrive(page: Page, person: Actor): Promise<void> {
  await enterPassword(page, person);
  if (pathOf(page) === '/sign-in/code') return giveCode(page, person, 'Go on');
  if (pathOf(page) !== '/sign-in/required') return;
  await follow(page, 'Set it up now');
  await setUpApp(page, person);
  await saveRecoveryCode(page);
}

/** From the page before the picture until the recovery code is shown. */
export async function setUpApp(page: Page, person: Actor): Promise<void> {
  await press(page, 'Show the picture');
  person.authenticator = VirtualAuthenticator.fromUri(await scanQr(page.locator('img.qr')));
  await fill(page, { 'Code from the app': person.nextCode() });
  await press(page, 'Check the code');
  person.recoveryCode = await shownRecoveryCode(page);
}

export const shownRecoveryCode = async (page: Page): Promise<string> =>
  (await page.locator('#recovery-code').innerText()).trim();

export async function saveRecoveryCode(page: Page): Promise<void> {
  await page.getByLabel('I have saved it').check();
  await press(page, 'Finish');
}

/** Types the next code of the app, and sends it. */
export async function giveCode(page: Page, person: Actor, verb: Name): Promise<void> {
  await page.locator('[name="code"]').fill(person.nextCode());
  await press(page, verb);
}

/** Wherever a fresh code is asked for before what comes next. */
export async function confirmIfAsked(page: Page, person: Actor): Promise<void> {
  if (pathOf(page) === '/step-up') await giveCode(page, person, 'Confirm');
}
