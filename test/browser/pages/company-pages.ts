import type { Actor } from '../../support/actor.js';
import { signIn, submit } from '../support/at-the-pages.js';
import { after, at } from './arrive.js';
import { companyAt } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

const EDIT = '/company/policy/edit';

/** A policy that asks for something, so that there is a history and somebody was told. */
async function withPolicy(portal: Parameters<PageToSee['reach']>[1]): Promise<Actor> {
  const scene = await companyAt(portal);
  await scene.saved({ requireFrom: scene.dayIn(40) });
  return scene.admin;
}

/** Who decides how everybody of a company signs in. */
export const companyPages: readonly PageToSee[] = [
  at('/company/policy', 'company_admin', {
    name: 'company-policy',
    what: 'Reads how everybody signs in, and changes it.',
    who: 'company admins',
  }),
  at(EDIT, 'company_admin', {
    name: 'company-policy-edit',
    what: 'Says from which day a second factor is required, which ones, and how long a sign-in lasts.',
    who: 'company admins',
  }),
  {
    name: 'company-policy-dry-run',
    address: EDIT,
    what: 'Reads what would change, and whom it would stop, before anything is saved.',
    who: 'company admins',
    once: true,
    async reach(page, portal) {
      const scene = await companyAt(portal);
      await signIn(page, scene.admin, EDIT);
      await page.locator('[name="require"][value="yes"]').check();
      await page.locator('#remember-7_days').check();
      await submit(page, EDIT, { require_from: scene.dayIn(20) });
      await page.locator('button[value="save"]').waitFor();
    },
  },
  after(
    '/company/policy/history',
    {
      name: 'company-policy-history',
      what: 'Reads who changed the rules, when, and how they were before.',
      who: 'company admins',
    },
    async (portal) => ({ person: await withPolicy(portal), path: '/company/policy/history' }),
  ),
  at('/company/coverage', 'company_admin', {
    name: 'coverage',
    what: 'Sees who has a second factor and who would be stopped, in a picture and in a table.',
    who: 'company and directory admins',
  }),
  {
    name: 'coverage-mailings',
    address: '/company/coverage/mailings',
    what: 'Sees how far people were told of a change.',
    who: 'company and directory admins',
    async reach(page, portal) {
      await signIn(page, await withPolicy(portal), '/company/coverage/mailings');
      // It fetches itself anew until everybody was told.
      await page.locator('body:not([data-refresh-seconds]) main').waitFor();
    },
  },
  at('/company/coverage/download', 'company_admin', {
    name: 'coverage-download',
    what: 'Takes the list along as a file, after a fresh code.',
    who: 'company and directory admins',
  }),
];
