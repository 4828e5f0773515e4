import { describe, expect, it } from '@jest/globals';
import type { NoticeKind } from '@countersign/mfa-core';
import { IntlMessageFormat } from 'intl-messageformat';
import { supportedLocales } from '../../languages/match-locale.js';
import { renderNotice } from '../render-notice.js';
import { isTexted, noticeText } from '../notice-texts.js';
import type { Catalogue } from './catalogue.js';
import { catalogues } from './catalogues.js';
import { es } from './es.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { britishWords, canadianFrenchWords, latinAmericanWords } from './regions.js';

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Every message by its path, such as `kinds.factor_lost.subject`. */
const flat = (catalogue: object, path = ''): Map<string, string> =>
  new Map(
    Object.entries(catalogue).flatMap(([name, value]: [string, string | object]) =>
      typeof value === 'string' ? [[`${path}${name}`, value] as const] : [...flat(value, `${path}${name}.`)],
    ),
  );

type Literal = Extract<Ast[number], { type: 0 }>;
const isLiteral = (element: Ast[number]): element is Literal => String(element.type) === '0';

/** Each argument of a message, with the choices it makes: `{change, select, added {...} other {...}}`. */
function argumentsOf(ast: Ast, found = new Map<string, Set<string>>()): Map<string, Set<string>> {
  for (const element of ast) {
    if (!('value' in element) || isLiteral(element)) continue;
    const choices = found.get(element.value) ?? new Set<string>();
    found.set(element.value, choices);
    if (!('options' in element)) continue;
    for (const [choice, option] of Object.entries(element.options)) {
      // The categories of a plural are its language's own affair.
      choices.add('pluralType' in element ? 'plural' : choice);
      argumentsOf(option.value, found);
    }
  }
  return found;
}

const shapeOf = (message: string, locale: string) =>
  [...argumentsOf(new IntlMessageFormat(message, locale).getAst())]
    .map(([name, choices]) => `${name}: ${[...choices].sort().join(' ')}`)
    .sort();

/** Everything a mail can be about. `none` of what is known has been told in the second. */
const at = new Date('2027-03-01T08:30:00Z');
const known = {
  ...{
    method: 'totp',
    by: 'Ana Kos',
    whom: 'Bo Li',
    company: 'Cedar AG',
    payee: 'Ironwood',
    email: 'a@b.example',
  },
  ...{ client: 'SAP', key: 'k1', reason: 'Q3', reference: '4711', after: 'ING …0021', lastFour: '0021' },
  ...{ url: 'https://erp.example', disbursement: 'd-1', address: '192.0.2.1', userAgent: 'Firefox' },
  ...{ change: 'added', role: 'member', switched: 'on', what: 'payments', from: 'office' },
  ...{
    count: 3,
    failed: 2,
    failures: 4,
    confirmed: 1,
    days: 14,
    payees: 'Ironwood\nOak',
    disbursements: 'd-1\nd-2',
  },
  ...{ more: 5, deadline: '2027-03-27T23:00:00.000Z', until: '2027-03-08T08:30:00.000Z' },
  ...{ link: 'https://x.example/#1', code: 'CSEC-1', token: 'csac_1', timeZone: 'Europe/Berlin' },
};
const CONTACT = 'help@countersign.example';
const kinds = Object.keys(en.kinds) as NoticeKind[];
const others = supportedLocales.filter((locale) => locale !== 'en-US');
const foreign = others.filter((locale) => !locale.startsWith('en'));

const render = (kind: NoticeKind, locale: string, details: object) => {
  const { subject, text } = renderNotice({ kind, at, details: { ...details } }, CONTACT, {
    locale,
    timeZone: null,
  });
  return { subject, text, both: `${subject}\n${text}` };
};

describe.each(others)('%s', (locale) => {
  it('says every message, each with the arguments and choices of the English one', () => {
    const english = flat(en);
    const theirs = flat(catalogues[locale]);
    expect([...theirs.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, message] of english)
      expect([path, ...shapeOf(theirs.get(path) ?? '', locale)]).toEqual([path, ...shapeOf(message, 'en')]);
  });
});

describe.each(supportedLocales)('a mail in %s', (locale) => {
  it.each(kinds)('of %s is whole, whatever of it is known', (kind) => {
    for (const details of [known, {}, { ...known, change: 'of tomorrow', role: 'of tomorrow' }]) {
      const { subject, both } = render(kind, locale, details);
      expect(subject).toMatch(/^Countersign: \S.{4,90}$/u);
      expect(both).toContain(CONTACT);
      expect(both).toContain('2027');
      expect(both).not.toMatch(/[{}<>]|undefined|null|NaN|Invalid|of tomorrow| {2}/);
      // An English word, too; what stands for what is unknown elsewhere.
      if (!locale.startsWith('en')) expect(both).not.toMatch(/\bnone\b/);
      expect(both).not.toMatch(/[.。]{2}|[:：] *[,.。]|\( *\)|（ *）/u);
    }
  });

  it('says when in words of its own, and in UTC where nobody knows the reader’s zone', () => {
    const { text } = render('password_changed', locale, { timeZone: null });
    expect(text).toContain('UTC');
    expect(render('password_changed', locale, {}).text).not.toMatch(locale === 'en-US' ? /^$/ : /2027-03/);
  });
});

describe.each(foreign)('in %s', (locale) => {
  /** Names of ours, of methods and of commands are the same everywhere. */
  const SAME_EVERYWHERE = /Countersign|SMS|support-agent remove/g;

  it('no English is left over', () => {
    const theirs = flat(catalogues[locale]);
    const left = [...flat(en)].filter(([path, message]) => theirs.get(path) === message);
    expect(left).toEqual([]);
    for (const kind of kinds)
      for (const details of [known, {}])
        expect(render(kind, locale, details).both.replace(SAME_EVERYWHERE, '')).not.toMatch(
          /(?<!\p{L})(the|your|you|and|with|from|were|nobody|somebody|when|is|if|this|has)(?!\p{L})/iu,
        );
  });
});

it('every message is said by some mail or text, and every detail is told by some message', () => {
  const said = kinds.flatMap((kind) =>
    [known, {}, { ...known, more: 0 }].flatMap((details) => [
      render(kind, 'en-US', details).both,
      noticeText({ serviceName: 'S', kind, details, contact: CONTACT, locale: 'en-US' }) ?? '',
    ]),
  );
  const told = new Set<string>();
  for (const [path, message] of flat(en)) {
    for (const name of argumentsOf(new IntlMessageFormat(message, 'en').getAst()).keys()) told.add(name);
    if (path.startsWith('codes.')) continue;
    const literals = new IntlMessageFormat(message, 'en')
      .getAst()
      .flatMap((element) => (isLiteral(element) && 'value' in element ? [element.value.trim()] : []))
      .filter((literal) => /\w{3}/.test(literal));
    for (const literal of literals) expect(said.some((text) => text.includes(literal))).toBe(true);
  }
  for (const name of Object.keys(known).filter((one) => one !== 'timeZone'))
    expect([...told]).toContain(name);
});

it('Polish has its own words for few and for many', () => {
  const counting = [...flat(catalogues['pl-PL']).values()].filter((message) => / one \{/.test(message));
  expect(counting.length).toBeGreaterThan(3);
  for (const message of counting) expect(message).toMatch(/ few \{.* many \{/s);
  const text = (days: number) => render('mfa_deadline_near', 'pl-PL', { ...known, days }).text;
  expect([1, 3, 14].map((days) => text(days).split('.')[0])).toEqual([
    'Pozostał jeden dzień',
    'Pozostały 3 dni',
    'Pozostało 14 dni',
  ]);
});

describe('a region', () => {
  it.each<[string, Catalogue, Readonly<Record<string, string>>]>([
    ['en-GB', en, britishWords],
    ['fr-CA', fr, canadianFrenchWords],
    ['es-419', es, latinAmericanWords],
  ])('%s changes nothing that its language does not say', (_, language, words) => {
    const messages = [...flat(language).values()];
    for (const word of Object.keys(words))
      expect(messages.some((message) => message.includes(word))).toBe(true);
  });

  it('spells as it does', () => {
    expect(render('team_role_added', 'en-GB', { role: 'payments_disburser' }).text).toContain('authorise');
    expect(render('team_role_added', 'en-CA', { role: 'payments_disburser' }).text).toContain('authorize');
    expect(render('factor_enrolled', 'fr-CA', { method: 'sms' }).text).toContain('par message texte');
    expect(render('factor_enrolled', 'es-MX', { method: 'sms' }).text).toContain('por mensaje de texto');
    expect(render('mfa_deadline_set', 'fr-FR', known).text).toContain('«\u00A0Ma sécurité\u00A0»\u202F;');
    expect(render('mfa_deadline_set', 'fr-CA', known).text).toContain('«\u00A0Ma sécurité\u00A0»;');
    expect(render('mfa_deadline_set', 'es-419', known).text).toContain('“Mi seguridad”');
  });
});

it('is told by text in every language what is told by text at all', () => {
  for (const locale of supportedLocales)
    for (const kind of kinds)
      expect(noticeText({ serviceName: 'S', kind, details: {}, contact: CONTACT, locale }) !== null).toBe(
        isTexted(kind),
      );
});
