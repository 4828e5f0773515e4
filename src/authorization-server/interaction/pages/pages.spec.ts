import { describe, expect, test } from '@jest/globals';
import { h, type VNode } from 'preact';
import { pageOf } from '../../../pages/browser/page-reply.js';
import { Words } from '../../../pages/words/words.js';
import { CodePage } from './code-page.js';
import { CountersignPage } from './countersign-page.js';
import { MessagePage } from './message-page.js';
import { SignInPage } from './sign-in-page.js';

const path = '/oauth2/interaction/abc';
const evil = `<script>alert("1")</script>'"&`;

const asking = {
  context: {
    words: new Words('en-US'),
    brand: { name: 'Cedar Pay', logo: false },
    formToken: '',
    path,
  },
  clientName: 'Ledger ERP',
  companyName: 'Cedar & Stone',
  notice: null,
};

function sent(page: VNode<any>, redirectUri?: string): { html: string; headers: Map<string, string> } {
  const headers = new Map<string, string>();
  const reply: any = { header: (name: string, value: string) => (headers.set(name, value), reply) };
  return { html: pageOf(reply, page, redirectUri === undefined ? {} : { redirectUri }), headers };
}
const drawn = (page: VNode<any>): string => sent(page).html;

const signIn = (over: Partial<Parameters<typeof SignInPage>[0]> = {}): string =>
  drawn(h(SignInPage, { ...asking, emailHint: '', ...over }));

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

const countersign = (over: Partial<Parameters<typeof CountersignPage>[0]> = {}): string =>
  drawn(
    h(CountersignPage, {
      ...asking,
      purpose: 'disbursement.authorize',
      display,
      method: 'totp',
      sentTo: null,
      ...over,
    }),
  );

const app = { method: 'totp' as const, hint: null };
const phone = { method: 'sms' as const, hint: '•••• 23' };

const code = (over: Partial<Parameters<typeof CodePage>[0]> = {}): string =>
  drawn(h(CodePage, { ...asking, purpose: 'sign_in', methods: [app], chosen: null, text: null, ...over }));

const every = {
  'sign-in': signIn(),
  code: code(),
  'code, of one of two ways': code({ methods: [app, phone] }),
  countersign: countersign(),
  message: drawn(h(MessagePage, { ...asking, title: 'Over', text: 'Start again.' })),
};

describe.each(Object.entries(every))('the %s page', (_, html) => {
  test("is a document of the portal's, with a language, a title and one heading", () => {
    expect(html).toMatch(/^<!doctype html><html lang="en-US">/);
    expect(html).toMatch(/<title>.+ - Cedar Pay<\/title>/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<link rel="stylesheet" href="\/assets\/[^"]+"/);
  });

  test('has nothing inline that a policy would have to let in', () => {
    expect(html).not.toMatch(/<style|javascript:|\son[a-z]+=|\sstyle=/i);
    for (const script of html.match(/<script\b[^>]*>/g) ?? []) expect(script).toMatch(/src="\/assets\//);
  });

  test('has a label for each field that is seen', () => {
    const fields = (html.match(/<input\b[^>]*>/g) ?? []).filter((field) => !field.includes('type="hidden"'));
    for (const field of fields) {
      const id = /\bid="([^"]+)"/.exec(field)?.[1] ?? 'none';
      expect(html).toContain(`<label for="${id}">`);
    }
  });

  test('sends forms by POST to its own interaction, and where every page changes the language', () => {
    for (const form of html.match(/<form\b[^>]*>/g) ?? [])
      expect(form).toMatch(/method="post" action="(\/oauth2\/interaction\/abc\/[a-z]+|\/language)"/);
  });
});

test('whatever is in a name is text and no markup, in every place', () => {
  const names = { clientName: evil, companyName: evil };
  const pages = [
    signIn({ ...names, emailHint: evil }),
    code({ ...names, methods: [{ method: 'sms', hint: evil }], text: { sentTo: evil } }),
    code({ ...names, methods: [app, { method: 'sms', hint: evil }] }),
    countersign({
      ...names,
      display: { [evil]: evil, payees: [evil], payments: [{ [evil]: evil }] },
      purpose: evil,
    }),
    drawn(h(MessagePage, { ...asking, ...names, title: evil, text: evil })),
  ];
  for (const html of pages) {
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/value="[^"]*'"[^"]*"/);
    expect(html).toContain('&lt;script>');
  }
});

test('a page speaks the language of whoever reads it', () => {
  const context = { ...asking.context, words: new Words('de-DE') };
  const html = countersign({ context });
  expect(html).toContain('<html lang="de-DE">');
  expect(html).toContain('125.000,00\u00a0$');
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
    expect(html).toMatch(/role="alert" tabindex="-1" id="summary"[\s\S]*href="#code"/i);
    expect(html).toMatch(/aria-describedby="code-hint code-error" aria-invalid="true"/);
    expect(html).toContain('id="code-error">This code was not accepted.');
  });

  test('is no error when it was none', () => {
    const html = code({ methods: [phone], text: { sentTo: '•••• 23' }, notice: 'text_sent_again' });
    expect(html).toMatch(/role="status"[^>]*>A new code is on its way/);
    expect(html).not.toContain('id="summary"');
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
    const methods = [phone];
    expect(code({ methods })).toContain('Send a code by text to •••• 23');
    expect(code({ methods })).not.toContain('name="code"');
    const html = code({ methods, text: { sentTo: '•••• 23' } });
    expect(html).toContain('sent a text to <strong>•••• 23</strong>');
    expect(html).toContain('Send a new code');
  });

  test('is for the way that was picked, where there are several, and says how to pick another', () => {
    const methods = [app, phone];
    expect(code({ methods })).toContain(`href="${path}?method=totp"`);
    expect(code({ methods })).not.toContain('name="code"');
    // A text that was not sent yet cannot be answered.
    expect(code({ methods, chosen: 'sms' })).not.toContain('name="code"');
    for (const chosen of ['totp', 'sms'] as const) {
      const html = code({ methods, chosen, text: { sentTo: '•••• 23' } });
      expect(html).toContain(`name="method" value="${chosen}"`);
      expect(html).toContain('Choose another way');
    }
  });

  test('is not there for someone without a method, who is told what to do', () => {
    expect(code({ methods: [] })).toContain('Sign in to the portal');
    expect(code({ methods: [] })).not.toContain('name="code"');
    expect(code({ methods: [phone], chosen: 'totp' })).not.toContain('value="totp"');
  });
});

describe('the page of a countersignature (UI-02)', () => {
  test('shows amount, currency, every payee and every account before the code', () => {
    const html = countersign();
    const before = html.slice(0, html.indexOf('name="code"'));
    for (const shown of ['$125,000.00', '$100,000.00', '$25,000.00', ...display.payees, ...display.accounts])
      expect(before).toContain(shown);
    for (const shown of ['IWS-1', 'BWP-2', 'last', 'First Bank …4417']) expect(before).toContain(shown);
  });

  test('shows it in one order, whatever order the database has given it', () => {
    const backwards = Object.fromEntries(Object.entries(display).reverse()) as typeof display;
    expect(countersign({ display: backwards })).toBe(countersign());
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
  const policyOf = (redirectUri?: string): string | undefined =>
    sent(h(SignInPage, { ...asking, emailHint: '' }), redirectUri).headers.get('content-security-policy');

  test('lets forms end at the client that waits, and nowhere else', () => {
    expect(policyOf('https://erp.example/back?x=1')).toContain("form-action 'self' https://erp.example;");
    expect(policyOf('com.erp.app:/back')).toContain("form-action 'self' com.erp.app:;");
    expect(policyOf()).toContain("form-action 'self';");
  });

  test('closes everything else, frames too', () => {
    for (const part of [
      "default-src 'none'",
      "style-src 'self'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "base-uri 'none'",
    ])
      expect(policyOf()).toContain(part);
    expect(policyOf()).not.toContain('unsafe');
  });
});
