import { companyPages } from './company-pages.js';
import { disbursementPages } from './disbursement-pages.js';
import type { PageToSee } from './page-to-see.js';
import { passwordPages } from './password-pages.js';
import { inboxPages } from './inbox-pages.js';
import { payorAdminPages } from './payor-admin-pages.js';
import { enrollPages } from './enroll-pages.js';
import { erpPages } from './erp-pages.js';
import { financeSystemPages } from './finance-system-pages.js';
import { payeePages } from './payee-pages.js';
import { payorPages } from './payor-pages.js';
import { peoplePages } from './people-pages.js';
import { refusedPages } from './refused-pages.js';
import { securityPages } from './security-pages.js';
import { signInPages } from './sign-in-pages.js';
import { supportPages } from './support-pages.js';
import { webhookPages } from './webhook-pages.js';

/** Every page worth a look, in the order of docs/pages/README.md. */
export const pageTable: readonly PageToSee[] = [
  ...signInPages,
  ...enrollPages,
  ...passwordPages,
  ...disbursementPages,
  ...payorPages,
  ...payorAdminPages,
  ...financeSystemPages,
  ...webhookPages,
  ...payeePages,
  ...companyPages,
  ...peoplePages,
  ...securityPages,
  ...supportPages,
  ...erpPages,
  ...refusedPages,
  ...inboxPages,
];

/** Those named on the command line of `npm run pages`, or all. */
export function chosenPages(): readonly PageToSee[] {
  const names = (process.env['PAGES_NAMED'] ?? '').split(' ').filter((name) => name !== '');
  const unknown = names.filter((name) => !pageTable.some((page) => page.name === name));
  if (unknown.length > 0) throw new Error(`no page of the table is called ${unknown.join(' or ')}`);
  return names.length === 0 ? pageTable : pageTable.filter(({ name }) => names.includes(name));
}
