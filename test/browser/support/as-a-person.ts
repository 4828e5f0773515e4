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

/** From the first page on to where the person begins; sets up an app where that is asked for. */
export async function arrive(page: Page, person: Actor): Promise<void> {
  await page.goto('/');
  await fill(page, { 'Email address': person.email, Password: person.password });
  await press(page, 'Sign in');
  if (pathOf(page) === '/sign-in/required') await setUpApp(page, person);
  else if (pathOf(page) === '/sign-in/code') await giveCode(page, person, 'Go on');
}

async function setUpApp(page: Page, person: Actor): Promise<void> {
  await follow(page, 'Set it up now');
  await press(page, 'Show the picture');
  person.authenticator = VirtualAuthenticator.fromUri(await scanQr(page));
  await page.getByLabel('Code from the app').fill(person.nextCode());
  await press(page, 'Check the code');
  await page.getByLabel('I have saved it').check();
  await press(page, 'Finish');
}

/** Types the next code of the app, and sends it. */
export async function giveCode(page: Page, person: Actor, verb: Name): Promise<void> {
  await page.locator('[name="code"]').fill(person.nextCode());
  await press(page, verb);
}
