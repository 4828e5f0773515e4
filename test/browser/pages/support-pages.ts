import type { Actor } from '../../support/actor.js';
import { companyOf } from '../../support/erp-scene.js';
import type { Portal } from '../../support/portal.js';
import { newAgent, SUPPORT } from '../../support/support-people.js';
import { after } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

const who = 'support';
const COMPANY = '/support/companies/:id';

type Agents = readonly [sam: Actor, rosa: Actor];
const agents = new WeakMap<Portal, Promise<Agents>>();

/** The two who are made by nobody, on this portal. */
async function madeAgents(portal: Portal): Promise<Agents> {
  const { actor: sam } = await newAgent(portal, 'sam');
  return [sam, (await newAgent(portal, 'rosa')).actor];
}

/** Both with a fresh factor. */
async function agentsOf(portal: Portal): Promise<Agents> {
  const known = agents.get(portal) ?? madeAgents(portal);
  agents.set(portal, known);
  for (const agent of await known) await agent.signIn();
  return known;
}

/** Where support sees the company that pays. */
const atCompany = (name: string, what: string, sub = '') =>
  after(`${COMPANY}${sub}`, { name, what, who }, async (portal) => {
    const [person] = await agentsOf(portal);
    const id = await companyOf(portal, portal.person('payments_admin'));
    return { person, path: `/support/companies/${id}${sub}` };
  });

/** A request of one agent that waits, as the other one sees it. */
const atRequest = (name: string, what: string, sub = '') =>
  after(`/support/resets/:id${sub}`, { name, what, who }, async (portal) => {
    const [sam, person] = await agentsOf(portal);
    return { person, path: `/support/resets/${await openRequest(sam, portal)}${sub}` };
  });

async function openRequest(by: Actor, portal: Portal): Promise<string> {
  const { items } = (await by.api('GET', `${SUPPORT}/mfa-resets`)).body;
  if (items.length > 0) return items[0].id;
  const { email } = await portal.signedIn('payments_disburser');
  await by.signIn();
  const proof = 'Called back on the number of the contract, showed the passport on video. Ticket 4711.';
  const asked = await by.write('POST', `${SUPPORT}/mfa-resets`, { email, proof });
  if (asked.status !== 201) throw new Error(`not asked for: ${JSON.stringify(asked.body)}`);
  return asked.body.id;
}

const atSupport = (path: string, name: string, what: string) =>
  after(path, { name, what, who }, async (portal) => ({ person: (await agentsOf(portal))[0], path }));

/** Who helps from outside of every company, on recorded words alone. */
export const supportPages: readonly PageToSee[] = [
  atSupport('/support', 'support', 'Chooses what to help with, and finds a company.'),
  after(
    '/support/companies',
    { name: 'support-companies', what: 'Finds a company by a part of its name.', who },
    async (portal) => ({ person: (await agentsOf(portal))[0], path: '/support/companies?name=cedar' }),
  ),
  atCompany('support-company', 'Sees who administers a company, and what its admins may switch on.'),
  atCompany(
    'support-add-payments-admin',
    'Adds a payments admin on a recorded word.',
    '/payments-admins/new',
  ),
  atCompany('support-add-company-admin', 'Adds a company admin on a recorded word.', '/company-admins/new'),
  after(
    `${COMPANY}/payee-admins/new`,
    { name: 'support-add-payee-admin', what: 'Adds a payee admin, on a recorded word and proof.', who },
    async (portal) => {
      const [person] = await agentsOf(portal);
      const id = await companyOf(portal, portal.person('payee_admin'));
      return { person, path: `/support/companies/${id}/payee-admins/new` };
    },
  ),
  atCompany('support-mfa-policy', 'Lets a company require a second factor, or no longer.', '/mfa-policy'),
  after(
    `${COMPANY}/payments-admins/:personId/remove`,
    { name: 'support-remove-payments-admin', what: 'Takes the right away, on a recorded word.', who },
    async (portal) => {
      const [person] = await agentsOf(portal);
      const id = await companyOf(portal, portal.person('payments_admin'));
      const { paymentsAdmins } = (await person.api('GET', `${SUPPORT}/companies/${id}`)).body;
      return {
        person,
        path: `/support/companies/${id}/payments-admins/${paymentsAdmins[0].personId}/remove`,
      };
    },
  ),
  after(
    '/support/resets',
    { name: 'support-resets', what: 'Sees which resets wait for a second agent.', who },
    async (portal) => {
      const [sam, person] = await agentsOf(portal);
      await openRequest(sam, portal);
      return { person, path: '/support/resets' };
    },
  ),
  atSupport(
    '/support/resets/new',
    'support-new-reset',
    'Asks for a reset, and records how the person was proven.',
  ),
  atRequest('support-reset', 'Reads the proof that another agent has recorded.'),
  atRequest('support-approve-reset', 'Agrees: the person has to enroll again.', '/approve'),
  atRequest('support-withdraw-reset', 'Gives the request up.', '/withdraw'),
  atSupport('/support/unlock', 'support-unlock', 'Ends a block before its time.'),
];
