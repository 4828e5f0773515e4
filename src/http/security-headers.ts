import helmet from '@fastify/helmet';
import type { FastifyInstance } from './fastify.js';

/** 1 year. ASVS 3.4.1; SE-09. */
const HSTS_SECONDS = 31_536_000;

/**
 * Headers of every reply (UI-05, SE-09, ER-07). A reply may loosen its own policy, as the documentation page does;
 * what is forgotten stays shut.
 */
export async function sendSecurityHeaders(fastify: FastifyInstance): Promise<void> {
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'frame-ancestors': ["'none'"],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
      },
    },
    strictTransportSecurity: { maxAge: HSTS_SECONDS, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
    xFrameOptions: { action: 'deny' },
  });
  fastify.addHook('onRequest', (_request, reply, done) => {
    void reply.header('Cache-Control', 'no-store');
    done();
  });
}
