import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PageVisitor } from '../support/page-visitor.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';

const HERE = '/company/people';

let scene: CompanyScene;
let jo: PageVisitor;
let uma: string;
beforeAll(async () => {
  scene = await startCompanyScene();
  uma = await scene.idOf(scene.uma);
  jo = new PageVisitor(scene.portal, scene.admin);
  await jo.signIn(HERE);
}, 60_000);
afterAll(() => scene.stop());

const html = (): string => jo.browser.page?.html ?? '';
const status = (): number => jo.browser.page?.status ?? 0;
const personNamed = (role: string): Promise<string> => scene.idOf(scene.portal.person(role));

/** Opens a form that needs a fresh code, and gives one if it is asked for. */
async function openForm(path: string): Promise<void> {
  await jo.open(path);
  if (jo.path === '/step-up') await jo.giveCode();
}

async function act(person: string, way: string, fields: Record<string, string>): Promise<void> {
  await openForm(`${HERE}/${person}/${way}`);
  await jo.send(fields);
}

describe('the directory', () => {
  test('shows who belongs to the company, and finds people by a part of name or address', async () => {
    for (const name of ['Jo Whitfield', 'Uma Osei', 'Ada Okafor']) expect(jo.text).toContain(name);
    expect(jo.text).toContain('Company admin and Directory admin');
    await jo.open(`${HERE}?query=osei`);
    expect(jo.text).toContain('Uma Osei');
    expect(jo.text).not.toContain('Wes Park');
    await jo.open(`${HERE}?query=${encodeURIComponent('"><script>')}`);
    expect(jo.text).toContain('Nobody matches');
    expect(html()).not.toContain('"><script>');
  });

  test('invites somebody, and tells at its field what is wrong', async () => {
    await openForm(`${HERE}/invite`);
    await jo.send({ name: ' ', email: 'nobody', locale: 'fr-CA' });
    expect(status()).toBe(422);
    expect(jo.text).toContain('Enter a name of 1 to 100 characters');
    expect(jo.text).toContain('Enter an email address');
    await jo.send({ name: '<b>Noor</b>', email: 'noor@cedarstone.example', locale: 'fr-CA' });
    expect(jo.text).toContain('The invitation is on its way');
    await jo.open(`${HERE}?query=noor`);
    expect(jo.text).toContain('<b>Noor</b>');
  });

  test('shows an invitation that waits by its address alone, and withdraws it', async () => {
    const fay = scene.portal.person('payee_admin');
    await openForm(`${HERE}/invite`);
    await jo.send({ name: 'Whoever', email: fay.email, locale: 'en-US' });
    expect(jo.text).toContain('The invitation is on its way');
    await jo.open(`${HERE}/invitations`);
    expect(jo.text).toContain(fay.email);
    expect(jo.text).not.toContain('Fay Aldana');
    const personId = await scene.idOf(fay);
    await jo.send({ person_id: personId });
    expect(jo.text).toContain('The invitation is withdrawn');
    expect(jo.text).toContain('There is no open invitation');
  });

  test('a withdrawal of what is gone says so, on the page', async () => {
    const fay = scene.portal.person('payee_admin');
    await openForm(`${HERE}/invite`);
    await jo.send({ name: 'Whoever', email: fay.email, locale: 'en-US' });
    await jo.open(`${HERE}/invitations`);
    await scene.query('DELETE FROM directory_invitation');
    await jo.send({ person_id: await scene.idOf(fay) });
    expect(status()).toBe(422);
    expect(jo.text).toContain('There is no such invitation any more');
  });
});

describe('one person', () => {
  test('is deactivated and activated again, with a reason', async () => {
    await act(uma, 'deactivate', { reason: ' ' });
    expect(status()).toBe(422);
    expect(jo.text).toContain('Say why');
    await jo.send({ reason: 'left' });
    expect(jo.text).toContain('Deactivated');
    expect(html()).toContain(`${uma}/reactivate`);
    await act(uma, 'reactivate', { reason: 'came back' });
    expect(jo.text).toContain('Activated again');
    await act(uma, 'unlock', { reason: 'it was them' });
    expect(jo.text).toContain('Signing in is unlocked');
  });

  test('is given a right and loses it; the last one with a right keeps it', async () => {
    await act(uma, 'rights', { reason: 'helps out' });
    expect(jo.text).toContain('Choose what is to change');
    await jo.send({ change: 'add directory_admin', reason: 'helps out' });
    expect(jo.text).toContain('Directory admin and Standard user');
    await act(uma, 'rights', { change: 'remove directory_admin', reason: 'done' });
    expect(jo.text).not.toContain('Directory admin');
    await act(uma, 'rights', { change: 'add payments_admin', reason: 'sneaky' });
    expect(jo.text).toContain('Choose what is to change');
    await act(uma, 'rights', { change: 'remove member', reason: 'tidy' });
    expect(status()).toBe(422);
    expect(jo.text).toContain('would be left with none');
  });

  test('is never oneself', async () => {
    const own = await scene.idOf(scene.admin);
    await jo.open(`${HERE}/${own}`);
    expect(jo.text).toContain('This is you');
    expect(html()).not.toContain(`${own}/reset`);
    await act(own, 'deactivate', { reason: 'tired' });
    expect(jo.text).toContain('Nobody decides this over themselves');
    await act(own, 'reset', { email: scene.admin.email, verified: 'yes' });
    expect(jo.text).toContain('Nobody resets themselves');
  });

  test('of another company is nobody, and an act there is not is no page', async () => {
    for (const path of [await personNamed('payee_admin'), `${uma}/promote`, 'nonsense']) {
      await openForm(`${HERE}/${path}`);
      expect([path, status()]).toEqual([path, 404]);
    }
  });

  test('who takes part in payments is not deactivated here', async () => {
    await act(await personNamed('payments_admin'), 'deactivate', { reason: 'left' });
    expect(jo.text).toContain('takes part in payments');
  });
});

describe('a reset (RST-01, RST-02)', () => {
  test('waits for a company that requires a second factor', async () => {
    await act(uma, 'reset', { email: scene.uma.email, verified: 'yes' });
    expect(jo.text).toContain('Your company does not require a second factor yet');
  });

  test('takes the exact address and the statement, and sends a code to enroll anew', async () => {
    await scene.saved({ requireFrom: scene.dayIn(1) });
    scene.reach(scene.dayIn(1), 60_000);
    await scene.uma.signIn();
    await jo.open('/');
    if (jo.path === '/sign-in') await jo.signIn(HERE);
    await act(uma, 'reset', { email: scene.uma.email });
    expect(status()).toBe(422);
    expect(jo.text).toContain('Confirm that you have verified this request');
    await jo.send({ email: scene.uma.email.toUpperCase(), verified: 'yes' });
    expect(status()).toBe(422);
    expect(jo.text).toContain('This is not the address');
    await jo.send({ email: scene.uma.email, verified: 'yes' });
    expect(jo.text).toContain('The second factor is reset');
    expect((await scene.uma.api('GET', '/v1/sessions')).status).toBe(401);
  });

  test('of a payor is for support, and the page says so', async () => {
    const ada = await personNamed('payments_admin');
    await jo.open(`${HERE}/${ada}`);
    expect(jo.text).toContain('is reset by support');
    expect(html()).not.toContain(`${ada}/reset`);
    await act(ada, 'reset', { email: scene.portal.person('payments_admin').email, verified: 'yes' });
    expect(jo.text).toContain('Payors are reset by support');
  });
});

describe('a file of people', () => {
  const send = async (csv: string): Promise<void> => {
    await openForm(`${HERE}/import`);
    await jo.send({ csv });
  };

  test('names every place that is wrong by line and column, and invites nobody', async () => {
    await send(
      'name,email,locale,time_zone\n<i>A</i>,nobody,xx,Mars/One\nB,b@x.example,,\nC,b@x.example,,\n"D,',
    );
    expect(status()).toBe(422);
    expect(jo.text).toContain('This file cannot be imported');
    await send(
      'name,email,locale,time_zone\n<i>A</i>,nobody,xx,Mars/One\nB,b@x.example,,\nC,b@x.example,,\n',
    );
    expect(jo.text).toContain('4 things are wrong, and nobody was invited');
    expect(jo.text).toContain('2 email Enter an email address that no other line has');
    expect(jo.text).toContain('4 email');
    expect(jo.text).toContain('2 time_zone Enter a time zone');
    expect(html()).toContain('&lt;i>A&lt;/i>');
    await send('nom,mail\nA,a@x.example\n');
    expect(jo.text).toContain('1 Whole line The first line names the columns');
    await send('\n');
    expect(jo.text).toContain('Choose a file, or paste its text');
    await send('name,email\nJos\uFFFD,jose@x.example\n');
    expect(jo.text).toContain('Save it as "CSV UTF-8"');
    expect(await scene.query("SELECT 1 FROM person_address WHERE address LIKE '%x.example'")).toEqual([]);
  });

  test('of thousands is taken in one go, larger than any other form may be', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => `Person ${n} ${'é'.repeat(60)},p${n}@wave.example`);
    await send(['name,email', ...rows].join('\r\n'));
    expect(jo.path).toBe('/company/coverage/mailings');
    expect(jo.text).toContain('The file is imported');
    expect(jo.text).toContain('Invitation');
    await send('name,email\nPerson 1,p1@wave.example\n');
    expect(jo.path).toBe(HERE);
    expect(jo.text).toContain('Nobody was invited');
  }, 30_000);

  test('is too large at every other form', async () => {
    await openForm(`${HERE}/invite`);
    const page = await jo.send({ name: 'x'.repeat(200_000), email: 'x@x.example' });
    expect(page.status).toBe(413);
  });

  test('is not kept while a code is asked for: a file comes from its place again', async () => {
    await openForm(`${HERE}/import`);
    scene.portal.clock.advanceSeconds(400);
    await jo.send({ csv: `name,email\n${'A,a@x.example\n'.repeat(3_000)}` });
    expect(jo.path).toBe('/step-up');
    await jo.giveCode();
    expect(jo.path).toBe(`${HERE}/import`);
    expect(html()).not.toContain('a@x.example');
  });
});

test('a directory admin alone sees no reset, and is refused where they try', async () => {
  await scene.give(scene.wes, 'directory_admin');
  const wes = new PageVisitor(scene.portal, scene.wes);
  await wes.signIn(`${HERE}/${uma}`);
  expect(wes.text).toContain('Deactivate');
  expect(wes.browser.page?.html).not.toContain(`${uma}/reset`);
  await wes.open(`${HERE}/${uma}/reset`);
  await wes.send({ email: scene.uma.email, verified: 'yes' });
  expect(wes.text).toContain('Your roles do not allow this');
});
