import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { changedAmount, submittedDisbursement } from '../support/disbursements.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startPortal, type Portal } from '../support/portal.js';

let portal: Portal;
let maker: Actor;
let checker: PageVisitor;
let id: string;

beforeAll(async () => {
  portal = await startPortal({ instances: 2 });
  maker = await portal.signedIn('payments_disburser', 0);
  checker = new PageVisitor(portal, portal.person('payments_disburser', 1));
  await checker.signIn('/security');
});
afterAll(() => portal.stop());
beforeEach(async () => {
  await maker.signIn();
  ({ id } = await submittedDisbursement(maker));
  await checker.signIn('/payor/funding-accounts');
});

const authorizePath = (): string => `/payor/disbursements/${id}/authorize`;
const stateOf = async (): Promise<string> =>
  (await maker.api('GET', `/v1/payor/disbursements/${id}`)).body.status as string;

describe('the page of a countersignature (UI-02, STP-03)', () => {
  test('shows amount, payees and accounts from the server, and ends in a receipt', async () => {
    await checker.press(authorizePath(), { amount: '999999.00', payee: 'Mallory' });
    expect(checker.browser.title).toBe('Authorize this payment');
    expect(checker.text).toContain('$2.00');
    expect(checker.text).not.toContain('Mallory');
    expect(checker.browser.page?.html).toContain('<body class="approve"');
    await checker.send({ code: checker.actor.nextCode() });
    expect(checker.path).toBe(`/payor/disbursements/${id}/receipt`);
    expect(checker.text).toContain('The payment is authorized');
    expect(checker.text).toContain('Authorized by Chika Mori');
    expect(await stateOf()).toBe('authorized');
  });

  test('after a wrong code shows the same again, and the right one goes through', async () => {
    await checker.press(authorizePath());
    await checker.send({ code: checker.actor.wrongCode() });
    expect(checker.browser.page?.status).toBe(422);
    expect(checker.text).toContain('This code was not accepted');
    expect(checker.text).toContain('$2.00');
    expect(await stateOf()).toBe('submitted');
    await checker.send({ code: checker.actor.nextCode() });
    expect(await stateOf()).toBe('authorized');
  });

  test('does nothing when the disbursement changed in between, and shows what it is now', async () => {
    await checker.press(authorizePath());
    expect((await changedAmount(maker, id)).status).toBe(200);
    await checker.send({ code: checker.actor.nextCode() });
    expect(checker.browser.page?.status).toBe(422);
    expect(checker.text).toContain('It has changed since it was shown to you');
    expect(checker.text).toContain('$2.01');
    expect(await stateOf()).toBe('submitted');
    await checker.send({ code: checker.actor.nextCode() });
    expect(await stateOf()).toBe('authorized');
  });

  test('clicked twice authorizes once, and both clicks see the receipt', async () => {
    await checker.press(authorizePath());
    const code = checker.actor.nextCode();
    const click = () => checker.send({ code });
    const [one, two] = await Promise.all([click(), click()]);
    for (const page of [one, two]) expect(page.url.pathname).toBe(`/payor/disbursements/${id}/receipt`);
    expect(await stateOf()).toBe('authorized');
  });

  test('refuses the code that has just signed the person in (TO-06)', async () => {
    await checker.press('/sign-out');
    await checker.signIn('/payor/funding-accounts');
    const used = checker.actor.code();
    await checker.press(authorizePath());
    await checker.send({ code: used });
    expect(checker.browser.page?.status).toBe(422);
    expect(await stateOf()).toBe('submitted');
  });

  test('says to whoever made it that somebody else must authorize it (DSB-03)', async () => {
    const own = new PageVisitor(portal, maker);
    await own.signIn('/payor/funding-accounts');
    await own.press(authorizePath());
    expect(own.browser.page?.status).toBe(403);
    expect(own.text).toContain('Somebody else');
  });
});
