import { demoDepositAccountNumber } from '../../../scripts/demo-company.js';
import { AccountRegister } from '../../../src/accounts/accounts.module.js';
import type { Actor } from '../../support/actor.js';
import { authorize } from '../../support/approvals.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { companyOf } from '../../support/erp-scene.js';
import { anAccount, BANK_ACCOUNTS } from '../../support/payee-people.js';
import { useCase } from '../../support/people.js';
import type { Portal } from '../../support/portal.js';
import { after, at } from './arrive.js';
import { newcomer } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

const who = 'payee admins';
const ACCOUNTS = '/payee/bank-accounts';

/** A second account, as the only one can neither be selected nor deactivated. */
async function furtherAccount(person: Actor): Promise<string> {
  const further = async (): Promise<{ id: string } | undefined> =>
    (await person.api('GET', BANK_ACCOUNTS)).body.items.find(
      (one: any) => !one.isDefault && one.status === 'active',
    );
  const known = await further();
  if (known) return known.id;
  const account = anAccount(1, {
    nickname: 'Payroll account',
    currentDefaultAccountNumber: demoDepositAccountNumber,
  });
  const added = await person.write('POST', BANK_ACCOUNTS, account);
  if (added.status !== 201) throw new Error(`not added: ${JSON.stringify(added.body)}`);
  return added.body.id;
}

const atAccount = (name: string, what: string, way: string): PageToSee =>
  after(`${ACCOUNTS}/:id/${way}`, { name, what, who }, async (portal) => {
    const person = await portal.signedIn('payee_admin');
    return { person, path: `${ACCOUNTS}/${await furtherAccount(person)}/${way}` };
  });

const atAgreement = (name: string, what: string, sub = ''): PageToSee =>
  after(`/payee/agreements/:id${sub}`, { name, what, who }, async (portal) => {
    const person = await portal.signedIn('payee_admin');
    const { items } = (await person.api('GET', '/v1/payee-admin/payment-agreements')).body;
    return { person, path: `/payee/agreements/${items[0].id}${sub}` };
  });

/** Something is on its way to everybody who is owed. */
async function withPayment(portal: Portal, person: Actor): Promise<void> {
  const { items } = (await person.api('GET', '/v1/payee-admin/payments')).body;
  if (items.length > 0) return;
  const [maker, checker] = [
    await portal.signedIn('payments_disburser', 0),
    await portal.signedIn('payments_disburser', 1),
  ];
  await maker.signIn();
  const { id } = await submittedDisbursement(maker, { invoices: 15 });
  await checker.signIn();
  const authorized = await authorize(checker, id);
  if (authorized.status !== 200) throw new Error(`not authorized: ${JSON.stringify(authorized.body)}`);
}

/** The side that is paid. */
export const payeePages: readonly PageToSee[] = [
  after(
    ACCOUNTS,
    { name: 'bank-accounts', what: 'Sees where payments go, and changes that.', who },
    async (portal) => {
      const person = await portal.signedIn('payee_admin');
      await furtherAccount(person);
      return { person, path: ACCOUNTS };
    },
  ),
  after(
    `${ACCOUNTS}/new`,
    {
      name: 'new-bank-account-choice',
      what: 'Says for which company the account is.',
      who: 'who is payee admin of several companies',
    },
    async (portal) => {
      const other = await useCase(portal, AccountRegister).createCompany({
        name: 'Ridge Roofing',
        side: 'payee',
      });
      const companyIds = [await companyOf(portal, portal.person('payee_admin')), other];
      const person = await newcomer(portal, { name: 'Lena Vogt', role: 'payee_admin', companyIds });
      await person.signIn();
      return { person, path: `${ACCOUNTS}/new` };
    },
  ),
  after(
    `${ACCOUNTS}/new/:companyId`,
    { name: 'new-bank-account', what: 'Adds an account, and repeats the number of the present one.', who },
    async (portal) => {
      const person = await portal.signedIn('payee_admin');
      return { person, path: `${ACCOUNTS}/new/${await companyOf(portal, person)}` };
    },
  ),
  atAccount('bank-account-rename', 'Calls an account something else.', 'rename'),
  atAccount('bank-account-select', 'Has payments go to another account from now on.', 'select'),
  atAccount('bank-account-deactivate', 'Uses an account no longer.', 'deactivate'),
  after(
    `${ACCOUNTS}/history`,
    { name: 'bank-account-history', what: 'Reads who changed which account, and when.', who },
    async (portal) => {
      const person = await portal.signedIn('payee_admin');
      await furtherAccount(person);
      return { person, path: `${ACCOUNTS}/history` };
    },
  ),
  at('/payee/agreements', 'payee_admin', {
    name: 'agreements',
    what: 'Reads payment agreements, and accepts one for good.',
    who,
  }),
  atAgreement('agreement', 'Reads one agreement.'),
  atAgreement('agreement-accept', 'Accepts it for good.', '/accept'),
  after(
    '/payee/payments',
    {
      name: 'payments',
      what: 'Sees what was paid and what is on its way, in a picture and in a table.',
      who,
    },
    async (portal) => {
      const person = await portal.signedIn('payee_admin');
      await withPayment(portal, person);
      await person.signIn();
      return { person, path: '/payee/payments' };
    },
  ),
  at('/payee/members', 'payee_admin', {
    name: 'payee-members',
    what: 'Adds another admin, and resets the second factor of one who lost it.',
    who,
  }),
  at('/payee/members/new', 'payee_admin', { name: 'payee-member-new', what: 'Adds another admin.', who }),
  after(
    '/payee/members/:personId/reset',
    { name: 'payee-member-reset', what: 'Resets the second factor of another admin.', who },
    async (portal) => {
      await portal.signedIn('payee_admin', 1);
      const person = await portal.signedIn('payee_admin');
      const { items } = (await person.api('GET', '/v1/payee-admin/members')).body;
      const gus = items.find(({ email }: any) => email === portal.person('payee_admin', 1).email);
      return { person, path: `/payee/members/${gus.personId}/reset` };
    },
  ),
];
