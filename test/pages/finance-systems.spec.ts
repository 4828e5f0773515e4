import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { newKey } from '../support/finance-client-proposals.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

const HERE = '/payor/finance-systems';
const HOSTILE = 'Ledger <b>ERP</b>';

let portal: Portal;
let ada: PageVisitor;
let ines: PageVisitor;
beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  ada = new PageVisitor(portal, portal.person('payments_admin', 0));
  ines = new PageVisitor(portal, portal.person('payments_admin', 1));
  await ines.signIn('/security');
  await ada.signIn(HERE);
});
afterAll(() => portal.stop());
beforeEach(() => fresh(ada, `${HERE}/new`));

/** A factor given just now, and then the page. */
async function fresh(who: PageVisitor, path: string): Promise<void> {
  portal.clock.advanceSeconds(300);
  await who.open(path);
  if (who.path === '/step-up') await who.giveCode();
  if (who.path === '/sign-in') await who.signIn(path);
}

const linkTo = (who: PageVisitor, pattern: RegExp): string => {
  const found = pattern.exec(who.browser.page?.html ?? '')?.[1];
  if (found === undefined) throw new Error(`no ${pattern.source} on: ${who.text}`);
  return found;
};

const key = newKey('erp-1');
const typed = {
  name: HOSTILE,
  scope_disbursements_read: 'yes',
  redirects: '',
  keys: JSON.stringify({ keys: [key.public] }),
};

test('a private key is refused, is not shown again, and goes no further (MC-01)', async () => {
  for (const keys of [
    JSON.stringify(key.private),
    key.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  ]) {
    await ada.send({ ...typed, keys });
    expect(ada.browser.page?.status).toBe(422);
    expect(ada.text).toContain('This is a private key');
    expect(ada.browser.page?.html).toContain('value="Ledger &lt;b');
    expect(ada.browser.page?.html).not.toContain(String(key.private.d));
    expect(ada.browser.page?.html).not.toContain('PRIVATE KEY');
  }
});

test('what is wrong is told at its field', async () => {
  const { scope_disbursements_read: _, ...nothing } = typed;
  await ada.send({ ...nothing, keys: 'no key' });
  expect(ada.text).toContain('Enter public JSON Web Keys');
  await ada.send(nothing);
  expect(ada.browser.page?.html).toContain('href="#scopes"');
  await ada.send({ ...typed, redirects: 'http://erp.example/back' });
  expect(ada.browser.page?.html).toContain('href="#redirects"');
});

test('one is proposed, taken back, proposed again and confirmed by another one; its key and itself are ended by one', async () => {
  await ada.send(typed);
  expect(ada.path).toBe(HERE);
  expect(ada.text).toContain('It is proposed');
  expect(ada.text).toContain(HOSTILE);
  expect(ada.text).toContain('read authorized payments');
  expect(ada.text).toContain('erp-1 (ES256)');
  expect(ada.text).toContain('another payments admin confirms it');
  expect(ada.browser.page?.html).not.toContain('<b>ERP');
  expect(ada.browser.page?.html).not.toContain('/confirm"');
  const path = linkTo(ada, /href="(\/payor\/finance-systems\/proposals\/[0-9a-f-]+\/withdraw)"/);
  await ada.open(path);
  await ada.send();
  expect(ada.text).toContain('The proposal is taken back');
  expect(ada.text).toContain('No finance system is connected');
  await ada.open(path);
  expect(ada.text).toContain('This proposal is no longer open');

  await ada.open(`${HERE}/new`);
  await ada.send(typed);
  await fresh(ines, HERE);
  await ines.browser.submit('/confirm');
  expect(ines.browser.page?.html).toContain('<body class="approve"');
  await ines.send({ code: ines.actor.nextCode() });
  expect(ines.path).toBe(HERE);
  const client = linkTo(ines, /href="(\/payor\/finance-systems\/fc_[0-9a-f]+)"/);

  await fresh(ada, `${client}/change`);
  const { hidden } = ada.browser.form('/change');
  expect(hidden['version']).toBe('1');
  const change = { ...typed, name: 'Ledger 2', keys: JSON.stringify(newKey('erp-2').public) };
  await ada.send({ ...change, version: '7' });
  expect(ada.text).toContain('Somebody changed it meanwhile');
  await ada.send(change);
  expect(ada.text).toContain('Change of a finance system: Ledger 2');

  await fresh(ines, `${client}/keys/erp-1/end`);
  await ines.send();
  expect(ines.text).toContain('The key no longer works');
  await ines.open(`${client}/keys/erp-1/end`);
  expect(ines.browser.page?.status).toBe(404);
  await ines.open(`${client}/disable`);
  await ines.send();
  expect(ines.text).toContain('The finance system is disabled');
  expect(ines.browser.page?.html).not.toContain(`${client}/change`);
});

test('they are nobody else’s affair', async () => {
  const ben = new PageVisitor(portal, portal.person('payments_disburser', 0));
  await ben.signIn(HERE);
  for (const path of [HERE, `${HERE}/new`, `${HERE}/fc_${'0'.repeat(32)}`]) {
    await ben.open(path);
    expect(ben.browser.page?.status).toBe(403);
  }
});
