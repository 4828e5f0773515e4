import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { CountryOfOrigin } from '@countersign/mfa-core';
import { accessTable } from '@countersign/mfa-nest';
import type { AppOverrides } from './app-overrides.js';
import { AppModule } from './app.module.js';
import { mountAuthorizationServer } from './authorization-server/mount.js';
import type { Config } from './config/config.js';
import { apiDescriptionOf } from './docs/api-description.js';
import { ApiDescription } from './docs/api-description.provider.js';
import { BODY_LIMIT_BYTES, parseJsonAlone } from './http/body-parsing.js';
import { refuseBrokenRequest, refuseBrokenUrl } from './http/broken-requests.js';
import type { FastifyInstance } from './http/fastify.js';
import { endOpenConnections } from './http/orderly-end.js';
import { tellCountry } from './http/tell-country.js';
import { sendSecurityHeaders } from './http/security-headers.js';
import { createLogger } from './logging/create-logger.js';
import { logRequests, requestIdOf } from './logging/log-requests.js';
import { NestLogger } from './logging/nest-logger.js';

export type { AppOverrides } from './app-overrides.js';

/** A client that takes longer to send its request is holding a place, not using it. */
const REQUEST_WITHIN_MS = 30_000;

/**
 * The application, whole but not yet listening: `await app.init()` or `app.listen(...)` comes next.
 * Needs no database before that.
 */
export async function createApp(
  config: Config,
  overrides: AppOverrides = {},
): Promise<NestFastifyApplication> {
  const logger = await createLogger(config, overrides.logDestination);
  const adapter = new FastifyAdapter({
    // A list, never `true`: otherwise each client would choose its own address (TH-10).
    trustProxy: config.http.trustedProxies.length > 0 ? [...config.http.trustedProxies] : false,
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_WITHIN_MS,
    genReqId: requestIdOf,
    requestIdHeader: false,
    logger: false,
    clientErrorHandler: refuseBrokenRequest,
    frameworkErrors: refuseBrokenUrl,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  logRequests(fastify, logger);
  await sendSecurityHeaders(fastify);
  parseJsonAlone(fastify);
  endOpenConnections(fastify);

  const options = {
    logger: new NestLogger(logger),
    bodyParser: false,
    abortOnError: false,
  };
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.forRoot(config, overrides),
    adapter,
    options,
  );
  tellCountry(fastify, config, app.get<CountryOfOrigin>(CountryOfOrigin, { strict: false }));
  mountAuthorizationServer(fastify, app);
  if (config.openApiEnabled)
    app.get(ApiDescription, { strict: false }).makeBy(() => apiDescriptionOf(app, accessTable(app)));
  return app;
}
