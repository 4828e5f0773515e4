import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
});
afterAll(() => portal.stop());

describe('a payor at the first sign-in (ENR-02, ENR-03, ENR-06)', () => {
  test('is led from the password through the app and the recovery code into the payments', async () => {
    const pat = new PageVisitor(portal, portal.person('payments_disburser', 0));
    await pat.open('/');
    expect(pat.path).toBe('/sign-in');
    expect(pat.text).toContain('One login is one person');

    await pat.givePassword();
    expect(pat.path).toBe('/sign-in/required');
    await pat.open('/enroll');
    expect(pat.path).toBe('/enroll/app');
    await pat.browser.submit('/enroll/app');
    pat.scan();

    await pat.browser.submit('/enroll/app/confirm', { code: '000000' });
    expect(pat.browser.page?.status).toBe(422);
    expect(pat.browser.page?.html).not.toContain('data:image/svg');

    await pat.browser.submit('/enroll/app/confirm', { code: pat.actor.nextCode() });
    pat.actor.recoveryCode = pat.shownSecret('recovery-code');
    await pat.browser.submit('/enroll/recovery-code');
    expect(pat.text).toContain('Confirm that you have saved the code');
    await pat.browser.submit('/enroll/recovery-code', { saved: 'yes' });
    expect(pat.path).toBe('/payor/disbursements');
    expect(pat.text).toContain('Your second factor is set up.');
  });

  test('comes back with the app, and is asked each time (LOG-01)', async () => {
    const pat = new PageVisitor(portal, portal.person('payments_disburser', 0), { instance: 1 });
    await pat.signIn();
    expect(pat.path).toBe('/payor/disbursements');
  });

  test('who took too long over the code begins again with the password, and comes to where they were going', async () => {
    const pat = new PageVisitor(portal, portal.person('payments_disburser', 0));
    await pat.open('/payor/funding-accounts');
    await pat.givePassword();
    portal.clock.advanceSeconds(limits.ticketSeconds + 1);
    await pat.giveCode();
    expect(pat.path).toBe('/sign-in');
    await pat.givePassword();
    await pat.giveCode();
    expect(pat.path).toBe('/payor/funding-accounts');
  });

  test('going back to a page of the sign-in leads on, for whoever is in already or comes to it first', async () => {
    const pat = new PageVisitor(portal, portal.person('payments_disburser', 0));
    await pat.open('/sign-in/code');
    expect(pat.path).toBe('/sign-in');
    await pat.givePassword();
    await pat.giveCode();
    expect(pat.path).toBe('/payor/disbursements');
    for (const path of [
      '/sign-in/code',
      '/sign-in/required',
      '/sign-in/recovery',
      '/sign-in?then=/sign-in',
    ]) {
      await pat.open(path);
      expect(pat.path).toBe('/payor/disbursements');
    }
  });
});
