import type { Actor } from '../../support/actor.js';
import { eventually } from '../../support/eventually.js';
import type { Portal } from '../../support/portal.js';
import { submit } from '../support/at-the-pages.js';
import { after, arrive } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

const API = '/v1/payor/webhook-endpoints';
const PAGES = '/payor/webhook-endpoints';
const who = 'payments admins';

/** Nobody answers there, ever (RFC 6761 section 6.4). */
const URL_OF = { active: 'https://erp.invalid/in', disabled: 'https://old.invalid/in' };

interface Reached {
  person: Actor;
  /** Of the one that is told things, or of the one that is not. */
  id: string;
}

/** Either of them; there are no more, however often somebody comes here. */
async function webhookOf(portal: Portal, status: 'active' | 'disabled'): Promise<Reached> {
  const person = await portal.signedIn('payments_admin');
  const found = async (): Promise<{ id: string; url: string }[]> => (await person.api('GET', API)).body.items;
  const known = (await found()).find(({ url }) => url === URL_OF[status]);
  if (known) return { person, id: known.id };
  const events = ['disbursement.authorized', 'disbursement.reported', 'factors.reset'];
  const body = { url: URL_OF[status], events, description: 'Ledger ERP, production' };
  const { id } = (await person.api('POST', API, { body })).body;
  if (status === 'disabled') await person.api('POST', `${API}/${id}/disable`, { body: {} });
  return { person, id };
}

/** The message that nobody takes, once it was tried. */
async function messageOf({ person, id }: Reached): Promise<string> {
  const messages = async (): Promise<{ id: string; tries: number }[]> =>
    (await person.api('GET', `${API}/${id}/messages`)).body.items;
  if ((await messages()).length === 0) await person.api('POST', `${API}/${id}/ping`, { body: {} });
  await eventually(async () => ((await messages())[0]?.tries ?? 0) > 0, 10_000);
  return (await messages())[0]?.id ?? '';
}

const atWebhook = (
  sub: string,
  status: 'active' | 'disabled',
  told: Pick<PageToSee, 'name' | 'what'>,
): PageToSee =>
  after(`${PAGES}/:id${sub}`, { ...told, who }, async (portal) => {
    const { person, id } = await webhookOf(portal, status);
    return { person, path: `${PAGES}/${id}${sub}` };
  });

/** Where systems of a payor are told what happens. */
export const webhookPages: readonly PageToSee[] = [
  after(
    PAGES,
    { name: 'webhooks', what: 'Sees which systems are told what happens, and whether they take it.', who },
    async (portal) => {
      await webhookOf(portal, 'disabled');
      await messageOf(await webhookOf(portal, 'active'));
      return { person: await portal.signedIn('payments_admin'), path: PAGES };
    },
  ),
  after(
    `${PAGES}/new`,
    { name: 'new-webhook', what: 'Says where, and of what, a system is told.', who },
    async (portal) => ({ person: await portal.signedIn('payments_admin'), path: `${PAGES}/new` }),
  ),
  after(
    `${PAGES}/:id`,
    { name: 'webhook', what: 'Sees every message of a month with what became of it.', who },
    async (portal) => {
      const reached = await webhookOf(portal, 'active');
      await messageOf(reached);
      return { person: reached.person, path: `${PAGES}/${reached.id}` };
    },
  ),
  after(
    `${PAGES}/:id/messages/:messageId`,
    { name: 'webhook-message', what: 'Reads exactly what is sent, and sends it again.', who },
    async (portal) => {
      const reached = await webhookOf(portal, 'active');
      return {
        person: reached.person,
        path: `${PAGES}/${reached.id}/messages/${await messageOf(reached)}`,
      };
    },
  ),
  atWebhook('/change', 'active', { name: 'webhook-change', what: 'Names another address or other events.' }),
  atWebhook('/secret', 'active', { name: 'webhook-new-secret', what: 'Asks for a new secret.' }),
  {
    ...{ name: 'webhook-secret', address: `${PAGES}/:id/secret`, who, once: true },
    what: 'Copies the secret, which is not shown again.',
    async reach(page, portal) {
      const { person, id } = await webhookOf(portal, 'active');
      const path = `${PAGES}/${id}/secret`;
      await arrive(page, { person, path });
      await submit(page, path);
      await page.locator('#signing-secret').waitFor();
    },
  },
  atWebhook('/test', 'active', { name: 'webhook-test', what: 'Sends a message to see whether it arrives.' }),
  atWebhook('/resend-dead', 'active', {
    name: 'webhook-resend-all',
    what: 'Sends everything again that was given up.',
  }),
  atWebhook('/disable', 'active', { name: 'webhook-disable', what: 'Stops telling a system anything.' }),
  atWebhook('/enable', 'disabled', { name: 'webhook-enable', what: 'Tells it again, from now on.' }),
];
