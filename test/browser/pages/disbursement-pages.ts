import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import { above, putInForce, rules } from '../../support/approvals.js';
import { draft, submittedDisbursement } from '../../support/disbursements.js';
import type { Portal } from '../../support/portal.js';
import { leading, submit } from '../support/at-the-pages.js';
import { after, arrive, at } from './arrive.js';
import type { PageToSee } from './page-to-see.js';

const LIST = '/payor/disbursements';
const who = 'who disburses';

const maker = (portal: Portal): Promise<Actor> => portal.signedIn('payments_disburser', 0);

/** Whoever checks what somebody else has made. */
async function asChecker(page: Page, portal: Portal, path: string): Promise<Actor> {
  const person = await portal.signedIn('payments_disburser', 1);
  await arrive(page, { person, path });
  return person;
}

/** What was submitted, as the checker sees it. */
const atSubmitted = (told: Pick<PageToSee, 'name' | 'what' | 'who'>, sub = ''): PageToSee =>
  after(`${LIST}/:id${sub}`, told, async (portal) => {
    const { id } = await submittedDisbursement(await maker(portal));
    return { person: await portal.signedIn('payments_disburser', 1), path: `${LIST}/${id}${sub}` };
  });

/** The checker asks to authorize it, and is shown what is to be countersigned. */
async function toCountersign(page: Page, portal: Portal): Promise<{ path: string; checker: Actor }> {
  const { id } = await submittedDisbursement(await maker(portal));
  const path = `${LIST}/${id}`;
  const checker = await asChecker(page, portal, path);
  await submit(page, `${path}/authorize`);
  await page.locator('body.approve').waitFor();
  return { path, checker };
}

/** From a sum on that the other pages never come to, somebody else approves first. */
async function toApprove(page: Page, portal: Portal): Promise<void> {
  const confirmer = await portal.signedIn('payments_admin', 1);
  const proposer = await portal.signedIn('payments_admin', 0);
  await putInForce(proposer, confirmer, rules({ approvals: [above('1000.00', 1)] }));
  const { id } = await submittedDisbursement(await maker(portal), { each: '800.00' });
  await asChecker(page, portal, `${LIST}/${id}`);
  await submit(page, `${LIST}/${id}/approve`);
  await page.locator('body.approve').waitFor();
}

async function toBatch(page: Page, portal: Portal): Promise<void> {
  const by = await maker(portal);
  const ids = [await submittedDisbursement(by), await submittedDisbursement(by)].map(({ id }) => id);
  await asChecker(page, portal, `${LIST}?status=submitted`);
  await submit(page, `${LIST}/batch`, Object.fromEntries(ids.map((id) => [`d:${id}`, 'yes'])));
  await page.locator('body.approve').waitFor();
}

/** What is done with disbursements, and what is refused. */
export const disbursementPages: readonly PageToSee[] = [
  after(
    LIST,
    {
      name: 'disbursements',
      what: 'Sees what stands where, in a picture and in a table, and begins a new one.',
      who: 'who pays',
    },
    async (portal) => {
      const person = await maker(portal);
      await submittedDisbursement(person);
      await draft(person, { each: '250.00' });
      return { person, path: LIST };
    },
  ),
  at(`${LIST}/new`, 'payments_disburser', {
    name: 'new-disbursement',
    what: 'Chooses invoices, and how much of each is paid.',
    who: 'disbursers and payments admins',
  }),
  {
    name: 'disbursement-new-refused',
    address: `${LIST}/new`,
    what: 'Reads at the very row what cannot be paid like this.',
    who,
    once: true,
    async reach(page, portal) {
      await asChecker(page, portal, `${LIST}/new`);
      const first = page.locator('tbody tr').first();
      await first.locator('input[type="checkbox"]').check();
      await first.locator('input[name^="amount_"]').fill('999999999');
      await leading(page, () => page.getByRole('button', { name: 'Save as a draft' }).click());
      await page.locator('#summary').waitFor();
    },
  },
  after(
    `${LIST}/:id/submit`,
    { name: 'disbursement-submit', what: 'Hands it on to those who check and authorize.', who },
    async (portal) => {
      const person = await maker(portal);
      return { person, path: `${LIST}/${(await draft(person)).id}/submit` };
    },
  ),
  atSubmitted({
    name: 'disbursement',
    what: 'Reads everything about one disbursement, and does what may be done now.',
    who: 'who pays',
  }),
  atSubmitted({ name: 'disbursement-edit', what: 'Changes what was submitted, and says why.', who }, '/edit'),
  atSubmitted({ name: 'disbursement-cancel', what: 'Gives one up, and says why.', who }, '/cancel'),
  {
    name: 'countersign-approval',
    address: `${LIST}/:id/approve`,
    what: 'Approves, where the rules ask for more people than one, with a fresh code over exactly that.',
    who: 'who may approve this disbursement',
    once: true,
    reach: toApprove,
  },
  {
    name: 'countersign',
    address: `${LIST}/:id/authorize`,
    what: 'Reads amount, payees and accounts from the server, and authorizes exactly that with a fresh code.',
    who: 'who may authorize this disbursement',
    once: true,
    async reach(page, portal) {
      await toCountersign(page, portal);
    },
  },
  {
    name: 'countersign-batch',
    address: `${LIST}/batch`,
    what: 'Authorizes several by one code over the whole list.',
    who: 'who may authorize these disbursements',
    once: true,
    reach: toBatch,
  },
  {
    name: 'receipt',
    address: `${LIST}/:id/receipt`,
    what: 'Has the proof: who authorized exactly what, when, with which factor, signed.',
    who: 'who pays',
    async reach(page, portal) {
      const { path, checker } = await toCountersign(page, portal);
      await submit(page, `${path}/authorize`, { code: checker.nextCode() });
      await page.waitForURL(`**${path}/receipt`);
    },
  },
];
