import type { IncomingMessage } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { bearer, createCountersignClient, type CountersignClient, type Fetch } from '@countersign/client';
import { Config } from '../config/config.js';
import type { FastifyInstance } from '../http/fastify.js';
import { isRefresh } from './browser/refresh.js';

/** Of the browser's request, what would be wrong or false on one that we send for it. */
const NOT_PASSED_ON: ReadonlySet<string> = new Set([
  ...['host', 'connection', 'keep-alive', 'upgrade', 'te', 'trailer', 'transfer-encoding', 'expect'],
  ...['content-type', 'content-length', 'content-encoding', 'accept', 'accept-encoding'],
  ...['cookie', 'authorization', 'dpop', 'origin', 'referer', 'idempotency-key', 'countersign-challenge'],
  ...['if-none-match', 'if-modified-since', 'range', 'x-request-id'],
]);

/**
 * The API, asked by the pages as by any other client: the same guard, the same validation, the same limits, the same problems.
 * Nothing goes over a network: the request is put to the router of this very process, as coming from where the browser's came.
 */
@Injectable()
export class PortalApi {
  readonly #baseUrl: string;

  constructor(
    private readonly host: HttpAdapterHost,
    @Inject(Config) config: Config,
  ) {
    this.#baseUrl = config.http.publicUrl;
  }

  /** `token`: an access token or a ticket; null asks as nobody. */
  for(request: IncomingMessage, token: string | null): CountersignClient {
    return createCountersignClient({
      baseUrl: this.#baseUrl,
      fetch: this.#fetchFor(request),
      // A person who waits for a page is told rather than kept.
      patient: false,
      ...(token === null ? {} : { authorize: bearer(() => token) }),
    });
  }

  #fetchFor({ headers, socket, url }: IncomingMessage): Fetch {
    const passedOn = Object.fromEntries([
      ...Object.entries(headers).filter(([name]) => !NOT_PASSED_ON.has(name) && !name.startsWith('sec-')),
      // The API's own way to hear that nobody did anything (SE-01).
      ...(isRefresh(url) ? [['countersign-activity', 'background']] : []),
    ]) as IncomingMessage['headers'];
    return async (request) => {
      const { pathname, search } = new URL(request.url);
      const payload = Buffer.from(await request.arrayBuffer());
      const reply = await this.host.httpAdapter.getInstance<FastifyInstance>().inject({
        method: request.method as 'GET',
        url: pathname + search,
        // Undefined: whoever does not say what they are is not called by the name of what puts the request here.
        headers: { 'user-agent': undefined, ...passedOn, ...Object.fromEntries(request.headers) },
        ...(payload.length > 0 ? { payload } : {}),
        remoteAddress: socket.remoteAddress ?? '127.0.0.1',
      });
      const bodiless = reply.statusCode === 204 || reply.statusCode === 304;
      return new Response(bodiless ? null : new Uint8Array(reply.rawPayload), {
        status: reply.statusCode,
        headers: Object.entries(reply.headers).flatMap(([name, value]) =>
          value === undefined ? [] : [[name, String(value)] as [string, string]],
        ),
      });
    };
  }
}
