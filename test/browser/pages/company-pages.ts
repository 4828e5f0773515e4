import { at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

/** Who decides how everybody of a company signs in. */
export const companyPages: readonly PageToSee[] = [
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
];
