import { at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

/** The side that is paid. */
export const payeePages: readonly PageToSee[] = [
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
];
