import type { Middleware } from 'openapi-fetch';
import { challengeOf, type Challenge } from './challenge.js';

/** What goes into a request so that it is authorized: `Authorization`, and `DPoP` where the token is bound to a key. */
export type Authorize = (request: { method: string; url: string }) => Promise<Record<string, string>>;

/**
 * Runs the challenge with the person. Resolves once it is done, for an intent with the id of the answered challenge;
 * rejects where the person gave up, and with it the call that waits.
 */
export type OnChallenge = (challenge: Challenge) => Promise<{ countersignChallenge?: string }>;

/**
 * Pauses a call that asks for a (fresher) factor, runs the challenge, and repeats the very same call: same body, same
 * `Idempotency-Key`. Once: an answer that asks again is the caller's to see. Calls that wait for the same step-up share it.
 */
export function repeatAfterChallenge(settings: {
  authorize: Authorize;
  onChallenge: OnChallenge | undefined;
  fetch: (request: Request) => Promise<Response>;
}): Middleware {
  const { authorize, onChallenge, fetch } = settings;
  const unread = new Map<string, Request>();
  let steppingUp: ReturnType<OnChallenge> | null = null;

  const run = (challenge: Challenge, ask: OnChallenge): ReturnType<OnChallenge> => {
    if (challenge.intent) return ask(challenge);
    steppingUp ??= ask(challenge).finally(() => (steppingUp = null));
    return steppingUp;
  };

  return {
    async onRequest({ request, id }) {
      await putInto(request, authorize);
      unread.set(id, request.clone());
      return request;
    },
    async onResponse({ response, id }) {
      const again = unread.get(id);
      unread.delete(id);
      const challenge = onChallenge && again ? await challengeOf(response) : null;
      if (!challenge || !again || !onChallenge) return undefined;
      const { countersignChallenge } = await run(challenge, onChallenge);
      if (countersignChallenge !== undefined)
        again.headers.set('Countersign-Challenge', countersignChallenge);
      await putInto(again, authorize);
      return fetch(again);
    },
    onError({ id }) {
      unread.delete(id);
    },
  };
}

async function putInto(request: Request, authorize: Authorize): Promise<void> {
  const headers = await authorize({ method: request.method, url: request.url });
  for (const [name, value] of Object.entries(headers)) request.headers.set(name, value);
}
