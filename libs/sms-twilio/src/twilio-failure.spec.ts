import { describe, expect, it } from '@jest/globals';
import { failureOfAnswer, failureOfNetwork } from './twilio-failure.js';

const networkError = (parts: object): Error => Object.assign(new Error('canary'), parts);
const refused = networkError({ code: 'ECONNREFUSED', syscall: 'connect' });

describe('failureOfNetwork', () => {
  it.each([
    ['a host without an address', networkError({ code: 'ENOTFOUND', syscall: 'getaddrinfo' }), 'ENOTFOUND'],
    ['no way to the host', networkError({ code: 'EHOSTUNREACH', syscall: 'connect' }), 'EHOSTUNREACH'],
    ['no answer to the knock', networkError({ code: 'ETIMEDOUT', syscall: 'connect' }), 'ETIMEDOUT'],
    [
      'the same, wrapped by the HTTP client',
      networkError({ code: 'ECONNREFUSED', cause: refused }),
      'ECONNREFUSED',
    ],
    [
      'all addresses of a host',
      networkError({ code: 'ECONNREFUSED', cause: networkError({ errors: [refused, refused] }) }),
      'ECONNREFUSED',
    ],
    ['an expired certificate', networkError({ code: 'CERT_HAS_EXPIRED' }), 'CERT_HAS_EXPIRED'],
    [
      'a certificate of nobody',
      networkError({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }),
      'DEPTH_ZERO_SELF_SIGNED_CERT',
    ],
    [
      'a certificate of another',
      networkError({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    [
      'a certificate that cannot be followed up',
      networkError({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }),
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    ],
  ])('was certainly not sent: %s', (_, error, code) => {
    expect(failureOfNetwork(error)).toMatchObject({ kind: 'unsent', code });
  });

  it.each([
    ['a connection that was reset', networkError({ code: 'ECONNRESET', syscall: 'read' }), 'ECONNRESET'],
    ['a broken pipe', networkError({ code: 'EPIPE', syscall: 'write' }), 'EPIPE'],
    ['silence', networkError({ code: 'ECONNABORTED' }), 'timeout'],
    ['our own deadline', networkError({ code: 'ERR_CANCELED' }), 'timeout'],
    [
      'one of several addresses that got further',
      networkError({ errors: [refused, networkError({})] }),
      'network_error',
    ],
    ['an error without a code', new Error('canary'), 'network_error'],
    ['a code that is a sentence', networkError({ code: 'to +14155550123' }), 'network_error'],
    ['no error at all', undefined, 'network_error'],
  ])('may have been done: %s', (_, error, code) => {
    const failure = failureOfNetwork(error);
    expect(failure).toMatchObject({ kind: 'lost', code });
    expect(failure.message).not.toMatch(/canary|415/);
    expect(failure.cause).toBeUndefined();
  });
});

describe('failureOfAnswer', () => {
  const answer = (headers: object) => ({
    statusCode: 429,
    body: { code: 20429, message: 'canary' },
    headers,
  });

  it.each([
    ['seconds', '7', 7],
    ['no time at all', '0', 0],
    ['words', 'soon', null],
    ['a negative number', '-5', null],
    ['a moment that has passed', 'Wed, 21 Oct 2015 07:28:00 GMT', 0],
  ])('reads a Retry-After of %s', (_, value, seconds) => {
    expect(failureOfAnswer(answer({ 'retry-after': value })).retryAfterSeconds).toBe(seconds);
  });

  it('reads a Retry-After that names a moment to come', () => {
    const moment = new Date(Date.now() + 60_000).toUTCString();
    const { retryAfterSeconds } = failureOfAnswer(answer({ 'retry-after': moment }));
    expect(retryAfterSeconds).toBeGreaterThan(50);
    expect(retryAfterSeconds).toBeLessThanOrEqual(60);
  });

  it('repeats nothing of what the vendor wrote', () => {
    expect(JSON.stringify(failureOfAnswer(answer({}))) + failureOfAnswer(answer({})).message).not.toContain(
      'canary',
    );
  });
});
