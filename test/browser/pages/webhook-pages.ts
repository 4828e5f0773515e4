import type { Actor } from '../../support/actor.js';
import type { Portal } from '../../support/portal.js';
import { submit } from '../support/at-the-pages.js';
import { after, arrive, at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

const HERE = '/payor/webhook-endpoints';
const API = `/v1${HERE}`;
const who = 'payments admins';

let made = 0;

/** One to which a message was sent, at least; or one that is switched off. */
async function withWebhook(
  portal: Portal,
  status: 'active' | 'disabled' = 'active',
): Promise<{ person: Actor; id: string }> {
  const person = await portal.signedIn('payments_admin');
  const { items } = (await person.api('GET', API)).body;
  const known = items.find((one: any) => one.status === status);
  if (known) return { person, id: known.id };
  const body = {
    ...{ url: `https://erp.example/${status}`, description: 'Ledger ERP' },
    events: ['disbursement.authorized', 'disbursement.reported', 'receipt.spent'],
  };
  const added = await person.api('POST', API, { body });
  if (added.status !== 201) throw new Error(`not added: ${JSON.stringify(added.body)}`);
  const act = status === 'active' ? 'ping' : 'disable';
  const done = await person.api('POST', `${API}/${added.body.id}/${act}`, { body: {} });
  if (done.status >= 400) throw new Error(`no ${act}: ${JSON.stringify(done.body)}`);
  return { person, id: added.body.id };
}

const atWebhook = (name: string, what: string, sub = '', status?: 'disabled'): PageToSee =>
  after(`${HERE}/:id${sub}`, { name, what, who }, async (portal) => {
    const { person, id } = await withWebhook(portal, status);
    return { person, path: `${HERE}/${id}${sub}` };
  });

/** What other systems are told of by themselves. */
export const webhookPages: readonly PageToSee[] = [
  after(
    HERE,
    { name: 'webhooks', what: 'Sees which systems are told of what happens, and adds one.', who },
    async (portal) => ({ person: (await withWebhook(portal)).person, path: HERE }),
  ),
  at(`${HERE}/new`, 'payments_admin', {
    name: 'webhook-new',
    what: 'Says which address is told of what.',
    who,
  }),
  {
    name: 'webhook-secret-shown',
    address: `${HERE}/new`,
    what: 'Copies the secret that messages are signed with, which is shown once.',
    who,
    once: true,
    async reach(page, portal) {
      await arrive(page, { person: await portal.signedIn('payments_admin'), path: `${HERE}/new` });
      const url = `https://erp-${++made}.example/countersign`;
      await submit(page, `${HERE}/new`, { url, event_disbursement_authorized: 'yes' });
      await page.locator('#signing-secret').waitFor();
    },
  },
  atWebhook('webhook', 'Sees what was sent there, and what has arrived.'),
  atWebhook('webhook-change', 'Has another address told, or of something else.', '/change'),
  atWebhook('webhook-test', 'Sends a message that means nothing.', '/test'),
  atWebhook('webhook-secret', 'Has messages signed with a new secret.', '/secret'),
  atWebhook('webhook-resend', 'Sends again what never arrived.', '/resend-dead'),
  atWebhook('webhook-disable', 'Sends nothing there any more.', '/disable'),
  atWebhook('webhook-enable', 'Sends there again.', '/enable', 'disabled'),
  after(
    `${HERE}/:id/messages/:messageId`,
    { name: 'webhook-message', what: 'Reads one message, and how its sending went.', who },
    async (portal) => {
      const { person, id } = await withWebhook(portal);
      const [message] = (await person.api('GET', `${API}/${id}/messages`)).body.items;
      return { person, path: `${HERE}/${id}/messages/${message.id}` };
    },
  ),
];
