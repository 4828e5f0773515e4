import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import type { Portal } from '../../support/portal.js';
import { signIn, submit } from '../support/at-the-pages.js';
import type { PageToSee } from './page-to-see.js';

const LIST = '/payor/disbursements';

const maker = (portal: Portal): Promise<Actor> => portal.signedIn('payments_disburser', 0);

/** Whoever checks what somebody else has made. */
async function asChecker(page: Page, portal: Portal, path: string): Promise<void> {
  await signIn(page, portal.person('payments_disburser', 1), path);
  await page.waitForURL(`**${path}`);
}

/** What is done with one disbursement, and what is refused. */
export const disbursementPages: readonly PageToSee[] = [
  {
    name: 'disbursement-new-refused',
    address: '/payor/disbursements/new',
    what: 'Reads at the very row what cannot be paid like this.',
    who: 'who disburses',
    once: true,
    async reach(page, portal) {
      await asChecker(page, portal, `${LIST}/new`);
      const first = page.locator('tbody tr').first();
      await first.locator('input[type="checkbox"]').check();
      await first.locator('input[name^="amount_"]').fill('999999999');
      await submit(page, `${LIST}/new`);
      await page.locator('#summary').waitFor();
    },
  },
  {
    name: 'disbursement-edit',
    address: '/payor/disbursements/:id/edit',
    what: 'Changes what was submitted, and says why.',
    who: 'who disburses',
    async reach(page, portal) {
      const { id } = await submittedDisbursement(await maker(portal));
      await asChecker(page, portal, `${LIST}/${id}/edit`);
    },
  },
  {
    name: 'disbursement-cancel',
    address: '/payor/disbursements/:id/cancel',
    what: 'Gives one up, and says why.',
    who: 'who disburses',
    async reach(page, portal) {
      const { id } = await submittedDisbursement(await maker(portal));
      await asChecker(page, portal, `${LIST}/${id}/cancel`);
    },
  },
];
