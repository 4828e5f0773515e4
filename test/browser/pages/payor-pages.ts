import type { Actor } from '../../support/actor.js';
import { anAccount, BANK_ACCOUNTS } from '../../support/payee-people.js';
import type { Portal } from '../../support/portal.js';
import { after, at, type Visitor } from './arrive.js';
import { newcomer } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

const BENEFICIARIES = '/payor/beneficiaries';
const FUNDING = '/payor/funding-accounts';
const approvers = 'beneficiary approvers and payments admins';

/** An account that waits for its approval, because the payee has told another one. */
async function changedAccount(portal: Portal, person: Actor): Promise<string> {
  const [waiting] = await accountsOf(person, '?status=needs_review');
  if (waiting) return waiting.id;
  const electric = (await accountsOf(person)).find(({ payee }) => payee.name === 'Northline Electric');
  const nora = await newcomer(portal, {
    name: 'Nora Lind',
    role: 'payee_admin',
    companyIds: [electric.payee.id],
  });
  await nora.signIn();
  const added = await nora.write(
    'POST',
    BANK_ACCOUNTS,
    anAccount(2, { holderName: 'Northline Electric Co.' }),
  );
  if (added.status !== 201) throw new Error(`not added: ${JSON.stringify(added.body)}`);
  const [changed] = await accountsOf(person, '?status=needs_review');
  return changed.id;
}

async function accountsOf(person: Actor, query = ''): Promise<any[]> {
  return (await person.api('GET', `/v1/payor/beneficiary-accounts${query}`)).body.items;
}

/** With an account that waits. */
const atBeneficiaries = (
  address: string,
  told: Pick<PageToSee, 'name' | 'what'>,
  pathFor: (id: string) => string = () => address,
): PageToSee =>
  after(address, { ...told, who: approvers }, async (portal): Promise<Visitor> => {
    const person = await portal.signedIn('payments_admin');
    const path = pathFor(await changedAccount(portal, person));
    await person.signIn();
    return { person, path };
  });

const atFunding = (name: string, what: string, way: string, nickname: string): PageToSee =>
  after(`${FUNDING}/:id/${way}`, { name, what, who: 'payments admins' }, async (portal) => {
    const person = await portal.signedIn('payments_admin');
    const { items } = (await person.api('GET', '/v1/payor/funding-accounts')).body;
    const { id } = items.find((one: any) => one.nickname === nickname);
    return { person, path: `${FUNDING}/${id}/${way}` };
  });

/** Where money goes, and where it comes from. */
export const payorPages: readonly PageToSee[] = [
  atBeneficiaries(BENEFICIARIES, {
    name: 'beneficiaries',
    what: 'Sees which bank accounts of payees are approved, and which wait for it.',
  }),
  atBeneficiaries(
    `${BENEFICIARIES}/:id`,
    { name: 'beneficiary', what: 'Reads one account, and what has changed about it.' },
    (id) => `${BENEFICIARIES}/${id}`,
  ),
  atBeneficiaries(
    `${BENEFICIARIES}/:id/approve`,
    { name: 'beneficiary-approve', what: 'Approves it: money may go there from then on.' },
    (id) => `${BENEFICIARIES}/${id}/approve`,
  ),
  at(FUNDING, 'payments_admin', {
    name: 'funding-accounts',
    what: 'Sees the accounts that payments come from, and whether the bank has confirmed them.',
    who: 'who pays',
  }),
  at(`${FUNDING}/new`, 'payments_admin', {
    name: 'new-funding-account',
    what: 'Adds one.',
    who: 'payments admins',
  }),
  atFunding('funding-account-rename', 'Calls one something else.', 'rename', 'Operating account'),
  atFunding('funding-account-default', 'Has payments come from another one.', 'default', 'Retainage account'),
  atFunding('funding-account-deactivate', 'Uses one no longer.', 'deactivate', 'Retainage account'),
  atBeneficiaries('/payor/history', { name: 'history', what: 'Reads who changed what, and when.' }),
];
