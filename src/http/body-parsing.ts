import type { FastifyInstance } from './fastify.js';

/** 100 kB: a disbursement of 100 payments with notes needs a quarter of it. */
export const BODY_LIMIT_BYTES = 102_400;

/**
 * JSON alone: media types that a foreign page's form can send are 415 (SE-06), and an empty body is no body, whatever
 * its media type says.
 */
export function parseJsonAlone(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parseJson(request, body as string, done);
  });
}
