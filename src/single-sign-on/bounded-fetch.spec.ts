import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from '@jest/globals';
import { boundedFetch } from './bounded-fetch.js';

const MEGABYTE = 1_000_000;

describe('a reply of an identity provider', () => {
  let server: Server | undefined;
  afterEach(
    () =>
      new Promise<void>((closed) => {
        server?.closeAllConnections();
        server?.close(() => closed());
      }),
  );
  async function fetched(answer: RequestListener, signal = AbortSignal.timeout(10_000)): Promise<Response> {
    server = createServer(answer);
    await new Promise<void>((listening) => server?.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const options = { body: null, headers: {}, method: 'GET', redirect: 'manual', signal } as const;
    return boundedFetch(url, options);
  }

  it('comes as it is, with status and headers', async () => {
    const reply = await fetched((_, response) => {
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":"invalid_grant"}');
    });
    expect([reply.status, reply.headers.get('content-type')]).toEqual([400, 'application/json']);
    expect(await reply.json()).toEqual({ error: 'invalid_grant' });
  });

  it.each([204, 302, 304])('may have no body: %i', async (status) => {
    const reply = await fetched((_, response) => response.writeHead(status, { location: '/x' }).end());
    expect([reply.status, await reply.text()]).toEqual([status, '']);
  });

  it('is taken up to a megabyte', async () => {
    const longest = await fetched((_, response) => response.end(Buffer.alloc(MEGABYTE)));
    expect((await longest.arrayBuffer()).byteLength).toBe(MEGABYTE);
  });

  it('is none beyond', async () => {
    const longer = fetched((_, response) => response.end(Buffer.alloc(MEGABYTE + 1)));
    await expect(longer).rejects.toThrow(TypeError);
  });

  it('is measured as it is unpacked', async () => {
    const small = gzipSync(Buffer.alloc(50 * MEGABYTE));
    expect(small.length).toBeLessThan(MEGABYTE);
    const sent = fetched((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(small));
    await expect(sent).rejects.toThrow(/more than 1000000 bytes/);
  });

  it('is none when it breaks off', async () => {
    const cut = fetched((_, response) => {
      response.write('{"a":');
      setTimeout(() => response.destroy(), 20);
    });
    // Of the realm of fetch, which is not that of the test.
    await expect(cut).rejects.toMatchObject({ name: 'TypeError' });
  });

  it('is none when it does not end in time', async () => {
    const endless = fetched((_, response) => response.write(' '), AbortSignal.timeout(50));
    await expect(endless).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
