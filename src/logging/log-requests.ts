import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import { v7 as uuidV7, validate as isUuid } from 'uuid';
import type { FastifyInstance } from '../http/fastify.js';
import { requestContext } from './request-context.js';

/** A caller's id is kept when it is a UUID; anything else could be a sentence, or a person's name. */
export function requestIdOf(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && isUuid(given) ? given.toLowerCase() : uuidV7();
}

/**
 * One line per request, once it is answered: never its body, its headers or its URL, which carry secrets and ids.
 * Every line written meanwhile carries the request's id, and so does the reply, in `X-Request-Id`.
 */
export function logRequests(fastify: FastifyInstance, logger: Logger): void {
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    requestContext.run({ requestId: request.id }, done);
  });
  fastify.addHook('onResponse', (request, reply, done) => {
    const level = reply.statusCode >= 500 ? 'error' : isProbe(request.routeOptions.url) ? 'debug' : 'info';
    logger[level](
      {
        requestId: request.id,
        method: request.method,
        route: request.is404 ? null : (request.routeOptions.url ?? null),
        status: reply.statusCode,
        durationMs: Math.round(reply.elapsedTime * 10) / 10,
        address: request.ip,
      },
      'request',
    );
    done();
  });
}

const isProbe = (route: string | undefined): boolean => route?.startsWith('/health/') ?? false;
