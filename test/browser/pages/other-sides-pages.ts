import { at } from './own-pages.js';
import type { PageToSee } from './page-to-see.js';

/** The side that is paid, the company, support, and what everybody has. */
export const otherSidesPages: readonly PageToSee[] = [
  at('/payee/bank-accounts', 'payee_admin', {
    name: 'bank-accounts',
    what: 'Sees where payments go, and changes that.',
    who: 'payee admins',
  }),
  at('/payee/bank-accounts/new', 'payee_admin', {
    name: 'new-bank-account',
    what: 'Adds an account, and repeats the number of the present one.',
    who: 'payee admins',
  }),
  at('/payee/agreements', 'payee_admin', {
    name: 'agreements',
    what: 'Reads payment agreements, and accepts one for good.',
    who: 'payee admins',
  }),
  at('/payee/payments', 'payee_admin', {
    name: 'payments',
    what: 'Sees what was paid and what is on its way, in a picture and in a table.',
    who: 'payee admins',
  }),
  at('/payee/members', 'payee_admin', {
    name: 'payee-members',
    what: 'Adds another admin, and resets the second factor of one who lost it.',
    who: 'payee admins',
  }),
  at('/company/policy', 'company_admin', {
    name: 'company-policy',
    what: 'Reads how everybody signs in, and changes it.',
    who: 'company admins',
  }),
  at('/company/coverage', 'company_admin', {
    name: 'coverage',
    what: 'Sees who has a second factor and who would be stopped, in a picture and in a table.',
    who: 'company and directory admins',
  }),
  at('/company/people', 'company_admin', {
    name: 'people',
    what: 'Finds people of the company, invites, deactivates and helps them.',
    who: 'company and directory admins',
  }),
  at('/security', 'payee_admin', {
    name: 'my-security',
    what: 'Sees and changes the own methods, and asks for a new recovery code.',
    who: 'everybody',
  }),
  at('/security/sessions', 'payee_admin', {
    name: 'sessions',
    what: 'Sees where one is signed in, and ends it.',
    who: 'everybody',
  }),
  at('/security/addresses', 'payee_admin', {
    name: 'addresses',
    what: 'Says where messages about the account go besides.',
    who: 'everybody',
  }),
  {
    name: 'forgotten-password',
    what: 'Asks for a link to set a new password.',
    who: 'everybody',
    async reach(page) {
      await page.goto('/password');
    },
  },
];
