import { describe, expect, test } from '@jest/globals';
import { changedAmount, submittedDisbursement } from '../support/disbursements.js';
import { signIn, submit } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';

const stage = inBrowser();

describe('a disburser', () => {
  test('finds a disbursement, reads what is to be approved, and approves that', async () => {
    const maker = await stage.portal.signedIn('payments_disburser', 0);
    const { id } = await submittedDisbursement(maker);
    const checker = await stage.portal.signedIn('payments_disburser', 1);
    const page = await stage.visit({ viewport: 'phone' });
    await signIn(page, checker, '/payor/disbursements');
    await page.waitForURL('**/payor/disbursements');
    await page.locator(`a[href="/payor/disbursements/${id}"]`).first().click();
    await page.waitForURL(`**/${id}`);
    await submit(page, `/payor/disbursements/${id}/authorize`);
    await page.getByRole('heading', { name: 'Authorize this payment' }).waitFor();
    expect(await page.locator('.amount').innerText()).toBe('$2.00');

    // Meanwhile somebody changes it by a cent.
    await maker.signIn();
    expect((await changedAmount(maker, id)).status).toBe(200);
    allowTrouble(page, /status of 422/);
    await page.locator('[name="code"]').fill(checker.nextCode());
    await page.locator('main button.go').click();
    await page.getByText('It has changed since it was shown to you').first().waitFor();
    expect(await page.locator('.amount').innerText()).toBe('$2.01');

    await page.locator('[name="code"]').fill(checker.nextCode());
    await page.locator('main button.go').dblclick();
    await page.waitForURL('**/receipt');
    expect(await page.locator('main').innerText()).toContain('The payment is authorized');
  });
});
