import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../src/config/load-config.js';
import { createKeys, provideDevelopmentKeys } from './development-keys.js';

describe('development keys', () => {
  let folder: string;
  const file = (): string => join(folder, 'inner', 'keys.json');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'countersign-keys-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it('are made once, and readable by their owner alone', async () => {
    const [first, second]: NodeJS.ProcessEnv[] = [{}, {}];
    await provideDevelopmentKeys(file(), first);
    await provideDevelopmentKeys(file(), second);
    expect(second).toEqual(first);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(file(), 'utf8'))).toEqual(first);
  });

  it('do not take the place of keys that somebody chose', async () => {
    const environment: NodeJS.ProcessEnv = { HASH_KEY: 'chosen' };
    await provideDevelopmentKeys(file(), environment);
    expect(environment['HASH_KEY']).toBe('chosen');
    expect(environment['SIGNING_KEYS']).toContain('"kid":"dev-');
  });

  it('are not replaced when the file is damaged: what they sealed could never be read again', async () => {
    await provideDevelopmentKeys(file(), {});
    await writeFile(file(), '{');
    await expect(provideDevelopmentKeys(file(), {})).rejects.toThrow(/damaged/);
  });

  const production = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://pay.example.com',
    SUPPORT_CONTACT: 'security@example.com',
    SMS_SENDERS: 'twilio',
    NUMBER_INTELLIGENCE: 'twilio',
    SMTP_URL: 'smtps://mail.example.com',
    MAIL_FROM: 'no-reply@example.com',
    DATABASE_URL: 'postgresql://app@db/countersign',
  };

  it('are refused in production, every one of them', async () => {
    const keys = await createKeys();
    const proper = await createKeys('2026-11-24');
    expect(() => loadConfig({ ...production, ...proper })).not.toThrow();
    for (const [name, key] of Object.entries(keys))
      expect(() => loadConfig({ ...production, ...proper, [name]: key })).toThrow(name);
  });
});
