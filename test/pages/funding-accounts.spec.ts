import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

let portal: Portal;
let ada: PageVisitor;
beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  ada = new PageVisitor(portal, portal.person('payments_admin', 0));
  await ada.signIn('/payor/funding-accounts');
});
afterAll(() => portal.stop());

const typed = {
  nickname: 'Payroll',
  bank_name: 'First Bank',
  routing_number: '123456780',
  account_number: '900001234567',
  currency: 'USD',
};

test('a payments admin adds an account; what is wrong is told at its field, and what was typed stays', async () => {
  expect(ada.path).toBe('/payor/funding-accounts');
  await ada.open('/payor/funding-accounts/new');
  await ada.send({ ...typed, routing_number: '12' });
  expect(ada.browser.page?.status).toBe(422);
  expect(ada.text).toContain('This is not a routing number');
  expect(ada.browser.page?.html).toContain('value="Payroll"');
  expect(ada.browser.page?.html).not.toContain(typed.account_number);

  await ada.send(typed);
  expect(ada.path).toBe('/payor/funding-accounts');
  expect(ada.text).toContain('The account is added');
  expect(ada.text).toContain('…4567');
});

test('a factor that is not fresh any more is asked for in between, and what was typed waits, but for the number', async () => {
  await ada.open('/payor/funding-accounts/new');
  portal.clock.advanceSeconds(400);
  await ada.send({ ...typed, nickname: 'Reserve' });
  expect(ada.path).toBe('/step-up');
  await ada.giveCode();
  expect(ada.path).toBe('/payor/funding-accounts/new');
  expect(ada.text).toContain('Confirmed');
  expect(ada.browser.page?.html).toContain('value="Reserve"');
  expect(ada.browser.page?.html).not.toContain(typed.account_number);
  await ada.send({ ...typed, nickname: 'Reserve' });
  expect(ada.text).toContain('Reserve');
});

test('a session that ended in between leads through a sign-in back to what was typed', async () => {
  await ada.open('/payor/funding-accounts/new');
  portal.clock.advanceSeconds(1_000);
  await ada.send({ ...typed, nickname: 'Idle' });
  expect(ada.path).toBe('/sign-in');
  expect(ada.text).toContain('You were signed out');
  await ada.givePassword();
  await ada.giveCode();
  expect(ada.path).toBe('/payor/funding-accounts/new');
  expect(ada.browser.page?.html).toContain('value="Idle"');
});
