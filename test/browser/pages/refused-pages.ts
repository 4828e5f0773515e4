import type { Page } from 'playwright-core';
import type { Portal } from '../../support/portal.js';
import { signIn, submit } from '../support/at-the-pages.js';
import { allowTrouble } from '../support/trouble.js';
import { arrive } from './arrive.js';
import { companyAt, newcomer } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

/** A page that answers with that status. */
async function refused(page: Page, status: number, go: () => Promise<void>): Promise<void> {
  allowTrouble(page, new RegExp(`status of ${status}`));
  await go();
}

const admin = (portal: Portal) => portal.signedIn('payments_admin');

/** What is refused, with a page that says what to do. */
export const refusedPages: readonly PageToSee[] = [
  {
    name: 'nothing-here',
    address: '/payor/disbursements/:id',
    what: 'Reads that there is nothing at this address.',
    who: 'whoever follows an old link',
    reach: (page, portal) =>
      refused(page, 404, async () => {
        await arrive(page, { person: await admin(portal), path: '/payor/disbursements/of-yesterday' });
      }),
  },
  {
    name: 'not-yours',
    address: '/payor/team',
    what: 'Reads that the own roles do not reach as far.',
    who: 'whoever goes where they may not',
    reach: (page, portal) =>
      refused(page, 403, async () => {
        await arrive(page, { person: await portal.signedIn('beneficiary_approver'), path: '/payor/team' });
      }),
  },
  {
    name: 'company-right-lacking',
    address: '/company/policy',
    what: 'Reads which of the two rights is missing, and who gives it.',
    who: 'directory admins who are no company admins',
    reach: (page, portal) =>
      refused(page, 403, async () => {
        const { companyId } = await companyAt(portal);
        const person = await newcomer(portal, {
          name: 'Mia Ortiz',
          role: 'directory_admin',
          companyIds: [companyId],
        });
        await person.signIn();
        await arrive(page, { person, path: '/company/policy' });
      }),
  },
  {
    name: 'out-of-date',
    address: '/payor/funding-accounts/new',
    what: 'Reads that the page belongs to a session that is over, and opens it anew.',
    who: 'whoever signed in anew in another window',
    once: true,
    reach: (page, portal) =>
      refused(page, 409, async () => {
        const path = '/payor/funding-accounts/new';
        await arrive(page, { person: await admin(portal), path });
        const other = await page.context().newPage();
        await other.goto('/security');
        await submit(other, '/sign-out');
        await signIn(other, await portal.signedIn('payments_admin', 1), '/security');
        await other.close();
        await submit(page, path, {
          ...{ nickname: 'Payroll', bank_name: 'First Bank', routing_number: '123456780' },
          account_number: '900001234567',
        });
      }),
  },
];
