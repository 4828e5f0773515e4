import { enrollApp, givePassword, signIn, submit } from '../support/at-the-pages.js';
import type { PageToSee } from './page-to-see.js';

/** From the password to the second factor, and the way to a first one. */
export const signInPages: readonly PageToSee[] = [
  {
    name: 'sign-in',
    address: '/sign-in',
    what: 'Gives the e-mail address and the password.',
    who: 'everybody',
    async reach(page) {
      await page.goto('/sign-in');
    },
  },
  {
    name: 'sign-in-refused',
    address: '/sign-in',
    what: 'Reads that these were not accepted, at the fields they were typed in.',
    who: 'everybody',
    once: true,
    async reach(page) {
      await page.goto('/sign-in');
      await submit(page, '/sign-in', { email: 'nobody@cedarstone.example', password: 'wrong horse battery' });
    },
  },
  {
    name: 'sign-in-required',
    address: '/sign-in/required',
    what: 'Reads why a second factor is needed before anything else.',
    who: 'who pays, at the first sign-in',
    async reach(page, portal) {
      await givePassword(page, portal.person('payments_admin', 1));
    },
  },
  {
    name: 'enroll-app',
    address: '/enroll/app',
    what: 'Scans the picture with an authenticator app, and gives its first code.',
    who: 'who pays, at the first sign-in',
    once: true,
    async reach(page, portal) {
      await givePassword(page, portal.person('payments_admin', 1));
      await page.goto('/enroll/app');
      await submit(page, '/enroll/app');
    },
  },
  {
    name: 'recovery-code',
    address: '/enroll/recovery-code',
    what: 'Saves the recovery code, which is shown once.',
    who: 'everybody who sets up a second factor',
    once: true,
    async reach(page, portal) {
      await givePassword(page, portal.person('payee_admin', 2));
      await enrollApp(page, portal.person('payee_admin', 2));
    },
  },
  {
    name: 'second-step',
    address: '/sign-in/code',
    what: 'Gives the code of the app.',
    who: 'everybody with an app',
    async reach(page, portal) {
      const person = await portal.signedIn('payments_admin', 0);
      await givePassword(page, person);
    },
  },
  {
    name: 'sign-in-recovery',
    address: '/sign-in/recovery',
    what: 'Gives the recovery code in place of a factor that is lost.',
    who: 'everybody with a second factor',
    async reach(page, portal) {
      await givePassword(page, await portal.signedIn('payments_admin', 0));
      await page.goto('/sign-in/recovery');
    },
  },
  {
    name: 'step-up',
    address: '/step-up',
    what: 'Gives a fresh code before something that needs one.',
    who: 'everybody with a second factor',
    async reach(page, portal) {
      await signIn(page, portal.person('payments_admin', 0), '/step-up?then=%2Fsecurity');
    },
  },
];
