import { EventEmitter } from 'node:events';
import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import type { Provider } from 'oidc-provider';
import type { UnitOfWork } from '@countersign/mfa-core';
import { answerErrors } from './answer-errors.js';
import type { OAuthAudit } from './oauth-audit.js';

type Middleware = (ctx: object, next: () => Promise<void>) => Promise<void>;

const unitOfWork: UnitOfWork = { run: (work) => work() };

/** Does what the library does with an error: it says so, and goes on. */
async function answerTo(error: unknown) {
  let middleware: Middleware | undefined;
  const provider = Object.assign(new EventEmitter(), { use: (one: Middleware) => (middleware = one) });
  answerErrors(provider as unknown as Provider, { unitOfWork, audit: {} as OAuthAudit });
  const headers: Record<string, string> = {};
  const ctx = {
    ...{ req: {}, status: 404, body: {} as unknown },
    set: (name: string, value: string) => (headers[name] = value),
    remove: () => undefined,
  };
  await middleware?.(ctx, () => Promise.resolve(void provider.emit('server_error', ctx, error)));
  return { status: ctx.status, body: ctx.body, headers };
}

const UNFORESEEN = { error: 'server_error', error_description: 'the request could not be served' };
const LOST = "Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })";

// What Node throws itself is no `Error` of the context that the tests run in, nor of a worker's or a plugin's.
it.each([
  ['of this realm', Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' })],
  ['of another realm', runInNewContext(LOST)],
  ['in another error', new Error('could not be read', { cause: runInNewContext(LOST) })],
])('a lost database that the library caught, %s, is unavailable and no fault', async (_, error) => {
  expect(await answerTo(error)).toEqual({
    status: 503,
    body: UNFORESEEN,
    headers: { 'Retry-After': '5' },
  });
});

it('anything else that the library caught is a fault, without a word of it', async () => {
  expect(await answerTo(new TypeError('x is not a function'))).toEqual({
    ...{ status: 500, body: UNFORESEEN, headers: {} },
  });
});
