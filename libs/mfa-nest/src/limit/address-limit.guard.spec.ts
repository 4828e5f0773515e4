import { Controller, Get, Post } from '@nestjs/common';
import { afterEach, describe, expect, test } from '@jest/globals';
import { EdgeApp, type Answer } from '../../../../test/support/edge-app.js';
import { AddressBudget, Public, RequestOrigin } from '../index.js';
import type { Origin } from '@countersign/mfa-core';

@Controller()
class DoorController {
  @Get('open')
  @Public('a test')
  open(@RequestOrigin() origin: Origin) {
    return origin;
  }

  @Post('secret')
  @Public('a test')
  @AddressBudget('secrets')
  secret() {
    return {};
  }
}

let edge: EdgeApp;
afterEach(() => edge.close());

const start = async (trustProxy: string[] = []): Promise<void> => {
  edge = await EdgeApp.start([DoorController], {
    trustProxy,
    options: { limits: { addressRequestsPerMinute: 5, addressSecretTriesPerMinute: 2 } },
  });
};
const open = (from: string, headers: Record<string, string> = {}): Promise<Answer> =>
  edge.call({ url: '/open', from, headers });
const secret = (from: string): Promise<Answer> => edge.call({ method: 'POST', url: '/secret', from });

test('a reply tells the budget of the address and what is left of it', async () => {
  await start();
  const reply = await open('192.0.2.1');
  expect(reply.headers['ratelimit-policy']).toBe('"default";q=5;w=60');
  expect(reply.headers['ratelimit']).toBe('"default";r=4;t=60');
});

test('past the budget: 429, never earlier than the reset, and nobody else is touched (TH-09)', async () => {
  await start();
  for (let call = 0; call < 5; call += 1) expect((await open('192.0.2.1')).status).toBe(200);
  const reply = await open('192.0.2.1');
  expect(reply.status).toBe(429);
  expect(reply.body).toMatchObject({ type: '/problems/too-many-requests', status: 429 });
  const reset = Number(/r=0;t=(\d+)/.exec(reply.headers['ratelimit'] ?? '')?.[1]);
  expect(Number(reply.headers['retry-after'])).toBeGreaterThanOrEqual(reset);
  expect((await open('192.0.2.2')).status).toBe(200);
});

test('routes that check a secret have a smaller budget besides', async () => {
  await start();
  const reply = await secret('192.0.2.1');
  expect(reply.headers['ratelimit']).toBe('"default";r=4;t=60, "secrets";r=1;t=60');
  await secret('192.0.2.1');
  expect((await secret('192.0.2.1')).status).toBe(429);
  expect((await open('192.0.2.1')).status).toBe(200);
});

test('a burst is counted call by call', async () => {
  await start();
  const replies = await Promise.all(Array.from({ length: 40 }, () => secret('192.0.2.1')));
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(2);
});

test('the addresses of one IPv6 connection are one; those of another are another', async () => {
  await start();
  for (let call = 0; call < 5; call += 1) await open(`2001:db8:1:2::${call}`);
  expect((await open('2001:db8:1:2:ffff::1')).status).toBe(429);
  expect((await open('2001:db8:1:3::1')).status).toBe(200);
});

describe('forged forwarding headers (TH-10)', () => {
  const forged = (n: number): Record<string, string> => ({
    'x-forwarded-for': `203.0.113.${n}`,
    forwarded: `for=203.0.113.${n}`,
    'x-real-ip': `203.0.113.${n}`,
    'client-ip': `203.0.113.${n}`,
    'cf-connecting-ip': `203.0.113.${n}`,
    'true-client-ip': `203.0.113.${n}`,
  });

  test('change neither what is counted nor what is recorded', async () => {
    await start();
    for (let call = 0; call < 5; call += 1)
      expect((await open('192.0.2.1', forged(call))).body.address).toBe('192.0.2.1');
    expect((await open('192.0.2.1', forged(9))).status).toBe(429);
  });

  test('count from a trusted proxy alone, and there the hop it vouches for', async () => {
    await start(['10.0.0.0/8']);
    const header = { 'x-forwarded-for': '198.51.100.7, 203.0.113.5' };
    expect((await open('10.1.2.3', header)).body.address).toBe('203.0.113.5');
    expect((await open('192.0.2.1', header)).body.address).toBe('192.0.2.1');
  });
});

test('what a browser says of itself is kept short', async () => {
  await start();
  const { body } = await open('192.0.2.1', { 'user-agent': 'x'.repeat(1000) });
  expect(body.userAgent).toHaveLength(256);
});
