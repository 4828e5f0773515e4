import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { Actor } from '../support/actor.js';
import { newAgent } from '../support/support-people.js';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { codeOnItsLine, openMessage, setPasswordByMail } from './support/mailbox.js';
import { allowTrouble } from './support/trouble.js';
import {
  confirmIfAsked,
  done,
  enterPassword,
  fill,
  follow,
  heading,
  pathOf,
  press,
  read,
  saveRecoveryCode,
  setUpApp,
} from './support/as-a-person.js';

const stage = inBrowser();
const ADDRESS = 'Email address for signing in';
const APP_CODE = 'Code from your authenticator app';
const LETTER = 'Letter of the owner, called back, ticket 4711';
const PROOF = 'Passport seen in a video call, ticket 4712';

let ann: Actor;
let ben: Actor;
beforeAll(async () => {
  ann = (await newAgent(stage.portal, 'ann')).actor;
  ben = (await newAgent(stage.portal, 'ben')).actor;
});

async function atSupport(agent: Actor): Promise<Page> {
  const page = await stage.visit();
  await signIn(page, agent);
  expect(await heading(page)).toBe('Support');
  return page;
}

/** From the start of support to a form about a company, by a part of its name. */
async function beginAt(page: Page, part: string, company: string, act: string): Promise<void> {
  await fill(page, { 'Name of the company': part });
  await press(page, 'Find');
  await confirmIfAsked(page, ann);
  await follow(page, company);
  await confirmIfAsked(page, ann);
  await follow(page, act);
  await confirmIfAsked(page, ann);
}

/** Somebody new, by the mail with the link, as far as the app is set up. */
async function arrives(email: string, role: string): Promise<Page> {
  const { urls, clock } = stage.portal;
  const person = new Actor(email, 'a lantern over still water', role, urls, clock);
  const tab = await setPasswordByMail(await stage.visit({ viewport: 'phone' }), email, person.password);
  await enterPassword(tab, person);
  await follow(tab, 'Set it up now');
  if (pathOf(tab) !== '/enroll/app') await follow(tab, 'Use an app');
  await setUpApp(tab, person);
  await saveRecoveryCode(tab);
  return tab;
}

test('an agent sets up an app before anything else, and finds at the start what support can do', async () => {
  const page = await stage.visit({ viewport: 'phone' });
  await enterPassword(page, ann);
  expect(await heading(page)).toBe('A second factor is required');
  await follow(page, 'Set it up now');
  // Nobody here is offered texts.
  expect(pathOf(page)).toBe('/enroll/app');
  await setUpApp(page, ann);
  await saveRecoveryCode(page);
  expect(await heading(page)).toBe('Support');
  for (const way of ['Ask for a reset', 'Resets that wait for approval', 'Go on to end a block'])
    expect(await page.getByRole('link', { name: way }).isVisible()).toBe(true);
});

test('a payments admin is added on a recorded word: the others are told, and the new one waits a day with money', async () => {
  const page = await atSupport(ann);
  await beginAt(page, 'cedar', 'Cedar & Stone Builders', 'Add a payments admin');
  const email = 'pia@cedarstone.example';
  allowTrouble(page, /status of 422/);
  await fill(page, { [ADDRESS]: email, 'Who has authorized this': LETTER });
  await press(page, 'Add a payments admin');
  expect(await page.locator('#name-error').innerText()).toContain('Enter the name of the person');
  await fill(page, { 'Name (optional)': 'Pia Holm' });
  await press(page, 'Add a payments admin');
  expect(await done(page)).toContain('They are a payments admin now');
  expect(await page.locator('tbody tr').filter({ hasText: email }).innerText()).toContain('Pia Holm');
  const told = await openMessage(
    page,
    stage.portal.person('payments_admin').email,
    'Somebody was given a part in your company’s payments',
  );
  expect(await read(told)).toContain('Pia Holm');

  const pia = await arrives(email, 'payments_admin');
  expect(pathOf(pia)).toBe('/payor/disbursements');
  await follow(pia, 'My security');
  expect(await read(pia)).toContain('Held back until');
});

test('a company admin is added, and can require a second factor once support allows the policy (POL-11)', async () => {
  const page = await atSupport(ann);
  await beginAt(page, 'iron', 'Ironwood Steel', 'Add a company admin');
  const email = 'ivy@ironwood.example';
  await fill(page, {
    ...{ [ADDRESS]: email, 'Name (optional)': 'Ivy Brandt', 'Who has authorized this': LETTER },
  });
  await press(page, 'Add a company admin');
  expect(await done(page)).toContain('They are a company admin now');

  const ivy = await arrives(email, 'company_admin');
  expect(await heading(ivy)).toBe('MFA policy');
  const mayChange = ivy.getByRole('link', { name: 'Change the policy' });
  expect(await read(ivy)).toContain('not available to your company yet');
  expect(await mayChange.count()).toBe(0);
  await follow(page, 'Allow the policy');
  await confirmIfAsked(page, ann);
  await fill(page, { 'Who has authorized this': LETTER });
  await press(page, 'Allow the policy');
  expect(await done(page)).toBe('The admins of this company may require MFA now.');
  await follow(ivy, 'MFA policy');
  expect(await mayChange.isVisible()).toBe(true);
});

test('whoever is blocked after wrong passwords is let try again, for a reason that is kept', async () => {
  const dana = stage.portal.person('disbursement_contributor');
  const theirs = await stage.visit({ viewport: 'phone' });
  allowTrouble(theirs, /status of 422/);
  for (let n = 0; n < 5; n += 1) {
    const wrong = { email: dana.email, password: 'nothing of that kind' };
    await dana.raw('POST', '/v1/sign-in', { body: wrong });
  }
  await enterPassword(theirs, dana);
  expect(await theirs.locator('#summary').innerText()).toContain('not accepted');

  const page = await atSupport(ann);
  await follow(page, 'Go on to end a block');
  await confirmIfAsked(page, ann);
  await fill(page, {
    [ADDRESS]: dana.email,
    'Why, and how you know who is asking': 'Called back, ticket 4713',
  });
  await press(page, 'End the block');
  expect(await done(page)).toBe('Signing in is unlocked.');
  await openMessage(page, dana.email, 'You may try your second factors again');

  await enterPassword(theirs, dana);
  expect(pathOf(theirs)).toBe('/payor/disbursements');
});

test('a lost second factor of a payment user is reset by two agents, and the person begins anew, held back from money (RST-02, RST-04)', async () => {
  const chika = stage.portal.person('payments_disburser', 1);
  const theirs = await stage.visit({ viewport: 'phone' });
  await signIn(theirs, chika);
  const { authenticator: lost } = chika;

  const page = await atSupport(ann);
  await follow(page, 'Ask for a reset');
  await confirmIfAsked(page, ann);
  await fill(page, { [ADDRESS]: chika.email, 'Proof of identity': PROOF });
  await press(page, 'Ask for a reset');
  expect(await done(page)).toContain('Another support agent approves it');
  expect(await read(page)).toContain('so another support agent approves it');
  expect(await page.getByRole('link', { name: 'Approve the reset' }).count()).toBe(0);
  // Not by whoever asked, though they know the way.
  await page.goto(`${pathOf(page)}/approve`);
  allowTrouble(page, /status of 422/);
  await press(page, 'Approve the reset');
  expect(await page.locator('#summary').innerText()).toContain('You asked for this reset yourself');
  await openMessage(theirs, chika.email, 'A reset of your second factors was requested');
  // Nothing has changed so far.
  await follow(theirs, 'My security');
  expect(await heading(theirs)).toBe('My security');

  const other = await atSupport(ben);
  await follow(other, 'Resets that wait for approval');
  await follow(other, 'Chika Mori');
  expect(await read(other)).toContain(PROOF);
  await follow(other, 'Approve the reset');
  await confirmIfAsked(other, ben);
  await press(other, 'Approve the reset');
  expect(await done(other)).toContain('The reset is approved');

  await follow(theirs, 'Disbursements');
  expect(pathOf(theirs)).toBe('/sign-in');
  const mail = await openMessage(theirs, chika.email, 'The code that lets you set up a second factor');
  const code = await codeOnItsLine(mail);
  await enterPassword(theirs, chika);
  expect(await theirs.getByLabel(APP_CODE).count()).toBe(0);
  await follow(theirs, 'Use your recovery code');
  await fill(theirs, { 'Recovery code': code });
  await press(theirs, 'Sign in');
  expect(pathOf(theirs)).toBe('/enroll/app');
  await setUpApp(theirs, chika);
  expect(chika.authenticator).not.toEqual(lost);
  await saveRecoveryCode(theirs);
  await follow(theirs, 'My security');
  expect(await read(theirs)).toContain('Held back until');
});
