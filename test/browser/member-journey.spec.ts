import { beforeAll, describe, expect, test } from '@jest/globals';
import { companySceneOn, type CompanyScene } from '../support/company-scene.js';
import { inBrowser } from './support/in-browser.js';
import { allowTrouble } from './support/trouble.js';
import {
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
const APP_CODE = 'Code from your authenticator app';

let scene: CompanyScene;
let deadline: string;
beforeAll(async () => {
  scene = await companySceneOn(stage.portal);
  deadline = scene.dayIn(30);
});

describe('a standard user before the deadline (POL-04, ENR-01)', () => {
  test('signs in with the password alone, and is offered nothing to set up while no company asks', async () => {
    const page = await stage.visit();
    await enterPassword(page, scene.uma);
    expect(pathOf(page)).toBe('/security');
    expect(await read(page)).toContain('There is nothing to set up');
    expect(await page.getByRole('link', { name: 'Set it up now' }).count()).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Main' }).innerText()).toBe('My security');
  });

  test('reads the day, and sets up early from the profile, after the current password', async () => {
    await scene.saved({ requireFrom: deadline, rememberDevice: '7_days' });
    const page = await stage.visit({ viewport: 'phone' });
    await enterPassword(page, scene.uma);
    expect(await read(page)).toContain('lets nobody in without a second factor from this day on');
    stage.portal.clock.advanceSeconds(301);
    await follow(page, 'Set it up now');
    expect(await read(page)).toContain('your password is asked once more');
    allowTrouble(page, /status of 422/);
    await fill(page, { 'Current password': 'nothing of that kind' });
    await press(page, 'Confirm');
    expect(await page.locator('#summary').innerText()).toContain('This is not your current password');
    await fill(page, { 'Current password': scene.uma.password });
    await press(page, 'Confirm');
    await follow(page, 'Use an app');
    await setUpApp(page, scene.uma);
    await saveRecoveryCode(page);
    expect(pathOf(page)).toBe('/security');
    expect(await read(page)).toContain('You have set yours up already');

    // Whoever has one is asked at each sign-in from now on, whatever the day is.
    await press(page, 'Sign out');
    await enterPassword(page, scene.uma);
    expect(await heading(page)).toBe('Second step');
  });
});

describe('a standard user after the deadline (POL-04)', () => {
  test('is led into the set-up, and gets nothing else before it is done', async () => {
    const page = await stage.visit({ viewport: 'phone' });
    scene.reach(deadline, -60_000);
    await enterPassword(page, scene.wes);
    expect(await heading(page)).toBe('My security');
    scene.reach(deadline, 60_000);
    await follow(page, 'Where I am signed in');
    expect(await heading(page)).toBe('Sign in');
    expect(await read(page)).toContain('a second factor is now required of you');
    await fill(page, { 'Email address': scene.wes.email, Password: scene.wes.password });
    await press(page, 'Sign in');
    expect(await heading(page)).toBe('A second factor is required');
    expect(await read(page)).toContain('Cedar & Stone Builders requires it.');
    for (const path of ['/security', '/security/sessions', '/security/addresses']) {
      await page.goto(path);
      expect(pathOf(page)).toBe('/sign-in');
    }
    await enterPassword(page, scene.wes);
    await follow(page, 'Set it up now');
    await follow(page, 'Use an app');
    await setUpApp(page, scene.wes);
    await saveRecoveryCode(page);
    expect(await done(page)).toBe('Your second factor is set up.');
    await follow(page, 'Overview');
    expect(await read(page)).toContain('This is locked: you cannot turn it off');
    expect(await page.getByRole('link', { name: /^Remove/ }).count()).toBe(0);
  });
});

describe('a device that the company lets be remembered (POL-09)', () => {
  test('asks for the password alone for a while, and for the second factor again once it is forgotten', async () => {
    const page = await stage.visit();
    await enterPassword(page, scene.uma);
    await fill(page, { [APP_CODE]: scene.uma.nextCode() });
    await page.getByLabel('Do not ask again on this device').check();
    await press(page, 'Go on');
    await press(page, 'Sign out');
    await enterPassword(page, scene.uma);
    expect(await heading(page)).toBe('My security');

    const elsewhere = await stage.visit();
    await enterPassword(elsewhere, scene.uma);
    expect(await heading(elsewhere)).toBe('Second step');

    await follow(page, 'Remembered devices');
    expect(await page.locator('tbody tr').innerText()).toContain('Chrome on');
    await follow(page, /^Forget: Chrome on /);
    await press(page, 'Forget');
    expect(pathOf(page)).toBe('/sign-in');
    expect(await done(page)).toContain('This device is forgotten');
    await enterPassword(page, scene.uma);
    expect(await heading(page)).toBe('Second step');
  });

  test('is asked for both again after the days that the company has chosen', async () => {
    const page = await stage.visit({ viewport: 'phone' });
    await enterPassword(page, scene.wes);
    await fill(page, { [APP_CODE]: scene.wes.nextCode() });
    await page.getByLabel('Do not ask again on this device').check();
    await press(page, 'Go on');
    stage.portal.clock.advanceSeconds(6 * 86_400);
    await enterPassword(page, scene.wes);
    expect(await heading(page)).toBe('My security');
    stage.portal.clock.advanceSeconds(86_400);
    await enterPassword(page, scene.wes);
    expect(await heading(page)).toBe('Second step');
  });
});
