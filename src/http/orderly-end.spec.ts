import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { expect, it } from '@jest/globals';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from './fastify.js';
import { endOpenConnections } from './orderly-end.js';

it('does not wait for a client that never reads its answer', async () => {
  const server = new FastifyAdapter().getInstance<FastifyInstance>();
  endOpenConnections(server, 200);
  server.get('/', () => Readable.from(endless()));
  await server.listen({ port: 0, host: '127.0.0.1' });
  const stalled = connect((server.server.address() as AddressInfo).port, '127.0.0.1');
  await once(stalled, 'connect');
  stalled.on('error', () => undefined).write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(stalled, 'readable');

  const began = performance.now();
  await server.close();

  expect(performance.now() - began).toBeLessThan(5_000);
  expect(performance.now() - began).toBeGreaterThanOrEqual(150);
  stalled.destroy();
});

function* endless(): Generator<string> {
  for (;;) yield 'x'.repeat(100_000);
}
