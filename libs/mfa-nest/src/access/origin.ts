import type { Origin } from '@countersign/mfa-core';
import { singleHeader, type HttpRequest } from '../http.js';

/** What a browser says of itself is shorter; what is longer says something else. Ours. */
const userAgentCharacters = 256;

/**
 * Where a request came from. The address is the one Fastify works out from the configured list of trusted proxies:
 * headers such as X-Forwarded-For are never read here (TH-10).
 */
export function originOf(request: Partial<HttpRequest>): Origin {
  const userAgent = request.headers && singleHeader({ headers: request.headers }, 'user-agent');
  return {
    address: request.ip ?? null,
    country: request.country ?? null,
    userAgent: userAgent?.slice(0, userAgentCharacters) ?? null,
    requestId: request.id ?? null,
  };
}
