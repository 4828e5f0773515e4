import { VirtualAuthenticator } from '@countersign/mfa-testing';
import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import { scanQr } from './scan-qr.js';

/** Does what leads to another page, and comes back once that is there: a click by itself does not wait for where it leads. */
export async function leading(page: Page, act: () => Promise<void>): Promise<void> {
  const loaded = page.waitForEvent('load');
  // Where the act itself fails, that alone is told.
  loaded.catch(() => undefined);
  await act();
  await loaded;
}

/** Fills in the form that goes there, by the names of its fields, as its words differ by language, and sends it by its button. */
export async function submit(page: Page, action: string, fields: Record<string, string> = {}): Promise<void> {
  const form = page.locator(`form[action="${action}"]`);
  for (const [name, value] of Object.entries(fields)) {
    const field = form.locator(`[name="${name}"]`);
    if ((await field.getAttribute('type')) === 'checkbox') await field.check();
    else await field.fill(value);
  }
  await leading(page, () => form.locator('button[type="submit"], button:not([type])').first().click());
}

const pathOf = (page: Page): string => new URL(page.url()).pathname;

export async function givePassword(page: Page, { email, password }: Actor, then = '/'): Promise<void> {
  await page.goto(`/sign-in?then=${encodeURIComponent(then)}`);
  await submit(page, '/sign-in', { email, password });
}

/** From the first page on; sets up an app where that is asked for. Ends where `then` leads. */
export async function signIn(page: Page, person: Actor, then = '/'): Promise<void> {
  await givePassword(page, person, then);
  if (pathOf(page) === '/sign-in/code') return submit(page, '/sign-in/code', { code: person.nextCode() });
  if (pathOf(page) !== '/sign-in/required') return;
  await enrollApp(page, person);
  await submit(page, '/enroll/recovery-code', { saved: 'yes' });
}

/** As far as the recovery code: the picture is scanned off the screen. */
export async function enrollApp(page: Page, person: Actor): Promise<void> {
  await page.goto('/enroll/app');
  await submit(page, '/enroll/app');
  person.authenticator = VirtualAuthenticator.fromUri(await scanQr(page.locator('img.qr')));
  await submit(page, '/enroll/app/confirm', { code: person.nextCode() });
  person.recoveryCode = (await page.locator('#recovery-code').innerText()).trim();
}
