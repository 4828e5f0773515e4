import { dataOf, type components } from '@countersign/client';
import type { OpenChallenge } from '../browser/browser-state.js';
import type { Visit } from '../browser/visit.js';

export type AnswerReply = components['schemas']['AnswerReply'];
export type FactorMethod = 'totp' | 'sms' | 'recovery_code';

/** What a form names, or null: nothing that comes from outside is taken for a method. */
export const methodOf = (given: string | null | undefined): FactorMethod | null =>
  given === 'totp' || given === 'sms' || given === 'recovery_code' ? given : null;

/** A text for this browser: the first one, or one that takes the place of the last (SM-06). */
export async function sendText(visit: Visit): Promise<void> {
  const { challenge: open } = visit.state;
  const reply = open
    ? await dataOf(visit.api.POST('/v1/challenges/{id}/resend', { params: { path: { id: open.id } } }))
    : await dataOf(visit.api.POST('/v1/challenges', { body: { method: 'sms' } }));
  await visit.keep({ ...visit.state, challenge: challengeOf(reply) });
}

/**
 * Answers with a code. For a text that is the challenge it was sent for; an app's code needs none before, so that looking at
 * the page makes none.
 */
export async function giveCode(
  visit: Visit,
  given: { method: FactorMethod; code: string; rememberDevice?: boolean },
): Promise<AnswerReply> {
  const { method, code, rememberDevice } = given;
  const open = visit.state.challenge;
  const id =
    method === 'sms' && open
      ? open.id
      : (await dataOf(visit.api.POST('/v1/challenges', { body: { method } }))).id;
  return dataOf(
    visit.api.POST('/v1/challenges/{id}/answer', {
      params: { path: { id } },
      body: { code: code.trim(), ...(rememberDevice ? { rememberDevice } : {}) },
    }),
  );
}

const challengeOf = (reply: components['schemas']['ChallengeReply']): OpenChallenge => ({
  ...{ id: reply.id, method: reply.method, expiresAt: reply.expiresAt },
  sentTo: reply.sentTo ?? null,
  resendAvailableAt: reply.resendAvailableAt ?? null,
});
