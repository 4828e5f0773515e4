import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import type { Portal } from '../../support/portal.js';
import { givePassword, leading, signIn, submit } from '../support/at-the-pages.js';
import { allowTrouble } from '../support/trouble.js';
import { newPayee } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

let phones = 0;

/** Somebody with an app and a phone. */
async function withBoth(portal: Portal): Promise<Actor> {
  const person = await newPayee(portal);
  await person.signIn();
  await person.enrollSms(`+1415555${String(2000 + ++phones)}`);
  return person;
}

async function toCode(page: Page, portal: Portal): Promise<Actor> {
  const person = await portal.signedIn('payments_admin');
  await givePassword(page, person);
  return person;
}

/** From the password to the second factor. */
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
    name: 'sign-in-company',
    address: '/sign-in/company',
    what: 'Reads that people of this address sign in with their password, and not through their company.',
    who: 'everybody',
    once: true,
    async reach(page) {
      await page.goto('/sign-in');
      await page.locator('[name="email"]').fill('ada@cedarstone.example');
      await leading(page, () => page.locator('button[formaction="/sign-in/company"]').click());
    },
  },
  {
    name: 'sign-in-company-refused',
    address: '/sign-in/single-sign-on',
    what: 'Comes back from the company’s own sign-in with nothing that counts here.',
    who: 'people of a company with an identity provider',
    async reach(page) {
      allowTrouble(page, /status of 401/);
      await page.goto('/sign-in/single-sign-on?code=of-another-browser&state=of-another-browser');
    },
  },
  {
    name: 'second-step',
    address: '/sign-in/code',
    what: 'Gives the code of the app.',
    who: 'everybody with an app',
    async reach(page, portal) {
      await toCode(page, portal);
    },
  },
  {
    name: 'second-step-refused',
    address: '/sign-in/code',
    what: 'Reads that the code was not accepted, whatever was wrong with it.',
    who: 'everybody with an app',
    once: true,
    async reach(page, portal) {
      const person = await toCode(page, portal);
      await submit(page, '/sign-in/code', { code: person.wrongCode() });
    },
  },
  {
    name: 'second-step-choice',
    address: '/sign-in/code',
    what: 'Chooses between the app and a text.',
    who: 'everybody with both',
    async reach(page, portal) {
      await givePassword(page, await withBoth(portal));
    },
  },
  {
    name: 'second-step-text',
    address: '/sign-in/code',
    what: 'Gives the code of the text, or has another one sent.',
    who: 'everybody with a phone number',
    async reach(page, portal) {
      await givePassword(page, await withBoth(portal));
      portal.clock.advanceSeconds(60);
      await submit(page, '/sign-in/code/text');
    },
  },
  {
    name: 'sign-in-recovery',
    address: '/sign-in/recovery',
    what: 'Gives the recovery code in place of a factor that is lost.',
    who: 'everybody with a second factor',
    async reach(page, portal) {
      await toCode(page, portal);
      await page.goto('/sign-in/recovery');
    },
  },
  {
    name: 'step-up',
    address: '/step-up',
    what: 'Gives a fresh code before something that needs one.',
    who: 'everybody with a second factor',
    async reach(page, portal) {
      await signIn(page, await portal.signedIn('payments_admin'), '/step-up?then=%2Fsecurity');
    },
  },
];
