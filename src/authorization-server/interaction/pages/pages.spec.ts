import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { h } from 'preact';
import { noticeWords } from '../notice.js';
import { CodePage } from './code-page.js';
import { CountersignPage } from './countersign-page.js';
import { MessagePage } from './message-page.js';
import { renderPage } from './render-page.js';
import { SignInPage } from './sign-in-page.js';
import { policyOf } from './style.js';

const path = '/oauth2/interaction/abc';
const client = { clientName: 'Ledger ERP', companyName: 'Cedar & Stone' };
const evil = `<script>alert("1")</script>'"&`;

const signIn = (over: Partial<Parameters<typeof SignInPage>[0]> = {}): string =>
  renderPage(h(SignInPage, { ...client, path, emailHint: '', notice: null, ...over }));

const display = {
  company: 'Cedar & Stone',
  amount: '125000.00',
  currency: 'USD',
  from: 'Operating account, First Bank …4417',
  payees: ['Ironwood Steel', 'Bluewater'],
  accounts: ['Ironwood Steel LLC, Foundry Bank …2231', 'Bluewater Inc., Tidewater …7806'],
  payments: [
    {
      payee: 'Ironwood Steel',
      account: '…2231',
      invoice: 'IWS-1',
      amount: '100000.00',
      currency: 'USD',
      note: null,
    },
    {
      payee: 'Bluewater',
      account: '…7806',
      invoice: 'BWP-2',
      amount: '25000.00',
      currency: 'USD',
      note: 'last',
    },
  ],
};

const forms = {
  ...client,
  path,
  methods: [{ method: 'totp' as const, hint: null }],
  text: null,
  notice: null,
};

const countersign = (over: Partial<Parameters<typeof CountersignPage>[0]> = {}): string =>
  renderPage(h(CountersignPage, { ...forms, purpose: 'disbursement.authorize', display, ...over }));

const code = (over: Partial<Parameters<typeof CodePage>[0]> = {}): string =>
  renderPage(h(CodePage, { ...forms, purpose: 'sign_in', ...over }));

const every = {
  'sign-in': signIn(),
  code: code(),
  countersign: countersign(),
  message: renderPage(h(MessagePage, { title: 'Over', text: 'Start again.' })),
};

describe.each(Object.entries(every))('the %s page', (_, html) => {
  test('is a document with a language, a title and one heading, and runs no script', () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toMatch(/<title>.+ - Countersign<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|javascript:|\son[a-z]+=/i);
  });

  test('has a label for each field that is seen', () => {
    const fields = (html.match(/<input\b[^>]*>/g) ?? []).filter((field) => !field.includes('type="hidden"'));
    for (const field of fields) {
      const id = /\bid="([^"]+)"/.exec(field)?.[1] ?? 'none';
      expect(html).toContain(`<label for="${id}">`);
    }
  });

  test('sends forms by POST to its own interaction alone', () => {
    for (const form of html.match(/<form\b[^>]*>/g) ?? [])
      expect(form).toMatch(/method="post" action="\/oauth2\/interaction\/abc\/[a-z]+"/);
  });

  test('has no style but the one whose hash the policy names', () => {
    const styles = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text]) => text ?? '');
    expect(styles).toHaveLength(1);
    const hash = createHash('sha256')
      .update(styles[0] ?? '')
      .digest('base64');
    expect(policyOf(null)).toContain(`style-src 'sha256-${hash}'`);
    expect(html).not.toContain(' style=');
  });
});

test('whatever is in a name is text and no markup, in every place', () => {
  const words = { clientName: evil, companyName: evil };
  const pages = [
    signIn({ ...words, emailHint: evil }),
    code({ ...words, methods: [{ method: 'sms', hint: evil }], text: { sentTo: evil } }),
    countersign({
      ...words,
      display: { [evil]: evil, payees: [evil], payments: [{ [evil]: evil }] },
      purpose: evil,
    }),
    renderPage(h(MessagePage, { title: evil, text: evil, back: { path, clientName: evil } })),
  ];
  for (const html of pages) {
    expect(html).not.toContain('<script');
    expect(html).not.toMatch(/value="[^"]*'"[^"]*"/);
    expect(html).toContain('&lt;script>');
  }
});

describe('the sign-in page', () => {
  test('names who asks, for which company, what it may do, and that it never sees password or code', () => {
    const html = signIn();
    expect(html).toContain('<strong>Ledger ERP</strong> of <strong>Cedar &amp; Stone</strong>');
    expect(html).toContain('never sees your password or your codes');
    expect(html).toContain('see and prepare payments');
  });

  test('lets password managers do their work', () => {
    expect(signIn()).toMatch(/name="email"[^>]*autocomplete="username"/);
    expect(signIn()).toMatch(/name="password"[^>]*type="password"[^>]*autocomplete="current-password"/);
  });

  test('never puts a password back into its field', () => {
    expect(/<input[^>]*name="password"[^>]*>/.exec(signIn())?.[0]).not.toContain('value');
  });
});

describe('a refused answer', () => {
  test('is said first, where the keyboard reaches it, and named at its field', () => {
    const html = code({ notice: 'code_refused' });
    expect(html).toMatch(/role="alert" tabindex="-1" id="summary"[\s\S]*href="#code-totp"/i);
    expect(html).toMatch(/aria-invalid="true" aria-describedby="code-totp-error"/);
    expect(html).toContain(`id="code-totp-error">${noticeWords.code_refused}`);
  });
});

describe('the code field', () => {
  test('is one, numeric, and filled in by the phone', () => {
    const fields = code().match(/<input\b[^>]*name="code"[^>]*>/g) ?? [];
    expect(fields).toHaveLength(1);
    expect(fields[0]).toMatch(/inputmode="numeric"/i);
    expect(fields[0]).toContain('autocomplete="one-time-code"');
  });

  test('comes for a text when one was sent, and with it the way to another', () => {
    const methods = [{ method: 'sms' as const, hint: '•••• 23' }];
    expect(code({ methods })).toContain('Send a code by text to •••• 23');
    expect(code({ methods })).not.toContain('name="code"');
    const sent = code({ methods, text: { sentTo: '•••• 23' } });
    expect(sent).toContain('Code we sent by text to •••• 23');
    expect(sent).toContain('Send a new code');
  });

  test('is not there for someone without a method, who is told what to do', () => {
    expect(code({ methods: [] })).toContain('Sign in to the portal');
    expect(code({ methods: [] })).not.toContain('name="code"');
  });
});

describe('the page of a countersignature (UI-02)', () => {
  test('shows amount, currency, every payee and every account before the code', () => {
    const html = countersign();
    const before = html.slice(0, html.indexOf('name="code"'));
    for (const shown of [
      '125000.00 USD',
      '100000.00 USD',
      '25000.00 USD',
      ...display.payees,
      ...display.accounts,
    ])
      expect(before).toContain(shown);
    for (const shown of ['IWS-1', 'BWP-2', 'last', 'First Bank …4417']) expect(before).toContain(shown);
  });

  test('looks unlike the page of a sign-in', () => {
    expect(countersign()).toContain('<body class="approve">');
    expect(signIn()).toContain('<body>');
    expect(countersign()).toContain('<h1>Authorize this payment</h1>');
  });

  test('leaves out nothing that it has no word for', () => {
    expect(
      countersign({ display: { strange: { deep: ['thing', 7, true] } }, purpose: 'new.purpose' }),
    ).toMatch(/strange[\s\S]*deep[\s\S]*thing[\s\S]*7[\s\S]*true/);
  });
});

describe('the policy of a page', () => {
  test('lets forms end at the client that waits, and nowhere else', () => {
    expect(policyOf('https://erp.example/back?x=1')).toContain("form-action 'self' https://erp.example;");
    expect(policyOf('com.erp.app:/back')).toContain("form-action 'self' com.erp.app:;");
    expect(policyOf(null)).toContain("form-action 'self';");
  });

  test('closes everything else, frames too', () => {
    for (const part of [
      "default-src 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ])
      expect(policyOf(null)).toContain(part);
  });
});
