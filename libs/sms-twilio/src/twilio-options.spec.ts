import { describe, expect, it } from '@jest/globals';
import { fakeTwilioAccount } from '../../../test/support/fake-twilio.js';
import { TwilioLookup } from './twilio-lookup.js';
import { TwilioMessagingSender } from './twilio-messaging-sender.js';
import { TwilioOptionsError, type TwilioMessagingOptions } from './twilio-options.js';
import { TwilioVerifySender } from './twilio-verify-sender.js';

const { accountSid, authToken, apiKeySid, apiKeySecret, messagingServiceSid, verifyServiceSid } =
  fakeTwilioAccount;
const good = { accountSid, authToken, messagingServiceSid };

function wrongIn(make: () => unknown): string {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(TwilioOptionsError);
    return (error as Error).message;
  }
  throw new Error('it was taken');
}

describe('the options of a TwilioMessagingSender', () => {
  it.each<[string, Partial<TwilioMessagingOptions>]>([
    ['a token and a messaging service', {}],
    ['a number', { messagingServiceSid: undefined, from: '+14155550000' }],
    ['a short code', { messagingServiceSid: undefined, from: '12345' }],
    ['a name', { messagingServiceSid: undefined, from: 'Countersign' }],
    ['an API key in place of the token', { authToken: undefined, apiKeySid, apiKeySecret }],
    ['an API key, and the token for callbacks', { apiKeySid, apiKeySecret }],
    ['callbacks', { statusCallbackBaseUrl: 'https://pay.example.com' }],
    ['callbacks below a path', { statusCallbackBaseUrl: 'https://example.com/pay/' }],
    ['another name of its own', { name: 'twilio-eu' }],
    ['another timeout', { requestTimeoutMs: 100 }],
    ['a server on this machine', { baseUrl: 'http://127.0.0.1:8080' }],
    ['a server on this machine by IPv6', { baseUrl: 'http://[::1]:8080/' }],
  ])('may be %s', (_, change) => {
    expect(new TwilioMessagingSender({ ...good, ...change }).name).toMatch(/^twilio/);
  });

  it.each<[string, Partial<TwilioMessagingOptions>]>([
    ['accountSid', { accountSid: '' }],
    ['accountSid', { accountSid: 'AC-canary' }],
    ['accountSid', { accountSid: `SK${'a'.repeat(32)}` }],
    ['authToken', { authToken: undefined }],
    ['authToken', { authToken: '' }],
    ['apiKeySid', { apiKeySid: 'canary', apiKeySecret }],
    ['apiKeySid', { apiKeySecret: 'canary' }],
    ['apiKeySecret', { apiKeySid }],
    ['apiKeySecret', { apiKeySid, apiKeySecret: '' }],
    ['messagingServiceSid', { messagingServiceSid: 'canary' }],
    ['messagingServiceSid or from', { messagingServiceSid: undefined }],
    ['messagingServiceSid or from', { from: '+14155550000' }],
    ['from', { messagingServiceSid: undefined, from: 'canary-canary-canary' }],
    ['from', { messagingServiceSid: undefined, from: '' }],
    ['name', { name: 'Canary/../twilio' }],
    ['requestTimeoutMs', { requestTimeoutMs: 0 }],
    ['requestTimeoutMs', { requestTimeoutMs: Number.NaN }],
    ['requestTimeoutMs', { requestTimeoutMs: 60_001 }],
    ['statusCallbackBaseUrl', { statusCallbackBaseUrl: 'canary' }],
    ['statusCallbackBaseUrl', { statusCallbackBaseUrl: 'http://canary.example.com' }],
    ['statusCallbackBaseUrl', { statusCallbackBaseUrl: 'https://example.com/?canary=1' }],
    ['statusCallbackBaseUrl', { statusCallbackBaseUrl: 'https://ann:canary@example.com' }],
    ['statusCallbackBaseUrl', { statusCallbackBaseUrl: 'https://my_canary.example.com' }],
    ['statusCallbackBaseUrl', { statusCallbackBaseUrl: 'ftp://canary.example.com' }],
    [
      'statusCallbackBaseUrl',
      { authToken: undefined, apiKeySid, apiKeySecret, statusCallbackBaseUrl: 'https://pay.example.com' },
    ],
    ['baseUrl', { baseUrl: 'http://canary.example.com' }],
    ['baseUrl', { baseUrl: 'https://127.0.0.1.canary.example.com' }],
    ['baseUrl', { baseUrl: 'canary' }],
  ])('names %s when that is wrong, never a value', (option, change) => {
    const message = wrongIn(() => new TwilioMessagingSender({ ...good, ...change }));
    expect(message.startsWith(`${option} must be `)).toBe(true);
    for (const value of ['canary', authToken, apiKeySecret]) expect(message).not.toContain(value);
  });

  it('names all that are wrong at once', () => {
    const message = wrongIn(() => new TwilioMessagingSender({ accountSid: 'x', requestTimeoutMs: 1 }));
    for (const option of ['accountSid', 'authToken', 'requestTimeoutMs', 'messagingServiceSid or from'])
      expect(message).toContain(`${option} must be `);
  });
});

describe('the options of the others', () => {
  it('name the service of a TwilioVerifySender', () => {
    expect(new TwilioVerifySender({ accountSid, authToken, verifyServiceSid }).name).toBe('twilio-verify');
    const make = () => new TwilioVerifySender({ accountSid, authToken, verifyServiceSid: 'canary' });
    expect(wrongIn(make)).toBe('verifyServiceSid must be VA and 32 hexadecimal digits');
  });

  it('name the account of a TwilioLookup', () => {
    expect(wrongIn(() => new TwilioLookup({ accountSid: 'canary', authToken }))).toMatch(/^accountSid must/);
  });

  it('take no package that Lookup does not have', () => {
    const options = JSON.parse('{"packages": ["sim_swap", "canary"]}') as object;
    expect(wrongIn(() => new TwilioLookup({ accountSid, authToken, ...options }))).toMatch(/^packages must/);
  });
});
