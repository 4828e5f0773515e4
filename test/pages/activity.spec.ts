import { afterEach, expect, test } from '@jest/globals';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

let portal: Portal;
afterEach(() => portal.stop());

test('a page that fetches itself anew keeps nobody signed in (SE-01)', async () => {
  portal = await startPortal();
  const ada = new PageVisitor(portal, portal.person('payments_admin', 0));
  await ada.signIn('/payor/funding-accounts');
  for (let minutes = 0; minutes < 14; minutes += 2) {
    portal.clock.advanceSeconds(120);
    await ada.open('/payor/funding-accounts?refreshed=');
    expect(ada.path).toBe('/payor/funding-accounts');
  }
  // What it says of the time left is what is left.
  expect(Number(/data-seconds-left="(\d+)"/.exec(ada.browser.page?.html ?? '')?.[1])).toBeLessThan(180);
  portal.clock.advanceSeconds(120);
  await ada.open('/payor/funding-accounts?refreshed=');
  expect(ada.path).toBe('/sign-in');
});

test('a sign-in on the pages costs an address no more of its budget of secrets than one by the API', async () => {
  portal = await startPortal({ env: { ADDRESS_SECRET_TRIES_PER_MINUTE: '4' } });
  const visitor = new PageVisitor(portal, portal.person('payments_admin', 1));
  const refused: boolean[] = [];
  for (let tries = 0; tries < 5; tries += 1) {
    await visitor.open('/sign-in');
    await visitor.givePassword('not the password of anybody');
    refused.push(visitor.text.includes('too many requests'));
  }
  expect(refused).toEqual([false, false, false, false, true]);
});

test('a form that is longer than any may be is told so by a page, and nothing is done', async () => {
  portal = await startPortal();
  const visitor = new PageVisitor(portal, portal.person('payments_admin', 1));
  await visitor.open('/sign-in');
  const page = await visitor.browser.submit('/sign-in', { email: 'x'.repeat(200_000), password: 'x' });
  expect([page.status, page.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8']);
  expect(visitor.text).toContain('Nothing was done');
});
