import { describe, expect, it } from '@jest/globals';
import type { CodePurpose, PaymentInText } from '@countersign/mfa-core';
import { segmentsOf } from '../../../test/support/text-segments.js';
import { supportedLocales, type SupportedLocale } from '../../languages/match-locale.js';
import { textedKinds } from '../messages/catalogue.js';
import { noticeText } from '../notice-texts.js';
import { LocalizedCodeTexts } from './localized-code-texts.js';

const purposes: readonly CodePurpose[] = ['sign_in', 'step_up', 'countersign', 'enrollment'];
const texts = (locale: string, publicUrl = 'https://pay.example.com/') =>
  new LocalizedCodeTexts(
    { readerOf: () => Promise.resolve({ locale, timeZone: null }) },
    { serviceName: 'Countersign', publicUrl },
  );
const write = (
  locale: string,
  purpose: CodePurpose,
  payment: PaymentInText | null = null,
  publicUrl?: string,
) => texts(locale, publicUrl).write({ personId: 'p', code: '012345', purpose, payment });
const payment: PaymentInText = {
  amount: '125000.00',
  currency: 'USD',
  payee: 'Łódź Beton Sp. z o.o.',
  others: 2,
};
const longest: PaymentInText = {
  amount: '9999999999.99',
  currency: 'USD',
  payee: `${'x'.repeat(25)}...`,
  others: 99,
};

/** [a code, the longest payment's code, the longest notice], in texts that a vendor charges for. */
const segments: Readonly<Record<SupportedLocale, readonly [number, number, number]>> = {
  'en-US': [1, 1, 1],
  'en-GB': [1, 1, 1],
  'en-CA': [1, 1, 1],
  'en-AU': [1, 1, 1],
  'pt-BR': [1, 1, 1],
  'fr-CA': [1, 1, 1],
  'fr-FR': [1, 1, 1],
  'de-DE': [1, 1, 1],
  'es-ES': [1, 1, 1],
  'es-419': [1, 1, 1],
  'pl-PL': [1, 1, 1],
  'zh-SG': [1, 2, 1],
  'ja-JP': [1, 2, 1],
};

describe.each(supportedLocales)('a text with a code in %s', (locale) => {
  it.each(purposes)('for %s names the service and the code, and carries no link (SM-13)', async (purpose) => {
    const { body, locale: of } = await write(locale, purpose);
    expect(of).toBe(locale);
    expect(body).toMatch(/^Countersign ?[:：] ?.*012345.*\n@pay\.example\.com #012345$/);
    expect(body).not.toMatch(/https?:|www\.|\/|[{}]|undefined/);
    if (!locale.startsWith('en')) expect(body).not.toMatch(/\b(your|code to|share)\b/);
  });

  it('shows amount and payee of the payment it approves', async () => {
    const { body, payment: shown } = await write(locale, 'countersign', payment);
    expect(body).toMatch(/125[., ]000[.,]00/);
    expect(body).toMatch(/(Lodz|Łódź) Beton/);
    expect(shown?.amount).toMatch(/125[., ]000[.,]00/);
    expect(shown?.payee).toMatch(/Beton.*2/);
  });

  it('is as few texts as can be', async () => {
    const codes = await Promise.all(purposes.map(async (purpose) => (await write(locale, purpose)).body));
    const notices = textedKinds.flatMap((kind) =>
      ['totp', 'sms', null].map((method) => {
        const contact = 'help@countersign.example';
        const told = { serviceName: 'Countersign', kind, details: { method }, contact, locale };
        return noticeText(told) ?? '';
      }),
    );
    expect([
      Math.max(...codes.map(segmentsOf)),
      segmentsOf((await write(locale, 'countersign', longest)).body),
      Math.max(...notices.map(segmentsOf)),
    ]).toEqual(segments[locale]);
  });
});

describe('the last line of a text', () => {
  it('binds the code to the host that pages are served from, and to no other', async () => {
    const lastLine = async (publicUrl: string) =>
      (await write('en-US', 'sign_in', null, publicUrl)).body.split('\n').slice(1);
    expect(await lastLine('https://Pay.Example.com:8443/portal')).toEqual(['@pay.example.com #012345']);
    expect(await lastLine('http://localhost:3000')).toEqual(['@localhost #012345']);
    // No names, so the format has no words for them.
    expect(await lastLine('https://192.0.2.1')).toEqual([]);
    expect(await lastLine('https://[2001:db8::1]')).toEqual([]);
  });
});

it('letters that one segment has are taken where the whole text can be written in them', async () => {
  expect((await write('es-ES', 'sign_in')).body).toContain('es su codigo para iniciar sesion');
  expect((await write('de-DE', 'step_up')).body).toContain('für eine Änderung');
  expect((await write('zh-SG', 'sign_in')).body).toContain('您登录的验证码');
});
