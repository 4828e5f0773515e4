import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import type { Portal } from '../../support/portal.js';
import { givePassword, leading, submit } from '../support/at-the-pages.js';
import { after, arrive, at } from './arrive.js';
import { companyAt, invited } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

const who = 'everybody';
const ADDRESSES = '/security/addresses';

/** An address that waits for its mailbox to say so. */
async function waitingAddress(person: Actor): Promise<string> {
  const items = async (): Promise<any[]> => (await person.api('GET', '/v1/account/addresses')).body.items;
  const waiting = (all: any[]): any => all.find(({ status }) => status === 'waiting');
  if (!waiting(await items())) {
    const body = { email: 'fay.aldana@mail.example' };
    const added = await person.api('POST', '/v1/account/addresses', { body });
    if (added.status >= 400) throw new Error(`not added: ${JSON.stringify(added.body)}`);
  }
  return waiting(await items()).id;
}

const atInvitation = (name: string, what: string, way: string): PageToSee =>
  after(`/security/invitations/:companyId/${way}`, { name, what, who: 'who is invited' }, async (portal) => {
    const { scene, guest } = await invited(portal);
    return { person: guest, path: `/security/invitations/${scene.companyId}/${way}` };
  });

/** A member of a company that requires a factor, but remembers devices for a week, has asked this one to be remembered. */
async function onRememberedDevice(page: Page, portal: Portal): Promise<void> {
  const scene = await companyAt(portal);
  const tomorrow = scene.dayIn(1);
  await scene.saved({ rememberDevice: '7_days', requireFrom: tomorrow });
  scene.reach(tomorrow, 60_000);
  const uma = await portal.signedIn('member');
  await givePassword(page, uma, '/security/devices');
  await submit(page, '/sign-in/code', { code: uma.nextCode(), remember: 'yes' });
  await page.locator('a[href$="/forget"]').first().waitFor();
}

/** What everybody has. */
export const securityPages: readonly PageToSee[] = [
  at('/security', 'payee_admin', {
    name: 'my-security',
    what: 'Sees and changes the own methods, and asks for a new recovery code.',
    who,
  }),
  after(
    '/security/methods/:method/:way',
    { name: 'method-lost', what: 'Says that a method is lost: it is dead at once.', who },
    async (portal) => ({ person: await portal.signedIn('payee_admin'), path: '/security/methods/app/lost' }),
  ),
  at('/security/recovery-code', 'payee_admin', {
    name: 'new-recovery-code',
    what: 'Asks for a new recovery code, which ends the one before.',
    who,
  }),
  at('/security/password', 'payee_admin', { name: 'change-password', what: 'Changes the password.', who }),
  at('/security/sessions', 'payee_admin', {
    name: 'sessions',
    what: 'Sees where one is signed in, and ends it.',
    who,
  }),
  at('/security/language', 'payee_admin', {
    name: 'language',
    what: 'Chooses the language and the time zone in which everything is told.',
    who: 'everybody',
  }),
  {
    name: 'session-end',
    address: '/security/sessions/:id/end',
    what: 'Ends one of them.',
    who,
    async reach(page, portal) {
      const person = await portal.signedIn('payee_admin');
      const { items } = (await person.api('GET', '/v1/sessions')).body;
      const { id } = items.find(({ current }: any) => current);
      await arrive(page, { person, path: `/security/sessions/${id}/end` });
    },
  },
  at('/security/sessions/others', 'payee_admin', {
    name: 'sessions-end-others',
    what: 'Ends all but this one.',
    who,
  }),
  after(
    ADDRESSES,
    { name: 'addresses', what: 'Says where messages about the account go besides.', who },
    async (portal) => {
      const person = await portal.signedIn('payee_admin');
      await waitingAddress(person);
      return { person, path: ADDRESSES };
    },
  ),
  at(`${ADDRESSES}/new`, 'payee_admin', { name: 'address-new', what: 'Adds an address.', who }),
  at(`${ADDRESSES}/confirm`, 'payee_admin', {
    name: 'address-confirm',
    what: 'Shows that the mailbox is theirs, by the code out of the mail.',
    who,
  }),
  after(
    `${ADDRESSES}/:id/remove`,
    { name: 'address-remove', what: 'Removes an address.', who },
    async (portal) => {
      const person = await portal.signedIn('payee_admin');
      return { person, path: `${ADDRESSES}/${await waitingAddress(person)}/remove` };
    },
  ),
  {
    name: 'devices',
    address: '/security/devices',
    what: 'Sees on which devices the password is enough for a while.',
    who: 'people of a company that allows it',
    reach: onRememberedDevice,
  },
  {
    name: 'device-forget',
    address: '/security/devices/:id/forget',
    what: 'Has such a device forgotten.',
    who: 'people of a company that allows it',
    async reach(page, portal) {
      await onRememberedDevice(page, portal);
      await leading(page, () => page.locator('a[href$="/forget"]').first().click());
    },
  },
  after(
    '/security/invitations',
    { name: 'invitations', what: 'Sees which companies ask.', who },
    async (portal) => ({ person: (await invited(portal)).guest, path: '/security/invitations' }),
  ),
  atInvitation('invitation-accept', 'Joins the company.', 'accept'),
  atInvitation('invitation-decline', 'Does not.', 'decline'),
];
