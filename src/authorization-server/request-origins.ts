import type { IncomingMessage } from 'node:http';
import type { Origin } from '@countersign/mfa-core';

const origins = new WeakMap<IncomingMessage, Origin>();

const UNKNOWN: Origin = { address: null, userAgent: null, requestId: null };

/** Where a request came from, as Fastify worked it out from the trusted proxies: the library sees the bare request alone. */
export const requestOrigins = {
  note: (request: IncomingMessage, origin: Origin): void => void origins.set(request, origin),
  of: (context: { req: IncomingMessage } | undefined): Origin =>
    (context && origins.get(context.req)) ?? UNKNOWN,
};
