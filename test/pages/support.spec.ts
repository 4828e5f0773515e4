import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import { withConnection } from '../support/database.js';
import { messagesTo } from '../support/mailbox.js';
import { PageVisitor } from '../support/page-visitor.js';
import { newPayor, useCase } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';
import { newAgent } from '../support/support-people.js';

const HOSTILE = '<b onclick=1>Payor';
const LETTER = 'Letter of the owner, called back, ticket 4711';

let portal: Portal;
let ann: PageVisitor;
let ben: PageVisitor;
/** A company that pays, whose name somebody chose with care. */
let company: string;
beforeAll(async () => {
  portal = await startPortal();
  [ann, ben] = [
    new PageVisitor(portal, (await newAgent(portal, 'ann')).actor),
    new PageVisitor(portal, (await newAgent(portal, 'ben')).actor),
  ];
  for (const agent of [ann, ben]) await agent.signIn();
  const companyId = await useCase(portal, AccountRegister).createCompany({ name: HOSTILE, side: 'payor' });
  company = `/support/companies/${companyId}`;
});
afterAll(() => portal.stop());

const html = (visitor = ann): string => visitor.browser.page?.html ?? '';
const status = (visitor = ann): number | undefined => visitor.browser.page?.status;

/** The page is opened, with a fresh code where one is asked for. */
async function openFresh(path: string, visitor = ann): Promise<void> {
  await visitor.open(path);
  if (visitor.path === '/step-up') await visitor.giveCode();
}

test('support begins at a page that says what it can do, and finds a company by a part of its name', async () => {
  await ann.open('/');
  expect(ann.path).toBe('/support');
  for (const told of ['Name of the company', 'Ask for a reset', 'End a block early'])
    expect(ann.text).toContain(told);
  await openFresh('/support/companies?name=onclick');
  expect(html()).toContain(`href="${company}"`);
  expect(html()).not.toContain(HOSTILE);
  await openFresh('/support/companies?name=nowhere');
  expect(ann.text).toContain('No company has this in its name');
  await openFresh(company);
  expect(ann.text).toContain('There is no payments admin yet');
});

test('a payments admin is added on a recorded word, and somebody new needs a name', async () => {
  await openFresh(`${company}/payments-admins/new`);
  const typed = { email: 'pia@hostile.example', authorization: LETTER };
  await ann.send({ ...typed, authorization: ' ' });
  expect(status()).toBe(422);
  expect(ann.text).toContain('Say who has authorized this');
  await ann.send(typed);
  expect(ann.text).toContain('Nobody signs in with this address yet. Enter the name');
  expect(html()).toContain('value="pia@hostile.example"');
  await ann.send({ ...typed, name: HOSTILE });
  expect(ann.path).toBe(company);
  expect(ann.text).toContain('They are a payments admin now');
  expect(ann.text).toContain('pia@hostile.example');
  expect(html()).not.toContain(HOSTILE);
  expect((await messagesTo(ann.actor, 'pia@hostile.example')).map(({ kind }) => kind)).toContain(
    'password_reset_requested',
  );
  await openFresh(`${company}/payments-admins/new`);
  await ann.send({ email: 'PIA@hostile.example', name: 'Pia', authorization: LETTER });
  expect(ann.text).toContain('Enter it exactly as they do');
  await openFresh(`${company}/payments-admins/new`);
  await ann.send({ email: 'fay@ironwood.example', authorization: LETTER });
  expect(ann.text).toContain('This person cannot have that right');
});

test('a payments admin is removed, but never the only one', async () => {
  const removal = () => /href="([^"]+\/remove)"/.exec(html())?.[1] ?? '';
  await openFresh(company);
  await openFresh(removal());
  expect(html()).not.toContain(HOSTILE);
  await ann.send({ authorization: LETTER });
  expect(status()).toBe(422);
  expect(ann.text).toContain('Add another one first');
  await openFresh(`${company}/payments-admins/new`);
  await ann.send({ email: 'sid@hostile.example', name: 'Sid', authorization: LETTER });
  await openFresh(removal());
  await ann.send({ authorization: LETTER });
  expect(ann.text).toContain('no longer a payments admin of this company');
});

test('a company admin is added, and the company is allowed to require MFA and no longer allowed to', async () => {
  await openFresh(`${company}/company-admins/new`);
  await ann.send({ email: 'ivy@hostile.example', name: 'Ivy', authorization: LETTER });
  expect(ann.text).toContain('They are a company admin now');
  expect(ann.text).toContain('ivy@hostile.example');
  for (const done of ['may require MFA now', 'may no longer require MFA']) {
    await openFresh(`${company}/mfa-policy`);
    await ann.send({ authorization: LETTER });
    expect(ann.path).toBe(company);
    expect(ann.text).toContain(done);
  }
});

test('a payee admin is added to a company that is paid, on a recorded word and proof, and the others are told', async () => {
  await openFresh(company);
  expect(html()).not.toContain('/payee-admins/new');
  await openFresh(`${company}/payee-admins/new`);
  const typed = { email: 'iris@ironwood.example', name: HOSTILE, authorization: LETTER, proof: HOSTILE };
  await ann.send(typed);
  expect([status(), ann.text]).toEqual([422, expect.stringContaining('companies that are paid')]);
  await openFresh('/support/companies?name=ironwood');
  const payee = /href="(\/support\/companies\/[0-9a-f-]+)"/.exec(html())?.[1] ?? '';
  await openFresh(payee);
  expect(ann.text).toContain('fay@ironwood.example');
  expect(html()).not.toContain('/payments-admins/new');
  await openFresh(/href="([^"]+\/payee-admins\/new)"/.exec(html())?.[1] ?? '');
  await ann.send({ ...typed, proof: ' ' });
  expect([status(), ann.text]).toEqual([422, expect.stringContaining('Say how the identity was proven')]);
  await ann.send({ ...typed, email: 'ada@cedarstone.example' });
  expect(ann.text).toContain('This person cannot have that right');
  expect(html()).not.toContain(HOSTILE);
  const { action, hidden } = ann.browser.form('/payee-admins/new');
  await ann.send(typed);
  expect(ann.path).toBe(payee);
  expect(ann.text).toContain('They are a payee admin now');
  await ann.press(action, { ...hidden, ...typed });
  await openFresh(payee);
  expect(ann.text.match(/iris@ironwood\.example/g)).toHaveLength(1);
  expect(html()).not.toContain(HOSTILE);
  for (const email of ['fay@ironwood.example', 'iris@ironwood.example'])
    expect((await messagesTo(ann.actor, email)).map(({ kind }) => kind)).toContain('payee_admin_added');
});

test('a factor that is not fresh is asked for in between, and the word that was typed waits', async () => {
  await openFresh(`${company}/company-admins/new`);
  portal.clock.advanceSeconds(400);
  await ann.send({ email: 'uma@hostile.example', name: 'Uma', authorization: LETTER });
  expect(ann.path).toBe('/step-up');
  await ann.giveCode();
  expect(ann.path).toBe(`${company}/company-admins/new`);
  expect(html()).toContain(LETTER);
});

test('a reset is asked for by one agent with a proof, and approved by another one, who reads it', async () => {
  const { actor: kim } = await newPayor(portal, 'kim');
  await kim.enroll();
  await openFresh('/support/resets/new');
  await ann.send({ email: 'KIM@new-payor.example', proof: HOSTILE });
  expect(ann.text).toContain('Nobody signs in with exactly this address.');
  await ann.send({ email: kim.email, proof: '' });
  expect(ann.text).toContain('Say how the identity was proven');
  await ann.send({ email: kim.email, proof: HOSTILE });
  expect(ann.text).toContain('The reset is asked for');
  expect(ann.text).toContain('another support agent approves it');
  expect(html()).not.toContain(HOSTILE);
  const request = ann.path;
  expect(html()).not.toContain(`${request}/approve`);
  // Not by whoever asked, though they know the way.
  await openFresh(`${request}/approve`);
  await ann.send();
  expect(ann.text).toContain('You asked for this reset yourself');
  await openFresh('/support/resets/new');
  await ann.send({ email: kim.email, proof: 'seen again' });
  expect(ann.text).toContain('A reset of this person is waiting already');

  await openFresh('/support/resets', ben);
  expect(html(ben)).toContain(`href="${request}"`);
  await openFresh(request, ben);
  expect(ben.text).toContain(HOSTILE);
  expect(html(ben)).not.toContain(HOSTILE);
  await openFresh(`${request}/approve`, ben);
  await ben.send();
  expect(ben.text).toContain('The reset is approved');
  await openFresh(`${request}/approve`, ben);
  expect(ben.path).toBe(request);
  await openFresh('/support/resets', ben);
  expect(ben.text).toContain('No reset is waiting');
});

test('a reset that was asked for is withdrawn, and nobody can approve it any more', async () => {
  const { actor: lee } = await newPayor(portal, 'lee');
  await openFresh('/support/resets/new');
  await ann.send({ email: lee.email, proof: 'Passport seen in a video call' });
  const request = ann.path;
  await openFresh(`${request}/approve`, ben);
  await openFresh(`${request}/withdraw`);
  await ann.send();
  expect(ann.text).toContain('The request is withdrawn.');
  await ben.send();
  expect(ben.browser.page?.status).toBe(422);
  expect(ben.text).toContain('There is nothing here');
});

test('a block is ended with a reason, for whoever is meant exactly', async () => {
  await openFresh('/support/unlock');
  await ann.send({ email: 'nobody@nowhere.example', grounds: 'called back' });
  expect(ann.text).toContain('Nobody signs in with exactly this address.');
  await ann.send({ email: 'kim@new-payor.example', grounds: ' ' });
  expect(ann.text).toContain('Say why');
  await ann.send({ email: 'kim@new-payor.example', grounds: 'called back, ticket 4713' });
  expect(ann.path).toBe('/support');
  expect(ann.text).toContain('Signing in is unlocked.');
});

test('the pages of support are for support alone, and lead nowhere by an id that is none', async () => {
  const ada = new PageVisitor(portal, portal.person('payments_admin', 0));
  await ada.signIn();
  for (const path of [company, '/support/resets', '/support/companies?name=a']) {
    await openFresh(path, ada);
    expect(status(ada)).toBe(403);
  }
  for (const path of [
    '/support/companies/nothing',
    '/support/companies/01900000-0000-7000-8000-000000000000',
    '/support/resets/nothing',
    `${company}/payments-admins/nobody/remove`,
  ]) {
    await openFresh(path);
    expect(status()).toBe(404);
  }
});

test('an agent whose own methods changed a moment ago is told so before any form', async () => {
  await withConnection(portal.database.ownerUrl, (client) =>
    client.query(
      `INSERT INTO mfa_cooling_off (person_id, until)
       SELECT person_id, $2 FROM person_address WHERE address = $1`,
      [ann.actor.email, new Date(portal.clock.now().getTime() + 3_600_000)],
    ),
  );
  await ann.open('/support');
  expect(ann.text).toContain('You cannot help others');
  for (const path of ['/support/unlock', '/support/resets/new', `${company}/mfa-policy`]) {
    await ann.open(path);
    expect(ann.text).toContain('You can do it again from:');
    expect(html()).not.toContain('<textarea');
  }
});
