import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Actor } from '../support/actor.js';
import { companySceneOn, type CompanyScene } from '../support/company-scene.js';
import { signIn } from './support/at-the-pages.js';
import { inBrowser } from './support/in-browser.js';
import { openMessage } from './support/mailbox.js';
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
const jo = (): Actor => stage.portal.person('company_admin');

test('a company admin sets up a second factor at the first sign-in, and begins at the policy', async () => {
  const page = await stage.visit({ viewport: 'phone' });
  await enterPassword(page, jo());
  await follow(page, 'Set it up now');
  await follow(page, 'Use an app');
  await setUpApp(page, jo());
  await saveRecoveryCode(page);
  expect(pathOf(page)).toBe('/company/policy');
  expect(await read(page)).toContain('No policy has been saved yet');
});

describe('the policy and who it covers', () => {
  let scene: CompanyScene;
  beforeAll(async () => {
    scene = await companySceneOn(stage.portal);
  });

  async function joIsIn(): Promise<Page> {
    const page = await stage.visit();
    await signIn(page, jo());
    return page;
  }

  test('a second factor is required from a day on: who would be stopped is seen first, and each is told (POL-01, POL-03, POL-06)', async () => {
    const page = await joIsIn();
    stage.portal.clock.advanceSeconds(400);
    await follow(page, 'Change the policy');
    expect(await heading(page)).toBe('Confirm that it is you');
    await confirmIfAsked(page, jo());
    expect(await read(page)).toContain('We recommend about 30 days of notice');
    await page.getByLabel('Yes, from a certain day on').check();
    const day = page.getByLabel(/^First day on which it is required/);
    await day.fill(scene.dayIn(10));
    await page.getByLabel(/^Your time zone/).selectOption('America/Los_Angeles');
    await press(page, 'See what changes');
    const dryRun = page.locator('section').filter({ hasText: 'Who would be stopped' });
    for (const name of ['Uma Osei', 'Wes Park']) expect(await dryRun.innerText()).toContain(name);
    expect(await dryRun.innerText()).not.toContain('Jo Whitfield');
    expect(await read(page)).toContain('This is short notice');

    await press(page, 'Back to the form');
    expect(await day.inputValue()).toBe(scene.dayIn(10));
    await day.fill(scene.dayIn(40));
    await press(page, 'See what changes');
    expect(await read(page)).not.toContain('This is short notice');
    await press(page, 'Save the policy');
    expect(await done(page)).toContain('The policy is saved');
    expect(await read(page)).toContain('in the time zone America/Los Angeles');
    await jo().signIn();
    const { body } = await jo().api('GET', '/v1/company/mfa-policy');
    expect(body).toMatchObject({ requireFrom: scene.dayIn(40), timeZone: 'America/Los_Angeles' });

    await follow(page, 'History of the policy');
    expect(await page.locator('tbody tr').innerText()).toContain('Jo Whitfield');
    const mail = await openMessage(page, scene.uma.email, 'Your company will require a second factor');
    expect(await read(mail)).toContain('Cedar & Stone Builders');
  });

  test('the messages are followed until all are told', async () => {
    const page = await joIsIn();
    await follow(page, 'Coverage');
    await follow(page, 'See all messages');
    const row = page.locator('tbody tr').filter({ hasText: 'A first day was set' });
    // By itself: nobody reloads it.
    await row.getByText(/^Finished: \d+ people told$/).waitFor();
    expect(await read(page)).toContain('The first day is near');
  });

  test('who has what is seen as a picture and as a list, searched, sorted, narrowed and downloaded (POL-12)', async () => {
    const page = await joIsIn();
    await follow(page, 'Coverage');
    const picture = page.getByRole('figure', { name: /^Your \d+ people$/ });
    expect(await picture.innerText()).toMatch(/App\s+1 person/);
    const widths = await picture
      .locator('rect.bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBeGreaterThan(Math.min(...widths));

    const rows = page.locator('tbody tr:visible');
    const all = await rows.count();
    await page.getByLabel('Search in this list').fill('wes@');
    expect(await rows.count()).toBe(1);
    expect(await page.getByText(`1 of ${all}`).isVisible()).toBe(true);
    await page.getByLabel('Search in this list').fill('');
    const byName = page.getByRole('button', { name: 'Name', exact: true });
    await byName.click();
    expect(await rows.first().innerText()).toContain('Ada Okafor');
    await byName.click();
    expect(await rows.first().innerText()).toContain('Wes Park');

    await page.getByLabel('Status', { exact: true }).selectOption('No second factor');
    await press(page, 'Show');
    expect(await rows.count()).toBeLessThan(all);
    expect(await read(page)).not.toContain('jo@cedarstone.example');
    const shown = await rows.count();

    stage.portal.clock.advanceSeconds(400);
    await follow(page, 'Download this list');
    await confirmIfAsked(page, jo());
    expect(await read(page)).toContain('Your download is recorded');
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download the file (CSV)' }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('coverage.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines).toHaveLength(shown + 1);
    expect(lines.join('\n')).toContain(scene.uma.email);
    await follow(page, 'Back to the coverage');
    expect(await rows.count()).toBe(shown);
  });

  test('what somebody else saved meanwhile is not saved over unseen', async () => {
    const page = await joIsIn();
    await follow(page, 'Change the policy');
    await confirmIfAsked(page, jo());
    await fill(page, { 'Sign out after this many hours in any case': '12' });
    await press(page, 'See what changes');
    await scene.saved({ rememberDevice: '7_days' });
    allowTrouble(page, /status of 422/);
    await page.getByRole('button', { name: 'Save the policy' }).click();
    await page.getByText('Somebody else saved this policy meanwhile').first().waitFor();
  });
});
