import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { openMessage } from './support/mailbox.js';
import { confirmIfAsked, done, fill, follow, press, read } from './support/as-a-person.js';

const stage = inBrowser();
const COMPANY = 'Cedar & Stone Builders';

/** The admin invites somebody who signs in here already, at another company. */
async function invited(email: string): Promise<Page> {
  const jo = stage.portal.person('company_admin');
  const page = await stage.visit();
  await signIn(page, jo);
  await follow(page, 'People');
  await follow(page, 'Invite somebody');
  await confirmIfAsked(page, jo);
  await fill(page, { Name: 'Whoever', 'Email address': email });
  await press(page, 'Send the invitation');
  expect(await done(page)).toBe('The invitation is on its way.');
  // By the address alone: who signs in with it is not told to whoever types one in.
  await follow(page, 'Open invitations');
  expect(await read(page)).toContain(email);
  return page;
}

test('somebody with an account accepts an invitation, and belongs to the company from then on', async () => {
  const fay = stage.portal.person('payee_admin', 0);
  const admin = await invited(fay.email);
  expect(await read(admin)).not.toContain('Fay Aldana');
  const page = await stage.visit({ viewport: 'phone' });
  await signIn(page, fay);
  const mail = await openMessage(page, fay.email, 'You were entered in a company’s directory');
  expect(await read(mail)).toContain(COMPANY);
  await follow(page, 'My security');
  await follow(page, 'Invitations');
  await follow(page, `Accept ${COMPANY}`);
  expect(await read(page)).toContain('its rules for signing in hold for you as well');
  await press(page, 'Accept');
  expect(await done(page)).toBe('You belong to the company now.');

  await follow(admin, 'People');
  await fill(admin, { 'Name or address': fay.email });
  await press(admin, 'Search');
  expect(await admin.locator('tbody tr').innerText()).toContain('Fay Aldana');
  await follow(admin, 'Open invitations');
  expect(await read(admin)).toContain('There is no open invitation');
});

test('somebody with an account declines one, and the company is told nothing but that it is gone', async () => {
  const gus = stage.portal.person('payee_admin', 1);
  const admin = await invited(gus.email);
  const page = await stage.visit();
  await signIn(page, gus);
  await follow(page, 'My security');
  await follow(page, 'Invitations');
  await follow(page, `Decline ${COMPANY}`);
  await press(page, 'Decline');
  expect(await done(page)).toBe('The invitation is declined.');
  expect(await read(page)).toContain('No company is waiting for your answer');

  await follow(admin, 'People');
  await fill(admin, { 'Name or address': gus.email });
  await press(admin, 'Search');
  expect(await read(admin)).toContain('Nobody matches');
});
