import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { manyMembers } from '../support/many-members.js';
import { PageVisitor } from '../support/page-visitor.js';
import { startCompanyScene, type CompanyScene } from '../support/company-scene.js';

const HERE = '/company/coverage';

let scene: CompanyScene;
let jo: PageVisitor;
beforeAll(async () => {
  scene = await startCompanyScene();
  const { companyId, portal } = scene;
  await manyMembers(portal.database.ownerUrl, { companyId, count: 60, enrolled: 10 });
  await scene.query(`UPDATE person SET name = '<img src=x> "Wes"' WHERE id = $1`, [
    await scene.idOf(scene.wes),
  ]);
  jo = new PageVisitor(portal, scene.admin);
  await jo.signIn(HERE);
}, 60_000);
afterAll(() => scene.stop());

const html = (): string => jo.browser.page?.html ?? '';

test('the chart says in words and numbers who has what, as the server counts (POL-12)', () => {
  expect(jo.path).toBe(HERE);
  expect(jo.text).toContain('Your 69 people');
  expect(jo.text).toContain('App 11 people');
  expect(jo.text).toContain('Text messages 0 people');
  expect(jo.text).toContain('No second factor 53 people');
  expect(jo.text).toContain('None yet, but required by their part in payments 5 people');
  expect(jo.text).toContain('standard users are not required');
});

test('the list is paged, and narrowed by status, method and part of a name', async () => {
  expect(html().match(/<tr>/g)).toHaveLength(51);
  const more = /href="([^"]*after=[^"]*)"/.exec(html())?.[1] ?? '';
  await jo.open(more.replaceAll('&amp;', '&'));
  expect(html().match(/<tr>/g)).toHaveLength(20);

  await jo.open(`${HERE}?status=enrolled&method=totp&query=member+5`);
  expect(jo.text).toContain('Member 59');
  expect(jo.text).not.toContain('Member 49 ');
  expect(html()).toContain('value="member 5"');
  await jo.open(`${HERE}?status=nonsense&query=${'x'.repeat(10_000)}`);
  expect(jo.text).toContain('Nobody matches');
});

test('whatever people are called is text', async () => {
  await jo.open(`${HERE}?query=wes@`);
  expect(html()).not.toContain('<img src=x>');
  expect(jo.text).toContain('<img src=x> "Wes"');
});

test('the file needs a fresh code, and the way back ends on a page', async () => {
  scene.portal.clock.advanceSeconds(400);
  await jo.open(`${HERE}/people.csv?query=wes@`);
  expect(jo.path).toBe('/step-up');
  await jo.giveCode();
  expect(jo.path).toBe(`${HERE}/download`);
  expect(jo.text).toContain('Your download is recorded');
  const page = await jo.open(`${HERE}/people.csv?query=wes@`);
  expect(page.headers['content-type']).toContain('text/csv');
  expect(page.headers['content-disposition']).toContain('coverage.csv');
  expect(page.html.trim().split('\n')).toHaveLength(2);
  expect(page.html).toContain('wes@cedarstone.example');
});

test('messages to the people show how far they have come, and the page follows them while they run (POL-06)', async () => {
  await scene.saved({ requireFrom: scene.dayIn(40) });
  await jo.open(`${HERE}/mailings`);
  expect(jo.text).toContain('A first day was set');
  await scene.query('UPDATE mailing SET finished_at = NULL, started_at = $1 WHERE due_at <= $1', [
    scene.portal.clock.now(),
  ]);
  await jo.open(`${HERE}/mailings`);
  expect(html()).toContain('data-refresh-seconds="5"');
  expect(jo.text).toMatch(/\d+ of \d+ people/);
  await jo.open(HERE);
  expect(html()).toContain('<progress');
  expect(html()).not.toContain('data-refresh-seconds');
  await scene.query('UPDATE mailing SET finished_at = $1 WHERE due_at <= $1', [scene.portal.clock.now()]);
  await jo.open(`${HERE}/mailings`);
  expect(html()).not.toContain('data-refresh-seconds');
  expect(jo.text).toContain('Not begun yet');
});

test('a directory admin alone sees it, a standard user does not', async () => {
  await scene.give(scene.wes, 'directory_admin');
  const wes = new PageVisitor(scene.portal, scene.wes);
  await wes.signIn(HERE);
  expect(wes.text).toContain('Your 69 people');
  const uma = new PageVisitor(scene.portal, scene.uma);
  await uma.signIn(HERE);
  expect(uma.browser.page?.status).toBe(403);
});
