import type { FastifyAdapter } from '@nestjs/platform-fastify';

/** Fastify's instance as Nest's adapter brings it along; no version of our own to keep in step. */
export type FastifyInstance = ReturnType<FastifyAdapter['get']>;
