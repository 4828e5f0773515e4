import type { Page } from 'playwright-core';
import type { Portal } from '../../support/portal.js';
import { enrollApp, givePassword, submit } from '../support/at-the-pages.js';
import { newDisburser, newPayee } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

const payor = 'who pays, at the first sign-in';
const payee = 'payee admins and standard users, at the first sign-in';

async function asPayor(page: Page, portal: Portal): Promise<void> {
  await givePassword(page, await newDisburser(portal));
}

async function asPayee(page: Page, portal: Portal, path: string): Promise<void> {
  await givePassword(page, await newPayee(portal));
  await page.goto(path);
}

async function toRecoveryCode(page: Page, portal: Portal): Promise<void> {
  const person = await newPayee(portal);
  await givePassword(page, person);
  await enrollApp(page, person);
}

/** The way to a first second factor. */
export const enrollPages: readonly PageToSee[] = [
  {
    name: 'sign-in-required',
    address: '/sign-in/required',
    what: 'Reads why a second factor is needed before anything else.',
    who: payor,
    reach: asPayor,
  },
  {
    name: 'enroll',
    address: '/enroll',
    what: 'Chooses between an app and texts.',
    who: payee,
    reach: (page, portal) => asPayee(page, portal, '/enroll'),
  },
  {
    name: 'enroll-app-start',
    address: '/enroll/app',
    what: 'Reads what an authenticator app is, and goes on with one.',
    who: payor,
    async reach(page, portal) {
      await asPayor(page, portal);
      await page.goto('/enroll/app');
    },
  },
  {
    name: 'enroll-app',
    address: '/enroll/app',
    what: 'Scans the picture with an authenticator app, and gives its first code.',
    who: payor,
    once: true,
    async reach(page, portal) {
      await asPayor(page, portal);
      await page.goto('/enroll/app');
      await submit(page, '/enroll/app');
    },
  },
  {
    name: 'enroll-sms',
    address: '/enroll/sms',
    what: 'Reads what texts are not safe from, and gives a number.',
    who: payee,
    reach: (page, portal) => asPayee(page, portal, '/enroll/sms'),
  },
  {
    name: 'enroll-sms-code',
    address: '/enroll/sms/code',
    what: 'Gives the code of the text, or has another one sent.',
    who: payee,
    async reach(page, portal) {
      await asPayee(page, portal, '/enroll/sms');
      portal.clock.advanceSeconds(60);
      await submit(page, '/enroll/sms', { phone: '(415) 555-0199', risk: 'yes' });
    },
  },
  {
    name: 'recovery-code',
    address: '/enroll/app/confirm',
    what: 'Saves the recovery code, which is shown once.',
    who: 'everybody who sets up a second factor',
    once: true,
    reach: toRecoveryCode,
  },
  {
    name: 'recovery-code-again',
    address: '/enroll/recovery-code',
    what: 'Comes back to the statement that it was saved; the code is shown no second time.',
    who: 'everybody who sets up a second factor',
    async reach(page, portal) {
      await toRecoveryCode(page, portal);
      await page.goto('/enroll/recovery-code');
    },
  },
];
