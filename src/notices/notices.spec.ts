import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NoticeKind } from '@countersign/mfa-core';
import { somewhere } from '@countersign/mfa-testing';
import { withConnection } from '../../scripts/database.js';
import { createTestAccounts, type TestAccounts } from '../../test/support/accounts.js';
import { DevelopmentInbox } from './development-inbox/development-inbox.js';
import { isTexted, noticeText } from './notice-texts.js';
import { catalogues } from './messages/catalogues.js';
import { renderNotice, withoutOrigin } from './render-notice.js';

const READER = { locale: 'en-US', timeZone: null };
const CONTACT = 'help@countersign.example';
const at = new Date('2026-06-01T12:34:56.789Z');
const kinds = Object.keys(catalogues['en-US'].kinds) as NoticeKind[];

describe('the words of a notice', () => {
  it.each(kinds)('%s: what happened, when, from where, what to do if it was not you, whom to ask', (kind) => {
    const { address, userAgent } = somewhere;
    const { subject, text } = renderNotice(
      { kind, at, details: { method: 'totp', address, userAgent } },
      CONTACT,
      READER,
    );
    expect(subject).toMatch(/^Countersign: [A-Z].{10,}$/);
    expect(text).toMatch(/^When: Monday, June 1, 2026 at 12:34\sPM UTC$/m);
    const ofOthers = withoutOrigin.has(kind);
    for (const origin of ['192.0.2.1', 'a browser']) expect(text.includes(origin)).toBe(!ofOthers);
    expect(text).toMatch(
      /If (it was not you|you did not ask for it|nobody in your company decided this|the payee knows nothing of it), /,
    );
    expect(text).toContain(CONTACT);
    expect(text).not.toMatch(/undefined|null|\[object|totp/);
  });

  it('do without an address and a browser', () => {
    const { text } = renderNotice(
      { kind: 'password_changed', at, details: { address: null } },
      CONTACT,
      READER,
    );
    expect(text).toContain('an address we do not know');
    expect(text).toContain('did not say its name');
  });

  it('quote a browser on one line and briefly, whatever it calls itself', () => {
    const userAgent = `Evil\r\n\r\nCall 555-0100\u2028now ${'x'.repeat(1_000)}`;
    const { text } = renderNotice({ kind: 'password_changed', at, details: { userAgent } }, CONTACT, READER);
    expect(text).toContain('With: Evil Call 555-0100 now x');
    expect(text.length).toBeLessThan(900);
  });

  it('hold the link of a password reset, that of a new address, and nothing else that opens anything', () => {
    const details = { link: 'https://countersign.example/reset-password#cspr_x' };
    for (const kind of kinds) {
      const { text } = renderNotice({ kind, at, details }, CONTACT, READER);
      expect(text.includes('cspr_x')).toBe(
        ['password_reset_requested', 'address_confirmation'].includes(kind),
      );
    }
  });
});

describe('what is told about a method', () => {
  const details = [{ method: 'totp' }, { method: 'sms' }, { method: 'recovery_code' }, { method: null }];
  const texted = kinds.filter(isTexted);

  it.each(texted)('%s is one text of plain words, whatever the method', (kind) => {
    for (const of of details) {
      const text = noticeText({
        serviceName: 'Countersign',
        kind,
        details: of,
        contact: CONTACT,
        locale: 'en-US',
      });
      expect(text).toMatch(/^Countersign: [a-z].{10,}\. Not you\? Tell help@countersign\.example at once\.$/);
      expect(text?.length).toBeLessThanOrEqual(160);
    }
  });

  it.each(kinds)('%s reads well of many as of one', (kind) => {
    const mail = renderNotice({ kind, at, details: { method: 'sms' } }, CONTACT, READER).text;
    const text = noticeText({
      serviceName: 'Countersign',
      kind,
      details: { method: 'sms' },
      contact: CONTACT,
      locale: 'en-US',
    });
    for (const words of [mail, text ?? '']) expect(words).not.toMatch(/text messages \w+s\b/i);
  });
});

describe('the outbox', () => {
  let accounts: TestAccounts;
  let personId: string;

  beforeAll(async () => {
    accounts = await createTestAccounts();
    personId = await accounts.register.createPerson({ name: 'Pat', email: 'pat@example.com' });
    await accounts.register.addAddress(personId, 'pat@home.example');
  });
  afterAll(() => accounts.stop());

  const notify = (kind: NoticeKind, when = at): Promise<void> =>
    accounts.outbox.notify({ personId, kind, at: when, details: { address: '192.0.2.77', userAgent: null } });

  it('tells every address of the person, the newest first in the inbox', async () => {
    await notify('factor_enrolled');
    await notify('password_changed', new Date(at.getTime() + 1));
    const messages = await accounts.inbox.messages();
    expect(messages.map(({ to, kind }) => `${kind} ${to}`)).toEqual([
      expect.stringMatching(/^password_changed pat@/),
      expect.stringMatching(/^password_changed pat@/),
      expect.stringMatching(/^factor_enrolled pat@/),
      expect.stringMatching(/^factor_enrolled pat@/),
    ]);
    expect(new Set(messages.map(({ to }) => to))).toEqual(new Set(['pat@example.com', 'pat@home.example']));
  });

  it('tells nothing of an act that did not happen', async () => {
    const before = await accounts.inbox.messages();
    const failed = accounts.unitOfWork.run(async () => {
      await notify('factor_replaced');
      throw new Error('and so it was undone');
    });
    await expect(failed).rejects.toThrow('undone');
    expect(await accounts.inbox.messages()).toEqual(before);
  });

  it('keeps the details sealed, each to its own row', async () => {
    await notify('recovery_code_used', new Date(at.getTime() + 2));
    const details = await withConnection(accounts.database.url, async (client) => {
      const { rows } = await client.query<{ sealed: string }>('SELECT sealed_details AS sealed FROM notice');
      return rows.map(({ sealed }) => sealed);
    });
    expect(details.join()).not.toContain('192.0.2.77');
    const [one, other] = await accounts.notices.newest(2);
    expect(accounts.outbox.open(one!)).toEqual({ address: '192.0.2.77', userAgent: null });
    expect(() => accounts.outbox.open({ ...one!, sealedDetails: other!.sealedDetails })).toThrow();
  });

  it('can be looked into nowhere in production', () => {
    const { outbox, notices, localTexts } = accounts;
    const config = { production: true, supportContact: CONTACT };
    expect(() => new DevelopmentInbox(outbox, notices, localTexts, config)).toThrow(/development inbox/);
  });
});
