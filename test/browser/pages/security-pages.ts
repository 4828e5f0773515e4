import { at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

/** What everybody has. */
export const securityPages: readonly PageToSee[] = [
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
  at('/security/language', 'payee_admin', {
    name: 'language',
    what: 'Chooses the language and the time zone in which everything is told.',
    who: 'everybody',
  }),
  {
    name: 'forgotten-password',
    address: '/password',
    what: 'Asks for a link to set a new password.',
    who: 'everybody',
    async reach(page) {
      await page.goto('/password');
    },
  },
];
