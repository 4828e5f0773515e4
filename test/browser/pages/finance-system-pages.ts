import type { Actor } from '../../support/actor.js';
import { companyOf } from '../../support/erp-scene.js';
import { CLIENTS, proposed } from '../../support/finance-client-proposals.js';
import { registerFinanceClient } from '../../support/finance-clients.js';
import type { Portal } from '../../support/portal.js';
import { submit } from '../support/at-the-pages.js';
import { after, arrive, at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

const HERE = '/payor/finance-systems';
const who = 'payments admins';

interface Scene {
  person: Actor;
  system: { id: string; keys: { kid: string }[] };
}

/** One that has access. */
async function withSystem(portal: Portal): Promise<Scene> {
  const person = await portal.signedIn('payments_admin');
  const systems = async (): Promise<Scene['system'][]> => (await person.api('GET', CLIENTS)).body.items;
  if ((await systems()).length === 0)
    await registerFinanceClient(portal.database, { companyId: await companyOf(portal, person) });
  const [system] = await systems();
  if (!system) throw new Error('no finance system has access');
  return { person, system };
}

/** One that waits for a second admin. */
async function withProposal(portal: Portal): Promise<{ id: string; second: Actor }> {
  const first = await portal.signedIn('payments_admin', 0);
  const [waiting] = (await first.api('GET', CLIENTS)).body.proposals;
  const id = waiting?.id ?? (await proposed(first, { name: 'Treasury' }));
  return { id, second: await portal.signedIn('payments_admin', 1) };
}

const atSystem = (
  name: string,
  what: string,
  { way = '', of }: { way?: string; of?: (system: Scene['system']) => string } = {},
): PageToSee =>
  after(`${HERE}/:id${way}`, { name, what, who }, async (portal) => {
    const { person, system } = await withSystem(portal);
    return { person, path: `${HERE}/${system.id}${of?.(system) ?? way}` };
  });

/** The systems of the company that read what was paid. */
export const financeSystemPages: readonly PageToSee[] = [
  after(
    HERE,
    {
      name: 'finance-systems',
      what: 'Sees which systems of the company have access, and shuts one out.',
      who,
    },
    async (portal) => {
      await withSystem(portal);
      return { person: (await withProposal(portal)).second, path: HERE };
    },
  ),
  at(`${HERE}/new`, 'payments_admin', {
    name: 'finance-system-new',
    what: 'Proposes another one, with its public keys.',
    who,
  }),
  atSystem('finance-system', 'Reads what one may do, and with which keys.'),
  atSystem('finance-system-change', 'Proposes that it may do something else.', { way: '/change' }),
  atSystem('finance-system-disable', 'Shuts it out at once.', { way: '/disable' }),
  atSystem('finance-system-end-key', 'Ends one of its keys at once.', {
    way: '/keys/:kid/end',
    of: ({ keys: [key] }) => `/keys/${key?.kid ?? ''}/end`,
  }),
  {
    name: 'countersign-finance-system',
    address: `${HERE}/:id/confirm`,
    what: 'Reads what is proposed, and confirms exactly that with a fresh code.',
    who: 'another payments admin',
    once: true,
    async reach(page, portal) {
      const { id, second } = await withProposal(portal);
      await arrive(page, { person: second, path: HERE });
      await submit(page, `${HERE}/${id}/confirm`);
      await page.locator('body.approve').waitFor();
    },
  },
  after(
    `${HERE}/proposals/:id/withdraw`,
    { name: 'finance-system-withdraw', what: 'Takes the proposal back.', who },
    async (portal) => {
      const { id, second } = await withProposal(portal);
      return { person: second, path: `${HERE}/proposals/${id}/withdraw` };
    },
  ),
];
