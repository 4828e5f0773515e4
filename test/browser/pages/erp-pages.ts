import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actor.js';
import { submittedDisbursement } from '../../support/disbursements.js';
import { companyOf } from '../../support/erp-scene.js';
import { Erp, type Pending } from '../../support/erp.js';
import type { Portal } from '../../support/portal.js';
import { leading } from '../support/at-the-pages.js';
import { newDisburser } from './company-people.js';
import type { PageToSee } from './page-to-see.js';

const address = '/oauth2/interaction/:uid';
const who = 'who pays, and works in an ERP';
/** An address of our own: these browsers ask nobody else. */
const BACK = '/password/sent';

interface Asked {
  erp: Erp;
  pending: Pending;
}

/** The browser comes from a system that wants to act for whoever sits before it. */
async function toSignIn(page: Page, portal: Portal): Promise<Asked> {
  const companyId = await companyOf(portal, portal.person('payments_admin'));
  const redirectUris = [portal.publicUrl + BACK];
  const erp = await Erp.register(portal, { companyId, name: 'Ledger ERP', redirectUris });
  return { erp, pending: await ask(page, portal, erp) };
}

async function ask(
  page: Page,
  portal: Portal,
  erp: Erp,
  more: Record<string, string> = {},
): Promise<Pending> {
  const pending = erp.begin();
  const url = await erp.authorizationUrl(pending, { redirect_uri: portal.publicUrl + BACK, ...more });
  await page.goto(url.href);
  return pending;
}

async function give(page: Page, step: 'password' | 'code', fields: Record<string, string>): Promise<void> {
  const form = page.locator(`form[action$="/${step}"]`);
  for (const [name, value] of Object.entries(fields)) await form.locator(`[name="${name}"]`).fill(value);
  await leading(page, () => form.locator('button.go').first().click());
}

async function toCode(page: Page, portal: Portal, { email, password }: Actor): Promise<Asked> {
  const asked = await toSignIn(page, portal);
  await give(page, 'password', { email, password });
  return asked;
}

/** It acts for the checker already, and asks to authorize what somebody else has made. */
async function toCountersign(page: Page, portal: Portal): Promise<void> {
  const { id } = await submittedDisbursement(await portal.signedIn('payments_disburser', 0));
  const checker = await portal.signedIn('payments_disburser', 1);
  const { erp, pending } = await toCode(page, portal, checker);
  await give(page, 'code', { code: checker.nextCode() });
  await page.waitForURL(`**${BACK}?**`);
  await erp.redeem({ url: new URL(page.url()) }, pending);
  const { body } = await erp.write('POST', `/v1/payor/disbursements/${id}/authorize`, {});
  const challenge = await erp.api('POST', '/v1/challenges', {
    body: { method: 'totp', intentId: body.intent.id },
  });
  await ask(page, portal, erp, { countersign_challenge: challenge.body.id });
  await page.locator('body.approve').waitFor();
}

/** What somebody sees while a finance system waits. */
export const erpPages: readonly PageToSee[] = [
  {
    ...{ name: 'erp-sign-in', address, who },
    what: 'Reads which system wants to act for them, and signs in here, not there.',
    async reach(page, portal) {
      await toSignIn(page, portal);
    },
  },
  {
    ...{ name: 'erp-sign-in-refused', address, who },
    what: 'Reads that these were not accepted.',
    async reach(page, portal) {
      await toSignIn(page, portal);
      await give(page, 'password', { email: 'ada@cedarstone.example', password: 'wrong horse battery' });
    },
  },
  {
    ...{ name: 'erp-second-step', address, who },
    what: 'Gives the code of the app.',
    async reach(page, portal) {
      await toCode(page, portal, await portal.signedIn('payments_disburser'));
    },
  },
  {
    ...{ name: 'erp-enroll-first', address, who },
    what: 'Reads that a second factor has to be set up in the portal first.',
    async reach(page, portal) {
      await toCode(page, portal, await newDisburser(portal));
    },
  },
  {
    ...{ name: 'erp-countersign', address, who },
    what: 'Reads amount, payees and accounts from the server, and approves exactly that with a fresh code.',
    reach: toCountersign,
  },
];
