import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import type { Type } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { countersignStarter } from './countersign-starter.js';
import type { StarterSettings } from './starter-settings.js';

/** No body of such a service is a file. */
const BODY_LIMIT_BYTES = 64 * 1024;

/**
 * The application of `module` behind the guard, not yet listening: `await app.listen(port)` comes next. It ends in order
 * when the process is told to.
 *
 * @throws Error, before the first request can come, where a route declares no access or a setting is of no use
 */
export async function createGuarded(
  module: Type<unknown>,
  settings: StarterSettings,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    // A list, never `true`: otherwise each client would choose its own address (TH-10).
    trustProxy: settings.trustedProxies ? [...settings.trustedProxies] : false,
    bodyLimit: BODY_LIMIT_BYTES,
    genReqId: () => randomUUID(),
    logger: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    { module, imports: [countersignStarter(settings)] },
    adapter,
    { abortOnError: false, logger: ['error', 'warn'] },
  );
  app.enableShutdownHooks();
  return app;
}
