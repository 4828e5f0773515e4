import { submittedDisbursement } from '../../support/disbursements.js';
import { signIn, submit } from '../support/at-the-pages.js';
import { at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

/** What the side that pays does. */
export const payorPages: readonly PageToSee[] = [
  at('/payor/disbursements', 'payments_disburser', {
    name: 'disbursements',
    what: 'Sees what stands where, in a picture and in a table, and begins a new one.',
    who: 'who pays',
  }),
  at('/payor/disbursements/new', 'payments_disburser', {
    name: 'new-disbursement',
    what: 'Chooses invoices, and how much of each is paid.',
    who: 'disbursers and payments admins',
  }),
  {
    name: 'disbursement',
    address: '/payor/disbursements/:id',
    what: 'Reads everything about one disbursement, and does what may be done now.',
    who: 'who pays',
    async reach(page, portal) {
      const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
      const path = `/payor/disbursements/${id}`;
      await signIn(page, await portal.signedIn('payments_disburser', 1), path);
      await page.waitForURL(`**${path}`);
    },
  },
  {
    name: 'countersign',
    address: '/payor/disbursements/:id/authorize',
    what: 'Reads amount, payees and accounts from the server, and approves exactly that with a fresh code.',
    who: 'who may authorize this disbursement',
    once: true,
    async reach(page, portal) {
      const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
      const path = `/payor/disbursements/${id}`;
      await signIn(page, await portal.signedIn('payments_disburser', 1), path);
      await submit(page, `${path}/authorize`);
      await page.locator('body.approve').waitFor();
    },
  },
  {
    name: 'receipt',
    address: '/payor/disbursements/:id/receipt',
    what: 'Has the proof: who authorized exactly what, when, with which factor, signed.',
    who: 'who pays',
    async reach(page, portal) {
      const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
      const checker = await portal.signedIn('payments_disburser', 1);
      const path = `/payor/disbursements/${id}`;
      await signIn(page, checker, path);
      await submit(page, `${path}/authorize`);
      await page.locator('body.approve').waitFor();
      await submit(page, `${path}/authorize`, { code: checker.nextCode() });
      await page.waitForURL(`**${path}/receipt`);
    },
  },
  at('/payor/beneficiaries', 'payments_admin', {
    name: 'beneficiaries',
    what: 'Sees which bank accounts of payees are approved, and which wait for it.',
    who: 'beneficiary approvers and payments admins',
  }),
  at('/payor/funding-accounts', 'payments_admin', {
    name: 'funding-accounts',
    what: 'Sees the accounts that payments come from, and whether the bank has confirmed them.',
    who: 'who pays',
  }),
  at('/payor/funding-accounts/new', 'payments_admin', {
    name: 'new-funding-account',
    what: 'Adds one.',
    who: 'payments admins',
  }),
  at('/payor/team', 'payments_admin', {
    name: 'team',
    what: 'Sees who may do what, gives a role and takes it away.',
    who: 'payments admins',
  }),
  at('/payor/approval-policy', 'payments_admin', {
    name: 'approval-rules',
    what: 'Reads the rules of approvals and limits, and proposes others.',
    who: 'payments admins',
  }),
  at('/payor/finance-systems', 'payments_admin', {
    name: 'finance-systems',
    what: 'Sees which systems of the company have access, and shuts one out.',
    who: 'payments admins',
  }),
  at('/payor/history', 'payments_admin', {
    name: 'history',
    what: 'Reads who changed what, and when.',
    who: 'payments admins and beneficiary approvers',
  }),
  at('/payor/settings', 'payments_admin', {
    name: 'payor-settings',
    what: 'Switches disbursements off and on.',
    who: 'payments admins',
  }),
];
