import type { FastifyInstance } from './fastify.js';
import { CSV_LIMIT_BYTES, type CsvRoute } from './takes-csv.js';
import type { FormRoute } from './takes-form.js';

/** 100 kB: a disbursement of 100 payments with notes needs a quarter of it. */
export const BODY_LIMIT_BYTES = 102_400;

/**
 * JSON alone: media types that a foreign page's form can send are 415 (SE-06), but for the routes that say `@TakesForm`, or
 * `@TakesCsv`; and an empty body is no body, whatever its media type says.
 */
export function parseJsonAlone(fastify: FastifyInstance): void {
  const parseJson = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    if (body === '') done(null, undefined);
    else void parseJson(request, body as string, done);
  });
  fastify.addHook('onRoute', (route) => {
    const { bodyLimitBytes } = (route.config ?? {}) as FormRoute;
    if (bodyLimitBytes !== undefined) route.bodyLimit = bodyLimitBytes;
  });
  const form = 'application/x-www-form-urlencoded';
  fastify.addContentTypeParser(form, { parseAs: 'string' }, (request, body, done) => {
    if ((request.routeOptions.config as FormRoute).takesForm)
      done(null, Object.fromEntries(new URLSearchParams(body as string)));
    else done(unsupportedMediaType());
  });
  fastify.addContentTypeParser(
    'text/csv',
    { parseAs: 'buffer', bodyLimit: CSV_LIMIT_BYTES },
    (request, body, done) => {
      if ((request.routeOptions.config as CsvRoute).takesCsv) done(null, body);
      else done(unsupportedMediaType());
    },
  );
}

/** As Fastify itself refuses a media type that it has no parser for. */
const unsupportedMediaType = (): Error & { statusCode: number; code: string } =>
  Object.assign(new Error('Unsupported Media Type'), {
    statusCode: 415,
    code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE',
  });
