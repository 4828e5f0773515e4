import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { UnitOfWork } from '@countersign/mfa-core';
import { AccountRegister } from '../../src/accounts/accounts.module.js';
import { NoticeOutbox } from '../../src/notices/notice-outbox.js';
import { messagesTo } from '../support/mailbox.js';
import { PageVisitor } from '../support/page-visitor.js';
import { useCase } from '../support/people.js';
import { startPortal, type Portal } from '../support/portal.js';

const HOSTILE = '<img src=x onerror=alert(1)>';

let portal: Portal;
let visitor: PageVisitor;
beforeAll(async () => {
  portal = await startPortal();
  visitor = new PageVisitor(portal, portal.person('payments_admin', 0));
});
afterAll(() => portal.stop());

const html = (): string => visitor.browser.page?.html ?? '';

test('the inbox is a page in a browser, empty at first, which says how the first message comes', async () => {
  await visitor.open('/dev/inbox');
  expect(visitor.path).toBe('/dev/inbox/messages');
  expect(visitor.text).toContain('There is no message yet.');
  expect(html()).not.toContain('<nav');
});

test('a mail and a text stand in the list, the newest first, and one is read whole with links that can be followed', async () => {
  const { actor } = visitor;
  const forgotten = () => actor.raw('POST', '/v1/password-resets', { body: { email: actor.email } });
  await forgotten();
  portal.clock.advanceSeconds(60);
  await useCase(portal, AccountRegister).createPerson({ name: HOSTILE, email: 'img@payor.example' });
  await actor.raw('POST', '/v1/password-resets', { body: { email: 'img@payor.example' } });
  expect(await messagesTo(actor, actor.email)).toHaveLength(1);

  await visitor.open('/dev/inbox/messages');
  expect(html()).not.toContain(HOSTILE);
  expect(html().indexOf('img@payor.example')).toBeLessThan(html().indexOf(actor.email));
  await visitor.open(`/dev/inbox?to=${encodeURIComponent(actor.email)}`);
  expect(visitor.path).toBe('/dev/inbox/messages');
  expect(html()).not.toContain('<bdi>img@payor.example');
  const message = /href="(\/dev\/inbox\/messages\/[^"]+)"/.exec(html())?.[1] ?? '';
  await visitor.open(message);
  expect(visitor.text).toContain(actor.email);
  expect(html()).toMatch(/<a href="http:\/\/localhost:3000\/reset-password#[^"]+">/);
  await visitor.open('/dev/inbox/messages/nothing');
  expect(visitor.browser.page?.status).toBe(404);
});

test('a message is read also where a hundred newer ones stand before it', async () => {
  const many = { name: 'Much Told', email: 'many@payor.example' };
  const personId = await useCase(portal, AccountRegister).createPerson(many);
  await useCase<UnitOfWork>(portal, UnitOfWork).run(async () => {
    for (let n = 0; n < 100; n += 1)
      await useCase(portal, NoticeOutbox).notify({
        ...{ personId, kind: 'password_changed', at: portal.clock.now(), details: {} },
      });
  });
  await visitor.open('/dev/inbox/messages?to=img%40payor.example');
  await visitor.open(/href="(\/dev\/inbox\/messages\/[^"]+)"/.exec(html())?.[1] ?? '');
  expect(visitor.browser.page?.status).toBe(200);
  expect(visitor.text).toContain('img@payor.example');
});

test('the list looks for new messages by itself only where that was asked for', async () => {
  await visitor.open('/dev/inbox/messages');
  expect(html()).not.toContain('data-refresh-seconds');
  await visitor.open('/dev/inbox/messages?refresh=yes');
  expect(html()).toContain('data-refresh-seconds="10"');
  expect(visitor.text).toContain('Stop checking every 10 seconds');
});

test('it is read by somebody who is signed in too, and still changes the language', async () => {
  await visitor.signIn();
  await visitor.open('/dev/inbox/messages');
  await visitor.browser.submit('/language', { locale: 'en-GB', then: '/dev/inbox/messages' });
  expect(visitor.path).toBe('/dev/inbox/messages');
  expect(html()).toContain('<html lang="en-GB"');
});

test('programs go on reading it as JSON', async () => {
  const { status, body } = await visitor.actor.raw('GET', '/dev/inbox');
  expect([status, body.next]).toEqual([200, null]);
  expect(body.items.length).toBeGreaterThan(1);
});
