import { signIn, submit } from '../support/at-the-pages.js';
import { after, at } from './arrive.js';
import { companyAt, invited } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

const HERE = '/company/people';
const who = 'company and directory admins';

/** What is done about somebody of the directory. */
const atPerson = (
  name: string,
  what: string,
  { sub = '', address = sub }: { sub?: string; address?: string } = {},
): PageToSee =>
  after(`${HERE}/:personId${address}`, { name, what, who }, async (portal) => {
    const scene = await companyAt(portal);
    return { person: scene.admin, path: `${HERE}/${await scene.idOf(scene.uma)}${sub}` };
  });

/** The directory of a company. */
export const peoplePages: readonly PageToSee[] = [
  at(HERE, 'company_admin', {
    name: 'people',
    what: 'Finds people of the company, invites, deactivates and helps them.',
    who,
  }),
  atPerson('person', 'Reads who somebody is, and chooses what to do about them.'),
  atPerson('person-deactivate', 'Keeps somebody out, and says why.', {
    sub: '/deactivate',
    address: '/:act',
  }),
  atPerson('person-rights', 'Gives a right or takes it away, and says why.', { sub: '/rights' }),
  atPerson('person-reset', 'Resets the second factor of somebody who has proven who they are.', {
    sub: '/reset',
  }),
  at(`${HERE}/invite`, 'company_admin', {
    name: 'people-invite',
    what: 'Asks somebody to join.',
    who: 'directory admins',
  }),
  after(
    `${HERE}/invitations`,
    { name: 'people-invitations', what: 'Sees who has not answered, and takes an invitation back.', who },
    async (portal) => ({ person: (await invited(portal)).scene.admin, path: `${HERE}/invitations` }),
  ),
  at(`${HERE}/import`, 'company_admin', {
    name: 'people-import',
    what: 'Adds many people from a file.',
    who: 'directory admins',
  }),
  {
    name: 'people-import-refused',
    address: `${HERE}/import`,
    what: 'Reads which lines have to be mended; nobody was added.',
    who: 'directory admins',
    once: true,
    async reach(page, portal) {
      await signIn(page, await portal.signedIn('company_admin'), `${HERE}/import`);
      const csv =
        'name,email\nNoor Haddad,noor@cedarstone.example\nOmar,omar at cedarstone\n,pia@cedarstone.example\n';
      await submit(page, `${HERE}/import`, { csv });
      await page.locator('#summary').waitFor();
    },
  },
];
