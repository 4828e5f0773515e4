import { expect, test } from '@jest/globals';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';

/** Short enough for the warning to come while somebody watches. */
const stage = inBrowser({ env: { PAYOR_SESSION_IDLE_SECONDS: '122' } });

test('two minutes before the end somebody is warned, and stays by a click (UI-03)', async () => {
  const page = await stage.visit();
  await signIn(page, stage.portal.person('payments_admin', 0), '/payor/funding-accounts');
  const warning = page.getByRole('dialog');
  await warning.waitFor();
  expect(await warning.innerText()).toContain('Are you still there?');
  const told = page.waitForResponse('**/session');
  await page.getByRole('button', { name: 'Stay signed in' }).click();
  expect(await (await told).json()).toEqual({ secondsLeft: 122 });
});
