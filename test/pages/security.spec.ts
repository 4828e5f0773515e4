import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Actor } from '../support/actor.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';
import { eventually } from '../support/eventually.js';
import { messagesTo } from '../support/mailbox.js';
import { PageVisitor } from '../support/page-visitor.js';

const COMPANY = '<b>Cedar</b> & \u202eStone';
const PHONE = '+14155550145';

let scene: CompanyScene;
let uma: PageVisitor;
let fay: PageVisitor;
let deadline: string;
beforeAll(async () => {
  scene = await startCompanyScene();
  await scene.query('UPDATE company SET name = $1 WHERE id = $2', [COMPANY, scene.companyId]);
  deadline = scene.dayIn(20);
  uma = new PageVisitor(scene.portal, scene.uma);
  fay = new PageVisitor(scene.portal, scene.portal.person('payee_admin'));
}, 60_000);
afterAll(() => scene.stop());

const html = (visitor: PageVisitor): string => visitor.browser.page?.html ?? '';
const status = (visitor: PageVisitor): number | undefined => visitor.browser.page?.status;

/** The statement under a recovery code that is shown now. Returns the code. */
async function saveCode(visitor: PageVisitor): Promise<string> {
  const code = visitor.shownSecret('recovery-code');
  await visitor.browser.submit('/enroll/recovery-code', { saved: 'yes' });
  visitor.actor.recoveryCode = code;
  return code;
}

/** A fresh factor by text, where a page asks for one. */
async function stepUpBySms(visitor: PageVisitor): Promise<void> {
  scene.portal.clock.advanceSeconds(31);
  await visitor.browser.submit('/step-up/text');
  await visitor.send({ code: await visitor.actor.textedCode() });
}

describe('a standard user before a deadline (ENR-01)', () => {
  test('finds nothing to set up while no company asks for it', async () => {
    await uma.signIn('/security');
    expect(uma.text).toContain('There is nothing to set up');
    expect(html(uma)).not.toContain('href="/enroll');
  });

  test('reads the deadline, and sets up early, after the current password', async () => {
    await scene.saved({ requireFrom: deadline, rememberDevice: '7_days' });
    await uma.open('/security');
    expect(uma.text).toContain('lets nobody in without a second factor');
    expect(html(uma)).toContain('<strong>&lt;b>Cedar&lt;/b> &amp; ');
    expect(html(uma)).toContain('href="/enroll"');

    scene.portal.clock.advanceSeconds(301);
    await uma.open('/enroll/app');
    expect(uma.path).toBe('/step-up');
    await uma.browser.submit('/step-up/password', { password: 'nothing of that kind' });
    expect(status(uma)).toBe(422);
    expect(uma.text).toContain('This is not your current password');
    await uma.browser.submit('/step-up/password', { password: uma.actor.password });
    expect(uma.path).toBe('/enroll/app');
    await uma.browser.submit('/enroll/app');
    uma.scan();
    await uma.browser.submit('/enroll/app/confirm', { code: uma.actor.nextCode() });
    await saveCode(uma);
    expect(uma.path).toBe('/security');
    expect(uma.text).toContain('Only the newest recovery code works');
    expect(uma.text).toContain('You have set yours up already');
  });

  test('sees it This is locked after the deadline, with the reason (MAN-03)', async () => {
    scene.reach(deadline);
    await uma.signIn('/security');
    expect(uma.text).toContain('This is locked');
    expect(uma.text).toContain('requires it of everybody');
    expect(uma.text).toContain('it cannot be removed');
    expect(uma.text).not.toContain('Money is held back');
  });
});

describe('the language of somebody (footer of every page)', () => {
  test('is saved with the account, so that mails come in it, and another browser speaks it', async () => {
    await uma.browser.submit('/language', { locale: 'fr-CA' });
    expect(uma.path).toBe('/security');
    expect(html(uma)).toContain('<html lang="fr-CA"');
    const other = new PageVisitor(scene.portal, scene.uma);
    await other.signIn('/security');
    expect(html(other)).toContain('<html lang="fr-CA"');
    expect(html(other)).toContain('Uma Osei');
    await uma.browser.submit('/language', { locale: 'en-US' });
    const [person] = await scene.query('SELECT locale FROM person WHERE id = $1', [
      await scene.idOf(scene.uma),
    ]);
    expect(person).toEqual({ locale: 'en-US' });
  });

  test('is a matter of the browser alone for whoever is not signed in', async () => {
    const nobody = new PageVisitor(scene.portal, scene.wes);
    await nobody.open('/sign-in');
    await nobody.browser.submit('/language', { locale: 'de-DE' });
    expect(html(nobody)).toContain('<html lang="de-DE"');
  });
});

describe('a remembered device (POL-09)', () => {
  test('is listed, and forgetting the one that let this session in leads to the sign-in', async () => {
    await uma.press('/sign-out');
    expect(uma.text).toContain('You are signed out');
    await uma.open('/sign-in?then=/security/devices');
    await uma.givePassword();
    await uma.send({ code: uma.actor.nextCode(), remember: 'yes' });
    expect(uma.path).toBe('/security/devices');
    expect(uma.text).toContain('A program that does not say its name');
    await uma.press('/sign-out');
    await uma.open('/sign-in?then=/security/devices');
    await uma.givePassword();
    expect(uma.path).toBe('/security/devices');
    const [, way = ''] = /href="(\/security\/devices\/[^"]+)"/.exec(html(uma)) ?? [];
    await uma.open(way);
    await uma.send();
    expect(uma.path).toBe('/sign-in');
    expect(uma.text).toContain('This device is forgotten. Sign in again');
    await uma.open('/sign-in');
    await uma.givePassword();
    expect(uma.path).toBe('/sign-in/code');
    await uma.giveCode();
    await uma.open('/security/devices');
    expect(uma.text).toContain('No device is remembered');
  });
});

describe('a payee admin and their methods (MAN-01, MAN-02, MAN-05)', () => {
  test('reads which role asks for it, and keeps the last method (LC-02)', async () => {
    await fay.signIn('/security');
    expect(fay.text).toContain('Your role requires it: Payee admin');
    expect(html(fay)).not.toContain('/security/methods/app/remove');
    await fay.press('/security/methods/app/remove');
    expect(status(fay)).toBe(422);
    expect(fay.text).toContain('This is the only second factor that your role allows');
  });

  test('adds a phone number with a fresh factor, gets a new recovery code, and is told of the cooling-off', async () => {
    const before = fay.actor.recoveryCode;
    scene.portal.clock.advanceSeconds(400);
    await fay.open('/enroll/sms');
    expect(fay.path).toBe('/step-up');
    await fay.giveCode();
    expect(fay.path).toBe('/enroll/sms');
    await fay.send({ country: 'US', phone: '415 555 0145', risk: 'yes' });
    expect(fay.path).toBe('/enroll/sms/code');
    fay.actor.phone = PHONE;
    await fay.send({ code: await fay.actor.textedCode() });
    expect(await saveCode(fay)).not.toBe(before);
    expect(fay.path).toBe('/security');
    expect(fay.text).toContain('Text message to •••• 45');
    expect(fay.text).toContain('you cannot authorize payments');
    await fay.open('/enroll/recovery-code');
    expect(fay.text).toContain('shown once and is not shown again');
  });

  test('reports the app lost with the phone: it is dead, other sessions end, and this one goes on', async () => {
    const { actor } = fay;
    await actor.signIn();
    const elsewhere = actor.accessToken;
    scene.portal.clock.advanceSeconds(400);
    await fay.open('/security/methods/app/lost');
    expect(fay.path).toBe('/step-up');
    await stepUpBySms(fay);
    expect(fay.path).toBe('/security/methods/app/lost');
    expect(fay.text).toContain('stops working at once');
    await fay.send();
    await saveCode(fay);
    expect(fay.path).toBe('/security');
    expect(html(fay)).toContain('href="/enroll/app"');
    expect(html(fay)).not.toContain('/security/methods/');
    await eventually(
      async () => (await actor.raw('GET', '/v1/sessions', { bearer: elsewhere })).status === 401,
    );
  });

  test('adds an app again, and gives the phone up', async () => {
    await fay.open('/enroll/app');
    await fay.browser.submit('/enroll/app');
    fay.scan();
    await fay.browser.submit('/enroll/app/confirm', { code: fay.actor.nextCode() });
    await saveCode(fay);
    await fay.open('/security/methods/sms/remove');
    expect(fay.text).toContain('Text message to •••• 45');
    await fay.send();
    await saveCode(fay);
    expect(fay.text).not.toContain('•••• 45');
  });

  test('asks for a new recovery code, which is asked for once more and shown once', async () => {
    await fay.open('/security/recovery-code');
    expect(fay.text).toContain('The one you have now stops working');
    await fay.send();
    expect(await saveCode(fay)).toMatch(/^[A-Z0-9]{4}(-[A-Z0-9]{4})+$/);
    expect(fay.text).toContain('You have a recovery code');
    // Said twice, as by a second click.
    await fay.press('/enroll/recovery-code', { saved: 'yes' });
    expect(fay.path).toBe('/security');
  });

  test('finds no page for a method or an act that there is not', async () => {
    for (const path of [
      'methods/passkey/remove',
      'methods/app/sell',
      'sessions/nothing/end',
      'devices/1/forget',
    ])
      expect((await fay.open(`/security/${path}`)).status).toBe(404);
    await fay.open('/security');
    await fay.press('/security/methods/sms/remove');
    expect(status(fay)).toBe(404);
  });
});

describe('where somebody is signed in (SE-08)', () => {
  const chrome = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
  const hostile = `<script>alert(1)</script>${'x'.repeat(500)}`;
  const elsewhere = async (actor: Actor, userAgent: string): Promise<string> => {
    const ticket = await actor.ticket();
    const challenge = await actor.challenge(ticket);
    const { body } = await actor.raw('POST', `/v1/challenges/${challenge}/answer`, {
      bearer: ticket,
      body: { code: actor.nextCode() },
      headers: { 'User-Agent': userAgent },
    });
    return body.session.accessToken as string;
  };
  const lives = async (bearer: string): Promise<boolean> =>
    (await fay.actor.raw('GET', '/v1/sessions', { bearer })).status === 200;

  test('says which browser, from where, and which one this is; what programs call themselves is only text', async () => {
    await elsewhere(fay.actor, chrome);
    await elsewhere(fay.actor, hostile);
    await fay.open('/security/sessions');
    expect(fay.text).toContain('Chrome on Windows');
    expect(fay.text).toContain('This one');
    expect(fay.text).toContain('127.0.0.1');
    expect(html(fay)).toContain('Calls itself: &lt;script>');
    expect(html(fay)).not.toContain('x'.repeat(100));
  });

  test('ends one after a fresh factor, and then all others', async () => {
    const [one, two] = [await elsewhere(fay.actor, chrome), await elsewhere(fay.actor, chrome)];
    await fay.open('/security/sessions');
    const ways = html(fay).match(/\/security\/sessions\/[^/"]+\/end/g) ?? [];
    scene.portal.clock.advanceSeconds(400);
    await fay.open(ways[0] ?? '');
    expect(fay.path).toBe('/step-up');
    await fay.giveCode();
    expect(fay.text).toContain('Chrome on Windows');
    await fay.send();
    expect(fay.path).toBe('/security/sessions');
    expect(fay.text).toContain('The session is ended');
    expect(await Promise.all([lives(one), lives(two)])).toContain(false);
    await fay.open('/security/sessions/others');
    expect(fay.text).toContain('sessions end at once');
    await fay.send();
    expect(fay.text).toContain('You are signed in nowhere else');
    expect(await Promise.all([lives(one), lives(two)])).toEqual([false, false]);
  });

  test('is nobody else’s to see or to end (ER-05)', async () => {
    await uma.signIn('/security/sessions');
    const mine = await fay.actor.raw('GET', '/v1/sessions', { bearer: await elsewhere(fay.actor, chrome) });
    const id = (mine.body.items as { id: string; current: boolean }[]).find(({ current }) => current)?.id;
    await uma.press(`/security/sessions/${id ?? ''}/end`);
    expect(status(uma)).toBe(404);
  });

  test('is a page for whoever is signed in alone', async () => {
    const nobody = new PageVisitor(scene.portal, scene.wes);
    for (const page of [
      '',
      '/sessions',
      '/addresses',
      '/devices',
      '/password',
      '/language',
      '/invitations',
    ]) {
      await nobody.open(`/security${page}`);
      expect(nobody.path).toBe('/sign-in');
    }
  });
});

describe('the language and the time zone of one’s own', () => {
  const HERE = '/security/language';

  test('are chosen together; a zone that there is not is told at its field', async () => {
    await uma.signIn(HERE);
    expect(html(uma)).toMatch(/<option value="en-US" selected/);
    await uma.send({ locale: 'en-GB', time_zone: 'Mars/Olympus' });
    expect(status(uma)).toBe(422);
    expect(uma.text).toContain('Choose a time zone from the list');
    await uma.send({ locale: 'en-GB', time_zone: 'America/Toronto' });
    expect(uma.path).toBe(HERE);
    expect(uma.text).toContain('Saved.');
    expect(html(uma)).toMatch(/<option value="en-GB" selected/);
    expect(html(uma)).toMatch(/<option value="America\/Toronto" selected/);
    const [kept] = await scene.query('SELECT locale, time_zone FROM person WHERE id = $1', [
      await scene.idOf(uma.actor),
    ]);
    expect(kept).toEqual({ locale: 'en-GB', time_zone: 'America/Toronto' });
  });

  test('hold for every time on the pages, without script, and for those of other browsers', async () => {
    const shown = (visitor: PageVisitor) => /<time[^>]*>[^<]*</.exec(html(visitor))?.[0] ?? '';
    await uma.open('/security/sessions');
    expect(shown(uma)).toMatch(/^<time dateTime="[^"]+">.* GMT[+-]\d<$/i);
    const elsewhereToo = new PageVisitor(scene.portal, uma.actor);
    scene.portal.clock.advanceSeconds(31);
    await elsewhereToo.signIn('/security/sessions');
    expect(shown(elsewhereToo)).toMatch(/ GMT[+-]\d<$/);

    await elsewhereToo.open(HERE);
    await elsewhereToo.send({ locale: 'en-US', time_zone: '' });
    await elsewhereToo.open('/security/sessions');
    expect(shown(elsewhereToo)).toMatch(/data-local.* UTC<$/);
  });
});

describe('addresses for messages (LC-03, LC-04)', () => {
  const second = 'fay@home.example';

  test('one is added with a fresh factor, and proven by what the message says', async () => {
    scene.portal.clock.advanceSeconds(400);
    await fay.signIn();
    await fay.open('/security/addresses/new');
    if (fay.path === '/step-up') await fay.giveCode();
    await fay.send({ email: 'nowhere' });
    expect(status(fay)).toBe(422);
    expect(fay.text).toContain('Enter an email address');
    await fay.send({ email: second });
    expect(fay.path).toBe('/security/addresses/confirm');
    await fay.send({ address_token: 'csac_somethingelse' });
    expect(status(fay)).toBe(422);
    expect(fay.text).toContain('This text confirms no address');
    let said = '';
    await eventually(async () => {
      const messages = await messagesTo(fay.actor, second);
      said = messages.map(({ text }) => text).find((text) => text.includes('csac_')) ?? '';
      return said !== '';
    });
    const line = said.split('\n').find((one) => one.includes('csac_')) ?? '';
    await fay.send({ address_token: ` ${line} ` });
    expect(fay.path).toBe('/security/addresses');
    expect(fay.text).toContain('The address is confirmed');
    expect(fay.text).toContain(second);
  });

  test('one is removed; the one to sign in with stays', async () => {
    await fay.open('/security/addresses');
    const ways = html(fay).match(/\/security\/addresses\/[^/"]+\/remove/g) ?? [];
    expect(ways).toHaveLength(1);
    await fay.open(ways[0] ?? '');
    expect(fay.text).toContain(second);
    await fay.send();
    expect(fay.text).toContain('The address is removed');
    expect(fay.text).not.toContain(second);
    const [{ id }] = await scene.query('SELECT id FROM person_address WHERE address_key = $1', [
      fay.actor.email,
    ]);
    await fay.press(`/security/addresses/${id}/remove`);
    expect(status(fay)).toBe(422);
    expect(fay.text).toContain('You sign in with this address');
  });
});

describe('invitations of companies', () => {
  const invite = async (): Promise<void> => {
    await scene.adminIn();
    const body = { name: 'Fay', email: fay.actor.email };
    expect((await scene.admin.write('POST', '/v1/company/members', body)).status).toBe(201);
  };
  const answer = async (way: 'accept' | 'decline'): Promise<void> => {
    await fay.signIn();
    await fay.open('/security/invitations');
    expect(html(fay)).toContain('<bdi>&lt;b>Cedar&lt;/b>');
    await fay.open(`/security/invitations/${scene.companyId}/${way}`);
    await fay.send();
  };

  test('are declined, and are gone', async () => {
    await invite();
    await answer('decline');
    expect(fay.text).toContain('The invitation is declined');
    expect(fay.text).toContain('No company is waiting for your answer');
    expect((await fay.open(`/security/invitations/${scene.companyId}/accept`)).status).toBe(404);
  });

  test('are accepted, and what the company asks for holds from then on', async () => {
    await invite();
    await answer('accept');
    expect(fay.text).toContain('You belong to the company now');
    await fay.open('/security');
    expect(fay.text).toContain('requires it of everybody');
  });
});
