import type { LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultOfTarget } from './judge-target.js';
import { UndiciPostWebhook } from './post-webhook.js';
import { isPublicAddress } from './public-address.js';
import { pauseAfter } from './retry-schedule.js';

describe('an address that may be a target', () => {
  it.each(['8.8.8.8', '93.184.215.14', '2606:2800:220:1:248:1893:25c8:1946'])('is public: %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ...['127.0.0.1', '127.255.255.254', '0.0.0.0', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...[
      '169.254.169.254',
      '100.64.0.1',
      '192.0.2.1',
      '198.18.0.1',
      '224.0.0.1',
      '240.0.0.1',
      '255.255.255.255',
    ],
    ...['::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', 'ff02::1', '2001:db8::1', '::ffff:127.0.0.1'],
    ...['::ffff:a00:1', '64:ff9b::7f00:1', '2002:7f00:1::', '2001::1', 'not an address', ''],
  ])('is none of the inside, in whatever coat: %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});

describe('a target', () => {
  it.each([
    'https://erp.example.com/hook',
    'https://erp.example.com:8443/hook?tenant=7',
    'https://xn--bcher-kva.example/',
  ])('may be %s', (url) => {
    expect(faultOfTarget(url, false)).toBeNull();
  });

  it.each([
    ...[
      'http://erp.example.com/',
      'ftp://erp.example.com/',
      'file:///etc/passwd',
      'https:///hook',
      'hook',
      '',
    ],
    ...[
      'https://127.0.0.1/',
      'https://[::1]/',
      'https://2130706433/',
      'https://0x7f.1/',
      'https://0177.0.0.1/',
    ],
    ...[
      'https://localhost/',
      'https://intranet/',
      'https://erp.example.com./',
      'https://erp.example.com:22/',
    ],
    ...[
      'https://user@erp.example.com/',
      'https://user:pass@erp.example.com/',
      'https://erp.example.com/#part',
    ],
    ...[
      'HTTPS://ERP.example.com/',
      `https://erp.example.com/${'a'.repeat(500)}`,
      'https://erp.example.com/a b',
    ],
  ])('is never %s', (url) => {
    expect(faultOfTarget(url, false)).toEqual({ reason: expect.any(String), detail: expect.any(String) });
  });
});

describe('the connection', () => {
  let server: Server;
  let port: number;
  let asked = 0;

  beforeAll(async () => {
    server = createServer((_, reply) => {
      asked += 1;
      reply.end('x'.repeat(100_000));
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    ({ port } = server.address() as AddressInfo);
  });
  afterAll(() => new Promise((closed) => server.close(closed)));

  const posting = (addresses: readonly LookupAddress[][], allowPrivateTargets = false) => {
    const left = [...addresses];
    return new UndiciPostWebhook({
      ...{ allowPrivateTargets, withinMs: 2_000 },
      resolve: (_name, _options, done) => done(null, left.shift() ?? addresses.at(-1) ?? []),
    });
  };
  const message = (url: string) => ({ url, body: '{}', headers: {} });
  const inside: LookupAddress = { address: '127.0.0.1', family: 4 };
  const outside: LookupAddress = { address: '203.0.114.9', family: 4 };

  it('is not made to a name that resolves to the inside, wholly or in part', async () => {
    for (const addresses of [[inside], [outside, inside], [{ address: '::1', family: 6 }], []]) {
      const poster = posting([addresses]);
      expect(await poster.post(message(`https://rebind.example:${port}/`))).toEqual({
        failed: 'refused_target',
      });
      await poster.close();
    }
    expect(asked).toBe(0);
  });

  it('is judged by the very lookup it is made by: a name that changes its mind leads nowhere', async () => {
    const poster = posting([[outside], [inside]]);
    const outcomes = [
      await poster.post(message(`https://rebind.example:${port}/`)),
      await poster.post(message(`https://rebind.example:${port}/`)),
    ];
    await poster.close();
    expect(outcomes).toEqual([{ failed: 'no_answer' }, { failed: 'refused_target' }]);
    expect(asked).toBe(0);
  });

  it('to a name that nobody knows is an answer that never comes, and ends nothing else', async () => {
    // As the resolver of the system calls back: with an error, and with nothing beside it.
    const gone = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' });
    const failing = (_: string, __: object, done: (...given: [Error]) => void): void => {
      setImmediate(() => done(gone));
    };
    for (const resolve of [failing, undefined]) {
      const poster = new UndiciPostWebhook({
        ...{ allowPrivateTargets: false, withinMs: 5_000 },
        ...(resolve ? { resolve } : {}),
      });
      expect(await poster.post(message('https://nobody.invalid/'))).toEqual({ failed: 'no_answer' });
      await poster.close();
    }
  });

  it('goes inside where a setting allows it, and reads little of what is said', async () => {
    const poster = posting([[inside]], true);
    expect(await poster.post(message(`http://receiver.example:${port}/`))).toEqual({ status: 200 });
    await poster.close();
    expect(asked).toBe(1);
  });
});

it('tries for some 27 hours, and then gives up', () => {
  const pauses = Array.from({ length: 8 }, (_, tried) => pauseAfter(tried + 1, 0.5));
  expect(pauses).toEqual([5_000, 300_000, 1_800_000, 7_200_000, 18_000_000, 36_000_000, 50_400_000, null]);
  expect(pauseAfter(1, 0)).toBe(4_500);
  expect(pauseAfter(1, 1)).toBe(5_500);
});
