import type { Actor } from '../../support/actor.js';
import { above, POLICY, rules, usd } from '../../support/approvals.js';
import type { Portal } from '../../support/portal.js';
import { submit } from '../support/at-the-pages.js';
import { after, arrive, at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

const RULES = '/payor/approval-policy';
const who = 'payments admins';

/** Other rules that wait for a second admin. */
async function proposedRules(by: Actor): Promise<string> {
  const { version, proposal } = (await by.api('GET', POLICY)).body;
  if (proposal) return proposal.id;
  const wanted = rules({ approvals: [above('25000.00', 2)], perPersonPerDay: [usd('250000.00')] });
  const proposed = await by.write('POST', `${POLICY}/proposals`, { basedOnVersion: version, rules: wanted });
  if (proposed.status !== 201) throw new Error(`not proposed: ${JSON.stringify(proposed.body)}`);
  return proposed.body.id;
}

const withProposal = async (portal: Portal): Promise<{ id: string; second: Actor }> => {
  const id = await proposedRules(await portal.signedIn('payments_admin', 0));
  return { id, second: await portal.signedIn('payments_admin', 1) };
};

/** Who may do what, and by which rules. */
export const payorAdminPages: readonly PageToSee[] = [
  at('/payor/team', 'payments_admin', {
    name: 'team',
    what: 'Sees who may do what, gives a role and takes it away.',
    who,
  }),
  at('/payor/team/new', 'payments_admin', { name: 'team-new', what: 'Gives somebody a role.', who }),
  after(
    '/payor/team/:personId/:role/remove',
    { name: 'team-remove', what: 'Takes a role away.', who },
    async (portal) => {
      const person = await portal.signedIn('payments_admin');
      const { items } = (await person.api('GET', '/v1/payor/team')).body;
      const { personId } = items.find(
        ({ email }: any) => email === portal.person('payments_disburser').email,
      );
      return { person, path: `/payor/team/${personId}/payments_disburser/remove` };
    },
  ),
  after(
    RULES,
    { name: 'approval-rules', what: 'Reads the rules of approvals and limits, and proposes others.', who },
    async (portal) => ({ person: (await withProposal(portal)).second, path: RULES }),
  ),
  at(`${RULES}/propose`, 'payments_admin', {
    name: 'approval-rules-propose',
    what: 'Proposes other rules, which count once another admin has confirmed them.',
    who,
  }),
  {
    name: 'countersign-rules',
    address: `${RULES}/:id/confirm`,
    what: 'Reads what would be different, and confirms exactly that with a fresh code.',
    who: 'another payments admin',
    once: true,
    async reach(page, portal) {
      const { id, second } = await withProposal(portal);
      await arrive(page, { person: second, path: RULES });
      await submit(page, `${RULES}/${id}/confirm`);
      await page.locator('body.approve').waitFor();
    },
  },
  after(
    `${RULES}/:id/withdraw`,
    { name: 'approval-rules-withdraw', what: 'Takes the proposal back.', who },
    async (portal) => {
      const { id, second } = await withProposal(portal);
      return { person: second, path: `${RULES}/${id}/withdraw` };
    },
  ),
  at('/payor/settings', 'payments_admin', {
    name: 'payor-settings',
    what: 'Switches disbursements off and on.',
    who,
  }),
];
