import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demoAgreements, demoDepositAccountNumber } from '../../scripts/demo-company.js';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import { withConnection } from '../support/database.js';
import { authorizedPayment } from '../support/disbursements.js';
import { arrived } from '../support/payee-people.js';
import { PageVisitor } from '../support/page-visitor.js';
import { useCase } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

const ACCOUNTS = '/payee/bank-accounts';
const MEMBERS = '/payee/members';
const HOSTILE = '<script>alert(1)</script>\u0645';

let portal: Portal;
let fay: PageVisitor;
beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  fay = new PageVisitor(portal, portal.person('payee_admin', 0));
  await fay.signIn('/payee/bank-accounts');
});
afterAll(() => portal.stop());

const html = (visitor = fay): string => visitor.browser.page?.html ?? '';
const status = (visitor = fay): number | undefined => visitor.browser.page?.status;

/** Where a link of the page leads, by what it is called to those who hear it. */
function linkOf(label: string, visitor = fay): string {
  const found = (html(visitor).match(/<a\b[^>]*>/g) ?? []).find((tag) =>
    tag.includes(`aria-label="${label}`),
  );
  const href = /href="([^"]+)"/.exec(found ?? '')?.[1];
  if (href === undefined) throw new Error(`no link ${label} on: ${visitor.text}`);
  return href;
}

/** The page is opened, with a fresh code where one is asked for. */
async function openFresh(path: string, visitor = fay): Promise<void> {
  await visitor.open(path);
  if (visitor.path === '/step-up') await visitor.giveCode();
}

const typed = {
  nickname: 'Payroll',
  holder_name: 'Ironwood Steel LLC',
  bank_name: 'Anvil Savings Bank',
  routing_number: '123456780',
  account_number: '550000001234',
  current_account_number: demoDepositAccountNumber,
};

test('payments are told with where they stand and what they come to, all of them or those of one status', async () => {
  await fay.open('/payee/payments');
  expect(fay.text).toContain('No payment to your company was authorized yet');
  await authorizedPayment(portal, 'Ironwood Steel');
  await fay.open('/payee/payments');
  expect(fay.text).toContain('What all payments come to, in USD');
  expect(fay.text).toContain('(1 payment)');
  expect(html()).toContain('IWS-');
  await fay.open('/payee/payments?status=paid');
  expect(fay.text).toContain('No payment has this status at the moment');
  await fay.open('/payee/payments?status=authorized');
  expect(html()).toContain('IWS-');
  await fay.open('/payee/payments?status=%3Cscript%3E&after=x');
  expect(status()).toBe(404);
});

test('a payee admin adds a further account only with the whole number of the present one, and neither number is shown', async () => {
  await fay.open(ACCOUNTS);
  expect(fay.text).toContain('Paid to');
  await openFresh(`${ACCOUNTS}/new`);
  expect(fay.text).toContain('Full number of the present account');
  for (const wrong of ['', '550000009999']) {
    await fay.send({ ...typed, current_account_number: wrong });
    expect(status()).toBe(422);
    expect(fay.text).toContain('This is not the number of the account that payments go to now.');
    expect(html()).toContain('value="Payroll"');
    expect(html()).not.toContain(typed.account_number);
  }
  await fay.send({ ...typed, routing_number: '12' });
  expect(fay.text).toContain('This is not a routing number');
  await fay.send(typed);
  expect(fay.path).toBe(ACCOUNTS);
  expect(fay.text).toContain('The account is added.');
  expect(fay.text).toContain('Payroll …1234');
  for (const number of [typed.account_number, demoDepositAccountNumber]) expect(html()).not.toContain(number);
});

test('after five wrong numbers it says for how long none is taken', async () => {
  portal.clock.advanceSeconds(1_801);
  await fay.signIn();
  await openFresh(`${ACCOUNTS}/new`);
  for (let n = 0; n < 6; n += 1) await fay.send({ ...typed, current_account_number: '550000009999' });
  expect(status()).toBe(422);
  expect(fay.text).toContain('Wait half an hour');
  portal.clock.advanceSeconds(1_801);
  await fay.signIn();
});

test('the account that is paid to is not offered to be deactivated, and stays though it is asked for', async () => {
  await fay.open(ACCOUNTS);
  expect(html().match(/\/deactivate"/g)).toHaveLength(1);
  const other = linkOf('Deactivate: Payroll');
  await openFresh(linkOf('Receive payments here: Payroll'));
  await fay.send();
  expect(fay.text).toContain('Payments go to this account from now on');
  await openFresh(other);
  await fay.send();
  expect(status()).toBe(422);
  expect(fay.text).toContain('Choose another one for them first');
});

test('an account is renamed and deactivated, and its history says so with names and not with numbers', async () => {
  await fay.open(ACCOUNTS);
  await openFresh(linkOf('Rename: Payroll'));
  await fay.send({ nickname: ' ' });
  expect(fay.text).toContain('Enter a name of 1 to 50 characters.');
  await fay.send({ nickname: HOSTILE });
  expect(html()).not.toContain('<script>alert');
  expect(fay.text).toContain(HOSTILE);
  await openFresh(/href="([^"]+\/deactivate)"/.exec(html())?.[1] ?? '');
  await fay.send();
  expect(fay.text).toContain('Deactivated.');
  await fay.open(`${ACCOUNTS}/history`);
  for (const told of ['Added', 'Chosen to receive payments', 'Renamed', 'Deactivated', 'Fay Aldana', '…1234'])
    expect(fay.text).toContain(told);
  expect(html()).not.toContain(typed.account_number);
  expect(html()).not.toContain('<script>alert');
});

test('an agreement is read, accepted with a fresh code, once and for good', async () => {
  await fay.open('/payee/agreements');
  const [offered] = demoAgreements;
  expect(fay.text).toContain(offered.commitment);
  const page = /href="(\/payee\/agreements\/[^"]+)"/.exec(html())?.[1] ?? '';
  await fay.open(page);
  expect(fay.text).toContain('Cedar & Stone Builders');
  expect(fay.text).toContain(offered.text.replace(/\s+/g, ' ').trim());
  portal.clock.advanceSeconds(400);
  await fay.open(`${page}/accept`);
  expect(fay.path).toBe('/step-up');
  await fay.giveCode();
  expect(fay.path).toBe(`${page}/accept`);
  expect(fay.text).toContain('This is final');
  expect(fay.text).toContain(offered.text.replace(/\s+/g, ' ').trim());
  await fay.send();
  expect(fay.text).toContain('The agreement is accepted.');
  expect(fay.text).toContain('Accepted by Fay Aldana');
  // Its page leads to no second time.
  await fay.open(`${page}/accept`);
  expect(fay.path).toBe(page);
  expect(html()).not.toContain(`${page}/accept"`);
});

test('a payee admin adds another one, who gets a mail; a known address is told at its field', async () => {
  await openFresh(`${MEMBERS}/new`);
  await fay.send({ name: 'Iris', email: 'gus@ironwood.example' });
  expect(fay.text).toContain('Somebody signs in with this address already');
  await fay.send({ name: 'Iris', email: 'iris' });
  expect(fay.text).toContain('Enter a full email address');
  await fay.send({ name: 'Iris Okonkwo', email: 'iris@ironwood.example' });
  expect(fay.path).toBe(MEMBERS);
  expect(fay.text).toContain('Iris Okonkwo');
  await arrived(portal, 'iris@ironwood.example');
});

test('a second factor is reset with the exact address and the statement alone, and the person is held back after it', async () => {
  const gus = new PageVisitor(portal, portal.person('payee_admin', 1));
  await gus.signIn(MEMBERS);
  await fay.open(MEMBERS);
  await openFresh(linkOf('Reset the second factor of Gus Lindqvist'));
  await fay.send({ email: 'gus@ironwood.example' });
  expect(fay.text).toContain('Confirm that you have verified this request.');
  await fay.send({ email: 'GUS@ironwood.example', verified: 'yes' });
  expect(fay.text).toContain('This is not the address with which they sign in.');
  await fay.send({ email: 'gus@ironwood.example', verified: 'yes' });
  expect(fay.text).toContain('The second factor is reset');
  await gus.open(ACCOUNTS);
  expect(gus.path).toBe('/sign-in');
});

test('nobody is shown the way to reset themselves', async () => {
  await fay.open(MEMBERS);
  expect(fay.text).toContain('Fay Aldana You');
  expect(html()).not.toContain('Reset the second factor of Fay Aldana');
});

test('somebody whose methods changed a moment ago is told so before any form', async () => {
  const hana = new PageVisitor(portal, portal.person('payee_admin', 2));
  await hana.signIn(ACCOUNTS);
  await withConnection(portal.database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO mfa_cooling_off (person_id, until)
       SELECT person_id, $2 FROM person_address WHERE address = $1`,
      [hana.actor.email, new Date(portal.clock.now().getTime() + 3_600_000)],
    ),
  );
  for (const path of [`${ACCOUNTS}/new`, `${MEMBERS}/new`]) {
    await hana.open(path);
    expect(hana.text).toContain('You can do it again from:');
    expect(html(hana)).not.toContain('name="nickname"');
    expect(html(hana)).not.toContain('name="email"');
  }
});

test('the pages of payees are for payees alone, and each sees what is theirs', async () => {
  const ada = new PageVisitor(portal, portal.person('payments_admin', 0));
  await ada.signIn();
  for (const path of [ACCOUNTS, '/payee/agreements', '/payee/payments', MEMBERS]) {
    await ada.open(path);
    expect(status(ada)).toBe(403);
    expect(ada.text).toContain('Your roles do not allow this');
  }
  for (const path of [`${ACCOUNTS}/nothing/rename`, '/payee/agreements/nothing', `${MEMBERS}/nobody/reset`]) {
    await openFresh(path);
    expect(status()).toBe(404);
  }
});

test('who is paid for several companies chooses which, and reads whose each account is', async () => {
  const register = useCase(portal, AccountRegister);
  const companyId = await register.createCompany({ name: `Second ${HOSTILE}`, side: 'payee' });
  const personId = await withConnection(portal.database.ownerUrl, async (client) => {
    const found = await client.query<{ person_id: string }>(
      'SELECT person_id FROM person_address WHERE address = $1',
      [fay.actor.email],
    );
    return found.rows[0]?.person_id ?? '';
  });
  await register.addMembership({ personId, companyId, role: 'payee_admin' });
  await fay.signIn();
  await openFresh(`${ACCOUNTS}/new`);
  expect(fay.text).toContain('For which of your companies?');
  await openFresh(`${ACCOUNTS}/new/${companyId}`);
  expect(fay.text).toContain('This is the first account');
  expect(fay.text).toContain(`For Second ${HOSTILE}`);
  await fay.send({ ...typed, nickname: 'Elsewhere', current_account_number: '' });
  expect(fay.text).toContain('Elsewhere');
  expect(fay.text).toContain(`Second ${HOSTILE}`);
  expect(html()).not.toContain('<script>alert');
});
