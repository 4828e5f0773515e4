import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { ConfigError } from './config.js';
import { renderEnvExample } from './env-example.js';
import { loadConfig } from './load-config.js';

const keys = {
  SIGNING_KEYS: '{"keys":[{"kid":"2026-11"}]}',
  SECRET_BOX_KEYS: '2026-11:c2VjcmV0',
  HASH_KEY: 'c2VjcmV0',
};
const development = { ...keys, DATABASE_URL: 'postgresql://app@localhost/countersign' };
const production = {
  ...development,
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://pay.example.com',
  SUPPORT_CONTACT: 'security@example.com',
  SMS_SENDERS: 'twilio',
  NUMBER_INTELLIGENCE: 'twilio',
  SMTP_URL: 'smtps://mail.example.com',
  MAIL_FROM: 'no-reply@example.com',
};

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration', () => {
  it('fills in what may be left out', () => {
    expect(loadConfig(development)).toMatchObject({
      environment: 'development',
      http: { port: 3000, host: 'localhost', publicUrl: 'http://localhost:3000', trustedProxies: [] },
      database: { ownerUrl: development.DATABASE_URL, poolMax: 20 },
      payorSession: { idleSeconds: 900, absoluteSeconds: 28_800, areaIdleSeconds: 900 },
      openApiEnabled: true,
      demo: true,
    });
  });

  it('takes an empty value for a missing one', () => {
    expect(loadConfig({ ...development, PORT: '', HOST: ' ' }).http).toMatchObject({
      port: 3000,
      host: 'localhost',
    });
  });

  it('takes zero for zero', () => {
    expect(loadConfig({ ...development, PORT: '0' }).http.port).toBe(0);
  });

  it('cannot be changed afterwards', () => {
    const config = loadConfig(development);
    expect(() => Object.assign(config.http, { port: 1 })).toThrow(TypeError);
    expect(Object.isFrozen(config.http.trustedProxies)).toBe(true);
  });

  it('names everything that is wrong at once, and no value of it', () => {
    const canary = 'canary-5f1c';
    const environment = {
      NODE_ENV: canary,
      PORT: canary,
      DATABASE_URL: canary,
      TRUSTED_PROXIES: canary,
      LOG_LEVEL: canary,
      DEMO: canary,
      PUBLIC_URL: canary,
    };
    const problems = problemsOf(environment);
    const named = [...Object.keys(environment), 'SIGNING_KEYS', 'SECRET_BOX_KEYS', 'HASH_KEY'];
    for (const name of named) expect(problems.join('\n')).toContain(name);
    expect(() => loadConfig(environment)).toThrow(ConfigError);
    expect(problems.join('\n')).not.toContain(canary);
  });

  it.each(['1e3', '-1', '0x10', '3000.5', '65536', '3000 '.repeat(2)])('refuses the port %j', (PORT) => {
    expect(problemsOf({ ...development, PORT })).not.toEqual([]);
  });

  it.each([
    'true',
    '*',
    '0.0.0.0/0',
    '::/0',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    'proxy.internal',
    '10.0.0.1, true',
  ])('never believes every proxy: %s is refused', (TRUSTED_PROXIES) => {
    expect(problemsOf({ ...development, TRUSTED_PROXIES })).toHaveLength(1);
  });

  it('reads proxies as addresses and blocks', () => {
    const { trustedProxies } = loadConfig({
      ...development,
      TRUSTED_PROXIES: '10.0.0.0/8, ::1,192.168.1.7',
    }).http;
    expect(trustedProxies).toEqual(['10.0.0.0/8', '::1', '192.168.1.7']);
  });

  it('believes a header about countries of a trusted proxy alone, and takes a file in its place', () => {
    const header = { ...development, COUNTRY_FROM: 'header:CF-IPCountry' };
    expect(problemsOf(header)).toHaveLength(1);
    expect(loadConfig({ ...header, TRUSTED_PROXIES: '10.0.0.1' }).country).toEqual({
      header: 'CF-IPCountry',
      databaseFile: null,
    });
    expect(loadConfig({ ...development, COUNTRY_FROM: 'file:/x y.mmdb' }).country.databaseFile).toBe(
      '/x y.mmdb',
    );
    for (const wrong of ['CF-IPCountry', 'header:', 'header:a b', 'header:a: b', 'file:', 'http://x'])
      expect(problemsOf({ ...development, TRUSTED_PROXIES: '10.0.0.1', COUNTRY_FROM: wrong })).toHaveLength(
        1,
      );
  });

  it.each(['PAYOR', 'PAYEE'])('lets no session of a %s idle longer than it lives', (side) => {
    const environment = {
      ...development,
      [`${side}_SESSION_IDLE_SECONDS`]: '900',
      [`${side}_SESSION_ABSOLUTE_SECONDS`]: '600',
    };
    expect(problemsOf(environment)).toEqual([expect.stringContaining(`${side}_SESSION_IDLE_SECONDS`)]);
  });

  it('reads countries as a list, and refuses what is none', () => {
    const read = (PAYEE_SMS_COUNTRIES: string) => ({ ...development, PAYEE_SMS_COUNTRIES });
    expect(loadConfig(development).payeeSmsCountries).toEqual(['US']);
    expect(loadConfig(read('US, CA,MX')).payeeSmsCountries).toEqual(['US', 'CA', 'MX']);
    for (const wrong of ['usa', 'US;CA', 'US,', 'us'])
      expect(problemsOf(read(wrong))).toEqual([expect.stringContaining('PAYEE_SMS_COUNTRIES')]);
  });

  it('takes senders of texts in the order they are written', () => {
    const read = (SMS_SENDERS: string) => ({ ...development, SMS_SENDERS });
    expect(loadConfig(read('twilio-verify , twilio')).delivery.smsSenders).toEqual([
      'twilio-verify',
      'twilio',
    ]);
    expect(loadConfig(development).delivery).toMatchObject({
      smsSenders: ['local'],
      numberIntelligence: 'local',
    });
    for (const wrong of ['vonage', 'twilio,', 'twilio,twilio', 'twilio, local, twilio', ','])
      expect(problemsOf(read(wrong))).toEqual([expect.stringContaining('SMS_SENDERS')]);
  });

  describe('in production', () => {
    it('is closed by default', () => {
      expect(loadConfig(production)).toMatchObject({
        production: true,
        openApiEnabled: false,
        demo: false,
        http: { host: '0.0.0.0', publicUrl: 'https://pay.example.com' },
      });
    });

    it.each([
      ['a plain http address', { PUBLIC_URL: 'http://pay.example.com' }, 'PUBLIC_URL'],
      ['no public address', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
      ['no contact', { SUPPORT_CONTACT: '' }, 'SUPPORT_CONTACT'],
      ['demo data', { DEMO: 'true' }, 'DEMO'],
      ['texts that nobody sends', { SMS_SENDERS: '' }, 'SMS_SENDERS'],
      ['texts that everybody sees', { SMS_SENDERS: 'twilio, local' }, 'SMS_SENDERS'],
      [
        'a network that is not asked, unless that was said',
        { NUMBER_INTELLIGENCE: '' },
        'NUMBER_INTELLIGENCE',
      ],
      ['a made-up network', { NUMBER_INTELLIGENCE: 'local' }, 'NUMBER_INTELLIGENCE'],
      ['mails that nobody gets', { SMTP_URL: '' }, 'SMTP_URL'],
      ['mails from nobody', { MAIL_FROM: '' }, 'MAIL_FROM'],
      ['a stand-in for Twilio', { TWILIO_BASE_URL: 'http://127.0.0.1:4010' }, 'TWILIO_BASE_URL'],
      ['silence', { LOG_LEVEL: 'silent' }, 'LOG_LEVEL'],
      ['a development signing key', { SIGNING_KEYS: '{"keys":[{"kid":"dev-1"}]}' }, 'SIGNING_KEYS'],
      [
        'a development signing key behind a proper one',
        { SIGNING_KEYS: '{"keys":[{"kid":"2026"},{"kid":"dev-1"}]}' },
        'SIGNING_KEYS',
      ],
      ['a development sealing key', { SECRET_BOX_KEYS: '2026:AAAA, dev-1:AAAA' }, 'SECRET_BOX_KEYS'],
      ['a development hash key', { HASH_KEY: 'dev+AAAA' }, 'HASH_KEY'],
      ['no signing key', { SIGNING_KEYS: '' }, 'SIGNING_KEYS'],
      ['no sealing key', { SECRET_BOX_KEYS: '' }, 'SECRET_BOX_KEYS'],
      ['no hash key', { HASH_KEY: '' }, 'HASH_KEY'],
      [
        'the embedded database',
        { DATABASE_URL: 'postgresql://a@localhost/c?host=%2Ftmp%2Fcountersign-0123456789abcdef' },
        'DATABASE_URL',
      ],
    ])('refuses %s', (_, change, name) => {
      expect(problemsOf({ ...production, ...change })).toEqual([expect.stringContaining(name)]);
    });
  });
});

describe('.env.example', () => {
  it('lists exactly the settings of the schema', () => {
    expect(readFileSync('.env.example', 'utf8')).toBe(renderEnvExample());
  });

  it('can be used as it stands, and holds no key', () => {
    const uncommented = renderEnvExample().replace(/^#(?=[A-Z_]+=)/gm, '');
    const entries = uncommented.split('\n').filter((line) => /^[A-Z_]+=/.test(line));
    const environment = Object.fromEntries(
      entries.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
    );
    expect(Object.keys(environment)).toContain('DATABASE_POOL_MAX');
    expect(environment).toMatchObject({ SIGNING_KEYS: '', SECRET_BOX_KEYS: '', HASH_KEY: '' });
    expect(problemsOf({ ...environment, ...keys })).toEqual([]);
  });
});
