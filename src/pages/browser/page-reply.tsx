import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ComponentChild } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The parts of Fastify's request and reply that pages touch. */
export interface PageRequest {
  raw: IncomingMessage;
}

export interface PageReply {
  raw: ServerResponse;
  code(status: number): this;
  header(name: string, value: string | string[]): this;
}

/** Whatever takes the headers of a page. */
interface Headed {
  header(name: string, value: string): unknown;
}

/** With `redirectUri`, forms of the page may end at that client, and at no other. */
export function pageOf(reply: Headed, page: ComponentChild, options: { redirectUri?: string } = {}): string {
  reply.header('content-type', 'text/html; charset=utf-8');
  reply.header('cache-control', 'no-store');
  reply.header('content-security-policy', policyOf(options.redirectUri ?? null));
  // Under `no-referrer` browsers send no Origin with a form, and its origin could not be proven.
  reply.header('referrer-policy', 'same-origin');
  return `<!doctype html>${renderToString(<>{page}</>)}`;
}

/** RFC 9110 section 15.4.4: whatever was sent, the next page is fetched, and reloading it sends nothing again. */
export function redirectTo(reply: PageReply, path: string): string {
  reply.code(303).header('location', path).header('cache-control', 'no-store');
  return '';
}

/**
 * The policy of a page: nothing inline, and nothing from elsewhere (UI-05). Browsers hold the redirect after a form to
 * `form-action` too, so that the way back to a client is named, and no other (CSP level 3 section 6.3.1).
 */
const policyOf = (redirectUri: string | null): string =>
  [
    "default-src 'none'",
    "style-src 'self'",
    "script-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    `form-action ${["'self'", ...(redirectUri === null ? [] : [sourceOf(redirectUri)])].join(' ')}`,
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
  ].join('; ');

function sourceOf(redirectUri: string): string {
  const { origin, protocol } = new URL(redirectUri);
  // An application of its own scheme has no origin.
  return origin === 'null' ? protocol : origin;
}
