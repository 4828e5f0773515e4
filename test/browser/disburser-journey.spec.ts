import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { limits } from '@countersign/mfa-core';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import type { Page } from 'playwright-core';
import type { Actor } from '../support/actor.js';
import { submittedDisbursement } from '../support/disbursements.js';
import { eventually } from '../support/eventually.js';
import {
  arrive,
  fill,
  follow,
  giveCode,
  goTo,
  heading,
  pathOf,
  press,
  read,
  ways,
} from './support/as-a-person.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';
import type { VisitOptions } from './support/visits.js';

const stage = inBrowser();
const ben = () => stage.portal.person('payments_disburser', 0);
const chika = () => stage.portal.person('payments_disburser', 1);

const LIST = '/payor/disbursements';

async function visited(person: Actor, options: VisitOptions = {}): Promise<Page> {
  const page = await stage.visit(options);
  await arrive(page, person);
  expect(await heading(page)).toBe('Disbursements');
  return page;
}

/** As somebody else of the company is told by the API. */
async function asToldTo(person: Actor, id: string): Promise<any> {
  await person.signIn();
  return (await person.api('GET', `/v1${LIST}/${id}`)).body;
}

/** Made and submitted by somebody, in no browser. */
async function submittedBy(maker: Actor, invoices = 2): Promise<string> {
  await maker.signIn();
  return (await submittedDisbursement(maker, { invoices })).id;
}

async function open(page: Page, id: string): Promise<void> {
  await goTo(page, 'Disbursements');
  await page.locator(`a[href="${LIST}/${id}"]`).click();
  await page.waitForURL(`**${LIST}/${id}`);
}

const idIn = (page: Page): string => pathOf(page).split('/')[3] ?? '';

test('a disburser makes one out of invoices on the phone, pays a part with a note, changes the draft and submits it', async () => {
  const page = await visited(ben(), { viewport: 'phone' });
  expect(await read(page)).toContain('There is no disbursement yet.');
  expect(await ways(page)).toEqual(['Disbursements', 'Funding accounts', 'Approval rules', 'My security']);
  await follow(page, 'Make a disbursement');
  expect(await page.getByLabel('Pay from').locator('option').allInnerTexts()).toEqual([
    'Operating account …4417, USD',
  ]);
  await page.getByLabel('BWP-1001, Bluewater Plumbing').check();
  await fill(page, { 'Amount for BWP-1001': '1000.00', 'Note for BWP-1001': 'First part, as agreed' });
  await page.getByLabel('IWS-1002, Ironwood Steel').check();
  allowTrouble(page, /status of 422/);
  await fill(page, { 'Amount for IWS-1002': '84300.51' });
  await press(page, 'Save as a draft');
  expect(await page.getByRole('alert').innerText()).toContain('an amount for IWS-1002 above zero');
  await fill(page, { 'Amount for IWS-1002': '84300.50' });
  await press(page, 'Save as a draft');
  expect(await read(page)).toContain('The draft is saved.');
  expect(await heading(page)).toBe('Disbursement of $85,300.50');
  const id = idIn(page);

  await follow(page, 'Edit');
  expect(await page.getByLabel('BWP-1001, Bluewater Plumbing').isChecked()).toBe(true);
  await page.getByLabel('IWS-1002, Ironwood Steel').uncheck();
  await page.getByLabel('NLE-1002, Northline Electric').check();
  await press(page, 'Save');
  expect(await heading(page)).toBe('Disbursement of $24,456.78');

  stage.portal.clock.advanceSeconds(limits.stepUpMaxAgeSeconds + 1);
  await follow(page, 'Submit');
  expect(await heading(page)).toBe('Confirm that it is you');
  await giveCode(page, ben(), 'Confirm');
  expect(await read(page)).toMatch(/2 payments of \$24,456\.78 in all, from Operating account …4417/);
  await press(page, 'Submit');
  expect(await read(page)).toContain('It is submitted.');
  expect(await read(page)).toContain('Somebody else checks it.');
  expect(await page.getByRole('button', { name: 'Authorize' }).count()).toBe(0);
  const told = await asToldTo(chika(), id);
  expect(told.status).toBe('submitted');
  expect(told.payments).toMatchObject([
    { invoiceNumber: 'BWP-1001', amount: { amount: '1000.00' }, note: 'First part, as agreed' },
    { invoiceNumber: 'NLE-1002', amount: { amount: '23456.78' }, note: null },
  ]);
});

describe('another disburser', () => {
  test('authorizes it over amount, payees and accounts, and keeps a receipt that is verified offline', async () => {
    const id = await submittedBy(ben());
    const { payments } = await asToldTo(ben(), id);
    const page = await visited(chika());
    await open(page, id);
    await press(page, 'Authorize');
    expect(await heading(page)).toBe('Authorize this payment');
    expect(await page.locator('.amount').innerText()).toBe('$2.00');
    for (const { payee, account, invoiceNumber } of payments)
      for (const shown of [payee.name, account.bankName, account.lastFour, invoiceNumber])
        expect(await read(page)).toContain(shown);
    await giveCode(page, chika(), 'Authorize');
    expect(await read(page)).toContain('The payment is authorized.');

    const downloads = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the receipt' }).click();
    const file = await downloads;
    expect(file.suggestedFilename()).toBe(`receipt-${id}.jws`);
    const signed = await readFile(await file.path(), 'utf8');
    const payload = await offline(signed);
    expect(payload).toMatchObject({ sub: id, method: 'totp' });
    expect(payload['intent']).toMatchObject({ total: { amount: '2.00', currency: 'USD' } });
    expect(await read(page)).toContain(String(payload['intent_hash']));
    const [header = '', , signature = ''] = signed.split('.');
    const forged = Buffer.from(JSON.stringify({ ...payload, sub: 'another' })).toString('base64url');
    await expect(offline([header, forged, signature].join('.'))).rejects.toThrow('signature');

    await follow(page, 'To the disbursement');
    expect(await read(page)).toContain('It can no longer be changed or cancelled.');
    expect(await asToldTo(ben(), id)).toMatchObject({ status: 'authorized' });
  });

  /** As a finance system does with nothing but our public keys. */
  async function offline(signed: string) {
    const keys = await fetch(`${stage.portal.publicUrl}/.well-known/jwks.json`);
    const { payload } = await jwtVerify(signed, createLocalJWKSet((await keys.json()) as JSONWebKeySet), {
      issuer: stage.portal.publicUrl,
      typ: 'countersign-receipt+jwt',
      algorithms: ['ES256'],
    });
    return payload;
  }

  test('sees a page that nobody takes for a sign-in', async () => {
    const id = await submittedBy(ben());
    const page = await stage.visit({ viewport: 'phone' });
    await page.goto('/');
    const look = () =>
      page.locator('main').evaluate((main) => {
        const { backgroundColor, borderTopStyle } = getComputedStyle(main);
        return { backgroundColor, borderTopStyle };
      });
    const atSignIn = await look();
    await arrive(page, chika());
    await open(page, id);
    await press(page, 'Authorize');
    const { backgroundColor, borderTopStyle } = await look();
    expect(backgroundColor).not.toBe(atSignIn.backgroundColor);
    expect(borderTopStyle).not.toBe(atSignIn.borderTopStyle);
    expect(await page.getByLabel('Password').count()).toBe(0);
    await follow(page, 'Do not approve');
    expect(await asToldTo(ben(), id)).toMatchObject({ status: 'submitted' });
  });

  test('authorizes several by one code over the whole list, and none that was not ticked', async () => {
    const ids = [
      await submittedBy(ben(), 1),
      await submittedBy(ben(), 2),
      await submittedBy(ben(), 3),
    ] as const;
    const page = await visited(chika());
    await page.getByLabel('Status').selectOption('Submitted');
    await press(page, 'Show');
    for (const id of [ids[0], ids[2]]) await page.locator(`[name="d:${id}"]`).check();
    await press(page, 'Authorize those ticked');
    expect(await heading(page)).toBe('Authorize these payments');
    expect(await read(page)).toMatch(/Number of disbursements\s+2/);
    for (const shown of ['$1.00', '$3.00', '$4.00']) expect(await read(page)).toContain(shown);
    expect(await read(page)).not.toContain('$2.00');
    await giveCode(page, chika(), 'Authorize');
    expect(await read(page)).toContain('2 disbursements were authorized.');
    await follow(page, 'Receipt of $3.00');
    expect(pathOf(page)).toBe(`${LIST}/${ids[2]}/receipt`);
    for (const [id, status] of [
      [ids[0], 'authorized'],
      [ids[1], 'submitted'],
      [ids[2], 'authorized'],
    ] as const)
      expect(await asToldTo(ben(), id)).toMatchObject({ status });
  });
});

test('one is cancelled with a reason alone, which everybody reads', async () => {
  const id = await submittedBy(ben());
  const page = await visited(ben(), { viewport: 'phone' });
  await open(page, id);
  await follow(page, 'Cancel it');
  const reason = page.getByLabel('Why is it cancelled?');
  allowTrouble(page, /status of 422/);
  await reason.fill('   ');
  await press(page, 'Cancel it');
  expect(await read(page)).toContain('Say why, in up to 500 characters.');
  await reason.fill('Paid by cheque already');
  await press(page, 'Cancel it');
  expect(await read(page)).toContain('The disbursement is cancelled.');
  expect(await page.getByRole('link', { name: 'Edit' }).count()).toBe(0);
  expect(await asToldTo(chika(), id)).toMatchObject({
    status: 'cancelled',
    cancelReason: 'Paid by cheque already',
  });
  const other = await visited(chika());
  await open(other, id);
  expect(await read(other)).toContain('Paid by cheque already');
  expect(await other.getByRole('button', { name: 'Authorize' }).count()).toBe(0);
});

test('too many wrong codes sign out and leave it unauthorized; after signing in again it is authorized (STP-04)', async () => {
  const id = await submittedBy(ben());
  const page = await visited(chika());
  await open(page, id);
  await press(page, 'Authorize');
  allowTrouble(page, /status of 4\d\d/);
  for (let wrong = 1; wrong <= limits.factorFailuresUntilBlock; wrong += 1) {
    await page.locator('[name="code"]').fill(chika().wrongCode());
    await press(page, 'Authorize');
  }
  // Whatever is done next; every instance hears of the end within seconds (SE-07).
  await eventually(async () => {
    await page.goto(`${LIST}/${id}`);
    return pathOf(page) === '/sign-in';
  });
  expect(await page.getByRole('navigation', { name: 'Main' }).count()).toBe(0);
  expect(await read(page)).toContain('too many wrong codes');
  expect(await asToldTo(ben(), id)).toMatchObject({ status: 'submitted' });

  const signIn = async (): Promise<void> => {
    await fill(page, { 'Email address': chika().email, Password: chika().password });
    await press(page, 'Sign in');
    await giveCode(page, chika(), 'Go on');
  };
  await signIn();
  expect(await read(page)).toContain('There were too many wrong codes. Wait half an hour');
  stage.portal.clock.advanceSeconds(limits.blockSeconds);
  await giveCode(page, chika(), 'Go on');
  expect(pathOf(page)).toBe('/sign-in');
  await signIn();
  expect(pathOf(page)).toBe(`${LIST}/${id}`);
  await press(page, 'Authorize');
  await giveCode(page, chika(), 'Authorize');
  expect(await read(page)).toContain('The payment is authorized.');
  expect(await asToldTo(ben(), id)).toMatchObject({ status: 'authorized' });
});
