import { interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { isFresh, secondsBefore, type Session } from '@countersign/mfa-core';
import { asksForFactor, maxAgeOf } from './asked-freshness.js';

const { Check, Prompt } = interactionPolicy;

/** Extra parameter of the authorization request: the id of a challenge that the client created over an intent. */
export const COUNTERSIGN_CHALLENGE = 'countersign_challenge';

export const promptNames = ['login', 'step_up', 'countersign'] as const;
export type PromptName = (typeof promptNames)[number];

/** The live session of this browser for this client, if there is one. */
type FindSession = (ctx: KoaContextWithOIDC) => Promise<Session | null>;

/**
 * When a person is asked for what. There is no consent apart: signing in on a page that names the client is the consent.
 * What the client knows of a person never opens anything: every check reads the session's record (SU-02).
 */
export const promptsOf = (sessionOf: FindSession, now: () => Date): interactionPolicy.Prompt[] => [
  new Prompt(
    { name: 'login', requestable: true },
    new Check('no_live_session', 'the person has to sign in', 'login_required', async (ctx) => {
      return !ctx.oidc.session?.accountId || (await sessionOf(ctx)) === null;
    }),
    new Check('too_weak', 'the person has to sign in again', 'login_required', async (ctx) => {
      const session = await sessionOf(ctx);
      return (
        session !== null && !wasAsked(ctx, 'login') && !canStepUp(session) && asksForMore(ctx, session, now())
      );
    }),
  ),
  new Prompt(
    { name: 'step_up' },
    new Check('factor_too_old', 'the person has to give a factor again', async (ctx) => {
      const session = await sessionOf(ctx);
      const maxAge = maxAgeOf(ctx.oidc.params);
      if (session === null || maxAge === null || wasAsked(ctx, 'login') || wasAsked(ctx, 'step_up'))
        return false;
      return canStepUp(session) && !isFresh(session, maxAge, now());
    }),
  ),
  new Prompt(
    { name: 'countersign' },
    new Check('not_countersigned', 'the person has to approve what is asked', (ctx) => {
      const challengeId = ctx.oidc.params?.[COUNTERSIGN_CHALLENGE];
      return challengeId !== undefined && !wasAsked(ctx, 'countersign');
    }),
  ),
];

/** A factor was given on it; without one there is nothing to give again, and the person signs in anew. */
const canStepUp = ({ factorTime }: Session): boolean => factorTime !== null;

function asksForMore(ctx: KoaContextWithOIDC, session: Session, now: Date): boolean {
  const maxAge = maxAgeOf(ctx.oidc.params);
  return asksForFactor(ctx.oidc.params) || (maxAge !== null && session.authTime < secondsBefore(now, maxAge));
}

/** Only this server writes results, at the end of a prompt. */
const wasAsked = (ctx: KoaContextWithOIDC, prompt: PromptName): boolean =>
  ctx.oidc.result?.[prompt] !== undefined;
