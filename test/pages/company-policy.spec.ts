import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { PageVisitor } from '../support/page-visitor.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';

const EDIT = '/company/policy/edit';

let scene: CompanyScene;
let jo: PageVisitor;
beforeAll(async () => {
  scene = await startCompanyScene();
  jo = new PageVisitor(scene.portal, scene.admin);
  await jo.signIn('/company/policy');
}, 60_000);
afterAll(() => scene.stop());

/** What the form holds that is open, as a browser would send it. */
const asShown = (): Record<string, string> => {
  const html = jo.browser.page?.html ?? '';
  const inputs = [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
    const name = / name="([^"]*)"/.exec(tag)?.[1] ?? '';
    const sent = !/type="(?:radio|checkbox)"/.test(tag) || / checked/.test(tag);
    return name !== '' && sent ? [[name, / value="([^"]*)"/.exec(tag)?.[1] ?? '']] : [];
  });
  const zone = [...html.matchAll(/<option\b[^>]*>/g)].flatMap(([tag]) =>
    / selected/.test(tag) ? (/ value="([A-Za-z_]+\/[^"]+)"/.exec(tag)?.[1] ?? []) : [],
  )[0];
  return { ...Object.fromEntries(inputs), ...(zone === undefined ? {} : { time_zone: zone }) };
};

const longName = (days: number): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(Temporal.PlainDate.from(scene.dayIn(days)).toString()),
  );

describe('a company admin before the policy', () => {
  test('reads what holds, in words, also where nobody has saved one', () => {
    expect(jo.path).toBe('/company/policy');
    expect(jo.text).toContain('No policy has been saved yet');
    expect(jo.text).toContain('Not required of standard users');
    expect(jo.text).toContain('nobody at the company can turn that off');
  });

  test('is advised of about 30 days, and told at its field what cannot be', async () => {
    await jo.open(EDIT);
    expect(jo.text).toContain('about 30 days of notice');
    await jo.send({ ...asShown(), require: 'yes', require_from: '', time_zone: '', idle_minutes: '1e3' });
    expect(jo.browser.page?.status).toBe(422);
    for (const told of [
      'Enter a day from tomorrow on',
      'Choose your time zone from',
      'Enter 5 to 1440 minutes',
    ])
      expect(jo.text).toContain(told);
    await jo.send({
      ...asShown(),
      idle_minutes: '',
      require_from: '2026-02-30',
      time_zone: 'America/Los_Angeles',
    });
    expect(jo.browser.page?.status).toBe(422);
    expect(jo.text).toContain('Enter a day from tomorrow on');
  });

  test('begins the day where they are, once they have said where that is (POL-03)', async () => {
    await jo.open('/security/language');
    await jo.send({ locale: 'en-US', time_zone: 'America/Denver' });
    await jo.open(EDIT);
    expect(asShown()['time_zone']).toBe('America/Denver');
    await jo.open('/security/language');
    await jo.send({ locale: 'en-US', time_zone: '' });
    await jo.open(EDIT);
    expect(asShown()['time_zone']).toBeUndefined();
  });

  test('sees what would change and who would be stopped, before anything is saved (POL-12)', async () => {
    await scene.query("UPDATE person SET name = '<b>Uma</b>' WHERE id = $1", [await scene.idOf(scene.uma)]);
    await jo.open(EDIT);
    await jo.send({
      ...asShown(),
      ...{ require: 'yes', require_from: scene.dayIn(10), time_zone: 'America/Los_Angeles' },
      ...{ methods: 'app', idle_minutes: '60', lock_out: 'yes' },
    });
    expect(jo.browser.title).toBe('Save this policy?');
    expect(jo.text).toContain(`Required from ${longName(10)} on, in the time zone America/Los Angeles`);
    expect(jo.text).toContain('After 60 minutes');
    expect(jo.text).not.toContain('Remembered devices');
    expect(jo.text).toContain('As of today 3 people have no second factor');
    expect(jo.browser.page?.html).toContain('&lt;b>Uma&lt;/b>');
    expect(jo.text).toContain('This is short notice');
    const { body } = await scene.admin.api('GET', '/v1/company/mfa-policy');
    expect(body.version).toBe(0);
  });

  test('goes back with what was typed, and saves', async () => {
    await jo.send({ step: 'back' });
    expect(asShown()).toMatchObject({ require: 'yes', idle_minutes: '60', methods: 'app' });
    await jo.send(asShown());
    await jo.send({ step: 'save' });
    expect(jo.path).toBe('/company/policy');
    expect(jo.text).toContain('The policy is saved');
    expect(jo.text).toContain(`Required from ${longName(10)} on`);
    expect(jo.text).toContain('Jo Whitfield');
    const { body } = await scene.admin.api('GET', '/v1/company/mfa-policy');
    expect(body).toMatchObject({
      version: 1,
      requireFrom: scene.dayIn(10),
      lockOut: true,
      methods: ['totp'],
    });
  });

  test('is told that somebody saved meanwhile, and overwrites nothing unseen', async () => {
    await jo.open(EDIT);
    await jo.send({ ...asShown(), session_hours: '12' });
    const typed = asShown();
    await scene.saved({ rememberDevice: '7_days' });
    await jo.send({ step: 'save' });
    expect(jo.browser.page?.status).toBe(422);
    expect(jo.text).toContain('Somebody else saved this policy meanwhile');
    expect(asShown()).toMatchObject({ version: '2', session_hours: '12', remember: 'never' });
    await jo.send({ ...typed, version: '1' });
    expect(jo.browser.page?.status).toBe(409);
    await jo.send(asShown());
    expect(jo.text).toContain('Remembered devices For 7 days Not at all');
    await jo.send({ step: 'save' });
    expect(jo.text).toContain('After 12 hours');
  });

  test('is told where countries cannot be told', async () => {
    await jo.open(EDIT);
    await jo.send({ ...asShown(), countries: 'some' });
    expect(jo.text).toContain('Choose at least one country');
    await jo.send({ ...asShown(), country_US: 'yes', country_CA: 'yes' });
    expect(jo.text).toContain('Canada and United States');
    await jo.send({ step: 'save' });
    expect(jo.browser.page?.status).toBe(422);
    expect(jo.text).toContain('cannot tell yet from which country');
    expect(asShown()).toMatchObject({ country_US: 'yes', country_CA: 'yes' });
  });

  test('finds in the history who saved what', async () => {
    await jo.open('/company/policy/history');
    expect(jo.text).toContain('Sign-out in any case: After 12 hours (before: After 24 hours)');
    expect(jo.text).toContain('Remembered devices: For 7 days (before: Not at all)');
    expect(jo.text).toContain('Second factor: Required from');
  });

  test('gives a fresh code before the form, and finds what was typed after a code in between', async () => {
    scene.portal.clock.advanceSeconds(400);
    await jo.open(EDIT);
    expect(jo.path).toBe('/step-up');
    await jo.giveCode();
    expect(jo.path).toBe(EDIT);
    const typed = { ...asShown(), session_hours: '9' };
    scene.portal.clock.advanceSeconds(400);
    await jo.send(typed);
    expect(jo.path).toBe('/step-up');
    await jo.giveCode();
    expect(asShown()).toMatchObject({ session_hours: '9' });
  });
});

describe('who may not, or not yet', () => {
  test('either right alone is refused, and it is said which one lacks (POL-02)', async () => {
    await scene.give(scene.wes, 'company_admin');
    await scene.give(scene.wes, 'directory_admin');
    await scene.take(scene.admin, 'directory_admin');
    await jo.open('/company/policy');
    expect(jo.browser.page?.status).toBe(403);
    expect(jo.text).toContain('one more right: Directory admin');
    await scene.give(scene.admin, 'directory_admin');
    await scene.take(scene.admin, 'company_admin');
    await jo.open('/company/policy/history');
    expect(jo.browser.page?.status).toBe(403);
    expect(jo.text).toContain('one more right: Company admin');
    await scene.give(scene.admin, 'company_admin');
  });

  test('a company that the operator has not let in is told to ask support (POL-11)', async () => {
    await scene.query('UPDATE company SET mfa_policy_available = false WHERE id = $1', [scene.companyId]);
    await jo.open('/company/policy');
    expect(jo.text).toContain('not available to your company yet');
    expect(jo.browser.page?.html).not.toContain(EDIT);
    await scene.query('UPDATE company SET mfa_policy_available = true WHERE id = $1', [scene.companyId]);
  });

  test('of several companies one is chosen, and none of others', async () => {
    const second = await scene.register.createCompany({ name: 'Alder & <i>Sons</i>', side: 'payor' });
    for (const role of ['company_admin', 'directory_admin'] as const)
      await scene.give(scene.admin, role, second);
    await jo.open(`/company/policy?companyId=${second}`);
    expect(jo.browser.page?.html).toContain('Alder &amp; &lt;i>Sons&lt;/i>');
    expect(jo.text).toContain('not available to your company yet');
    await jo.open(`/company/policy?companyId=${scene.companyId}`);
    expect(jo.text).toContain('After 12 hours');
    expect(jo.browser.page?.html).toContain(`${EDIT}?companyId=${scene.companyId}`);
    const [{ id: payee }] = await scene.query("SELECT id FROM company WHERE name = 'Ironwood Steel'");
    await jo.open(`/company/policy?companyId=${payee}`);
    expect(jo.browser.page?.status).toBe(404);
  });

  test('a standard user is told that this is not theirs', async () => {
    const uma = new PageVisitor(scene.portal, scene.uma);
    await uma.signIn('/company/policy');
    expect(uma.browser.page?.status).toBe(403);
    expect(uma.text).toContain('You may not do this');
  });
});
