import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VNode } from 'preact';
import { renderPage } from './pages/render-page.js';
import { policyOf } from './pages/style.js';

/** The parts of Fastify's request and reply that pages touch. */
export interface PageRequest {
  raw: IncomingMessage;
}

export interface PageReply {
  raw: ServerResponse;
  code(status: number): this;
  header(name: string, value: string): this;
}

/** With `redirectUri`, forms of the page may end at that client, and at no other. */
export function pageOf(reply: PageReply, page: VNode, options: { redirectUri?: string } = {}): string {
  reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('content-security-policy', policyOf(options.redirectUri ?? null))
    // Under `no-referrer` browsers send no Origin with a form, and its origin could not be proven.
    .header('referrer-policy', 'same-origin');
  return renderPage(page);
}

/** RFC 9110 section 15.4.4: whatever was sent, the next page is fetched, and reloading it sends nothing again. */
export function redirectTo(reply: PageReply, path: string): string {
  reply.code(303).header('location', path).header('cache-control', 'no-store');
  return '';
}
