import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import Provider from 'oidc-provider';
import { AddressLimitGuard, originOf } from '@countersign/mfa-nest';
import type { FastifyInstance } from '../http/fastify.js';
import { oauthRoutes } from './endpoints.js';
import { requestOrigins } from './request-origins.js';

/** RFC 6749 has no word for it; this is the nearest. */
const TOO_MANY = { error: 'temporarily_unavailable', error_description: 'too many requests' };

/**
 * Hands the requests of `oauthRoutes` to the library, and no others. They pass Nest by, and so its guards: addresses are
 * limited here, and what every reply says (security headers, no-store, request id) is written before it is given away. The
 * log and the orderly end see them like all others.
 */
export function mountAuthorizationServer(fastify: FastifyInstance, app: NestFastifyApplication): void {
  const provider = app.get(Provider, { strict: false });
  const limit = app.get(AddressLimitGuard, { strict: false });
  const answer = provider.callback();
  fastify.register((scope, _options, done) => {
    // The library reads the body by itself, and bounds it.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
    for (const { method, path, checksSecret } of oauthRoutes) {
      scope.route({
        method,
        url: path,
        exposeHeadRoute: false,
        handler: async (request, reply) => {
          const origin = originOf(request);
          const spent = await limit.spend(origin.address, checksSecret ? 'secrets' : undefined);
          void reply.headers(spent.headers);
          if (spent.retryAfterSeconds !== null)
            return reply.code(429).header('Retry-After', String(spent.retryAfterSeconds)).send(TOO_MANY);
          requestOrigins.note(request.raw, origin);
          for (const [name, value] of Object.entries(reply.getHeaders()))
            if (value !== undefined) reply.raw.setHeader(name, value);
          if (!fastify.server.listening) reply.raw.setHeader('Connection', 'close');
          reply.hijack();
          await answer(request.raw, reply.raw);
          return reply;
        },
      });
    }
    done();
  });
}
