import type { Page } from 'playwright-core';
import type { Portal } from '../../support/portal.js';
import { leading } from '../support/at-the-pages.js';
import type { PageToSee } from './page-to-see.js';

const who = 'developers; there is none in production';

/** Somebody has asked for a new password: a message with a link. */
async function toInbox(page: Page, portal: Portal): Promise<void> {
  const { email } = await portal.signedIn('payments_admin');
  await page.goto('/password');
  await page.request.post('/v1/password-resets', { data: { email } });
  await page.goto(`/dev/inbox/messages?to=${encodeURIComponent(email)}`);
}

/** Where the mails and texts go that leave a development machine by no other way. */
export const inboxPages: readonly PageToSee[] = [
  {
    name: 'inbox',
    address: '/dev/inbox/messages',
    what: 'Finds what was sent to somebody.',
    who,
    reach: toInbox,
  },
  {
    name: 'inbox-message',
    address: '/dev/inbox/messages/:id',
    what: 'Reads one message, and follows its link.',
    who,
    async reach(page, portal) {
      await toInbox(page, portal);
      await leading(page, () => page.locator('main a[href^="/dev/inbox/messages/"]').first().click());
    },
  },
];
