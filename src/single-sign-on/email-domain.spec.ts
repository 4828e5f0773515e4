import { describe, expect, it } from '@jest/globals';
import { domainOf, isPublicMail, readDomain } from './email-domain.js';

describe('the domain of an address', () => {
  it.each([
    ['pat@example.com', 'example.com'],
    ['  Pat@EXAMPLE.com ', 'example.com'],
    ['"a@evil.example"@example.com', 'example.com'],
    ['pat@sub.example.com', 'sub.example.com'],
    ['pat@exam\u0000ple.com', 'example.com'],
    ['pat@\u212aiwi.example', 'kiwi.example'],
  ])('is what stands behind the last @, as the database compares it: %j', (email, domain) => {
    expect(domainOf(email)).toBe(domain);
  });

  it.each(['', '@', 'pat', 'pat@', '@example.com', '\u0000'])('is none: %j', (email) => {
    expect(domainOf(email)).toBeNull();
  });
});

describe('a domain that can be mapped', () => {
  it.each([
    ['example.com', 'example.com'],
    [' Login.EXAMPLE.com\n', 'login.example.com'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
  ])('is written in ASCII, and kept in lower case: %j', (text, domain) => {
    expect(readDomain(text)).toBe(domain);
  });

  it.each([
    ...[
      '',
      'com',
      'localhost',
      '.example.com',
      'example.com.',
      'exa mple.com',
      '*.example.com',
      '@example.com',
    ],
    ...['-a.example', 'a-.example', 'a..example', 'a_b.example', '192.0.2.1', '[::1]', 'example.com/x'],
    ...['bücher.example', 'exаmple.com', `${'a'.repeat(64)}.example`],
    `${'a.'.repeat(130)}example`,
  ])('is none of these: %j', (text) => {
    expect(readDomain(text)).toBeNull();
  });

  it("is no provider's of mail for everybody", () => {
    for (const domain of ['gmail.com', 'outlook.com', 'qq.com']) expect(isPublicMail(domain)).toBe(true);
    expect(isPublicMail('cedarstone.example')).toBe(false);
  });
});
