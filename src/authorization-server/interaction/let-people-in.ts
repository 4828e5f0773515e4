import { Inject, Injectable } from '@nestjs/common';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { Clock, type Origin, type Session } from '@countersign/mfa-core';
import { acrOf } from '@countersign/tokens';
import type { DelegatedSession, PersonFlow } from '../person-flow.port.js';
import { freshnessParams, renameFreshness } from './asked-freshness.js';
import { DelegatedSessions } from './delegated-sessions.js';
import { EndDelegatedSession } from './end-delegated-session.js';
import { COUNTERSIGN_CHALLENGE, promptsOf } from './prompts.js';

/** Where the pages are. */
export const INTERACTION_PATH = '/oauth2/interaction';

/** How the authorization server learns who is signed in for a client, and what to ask them for. */
@Injectable()
export class LetPeopleIn implements PersonFlow {
  readonly extraParams = { [COUNTERSIGN_CHALLENGE]: null, ...freshnessParams };
  readonly policy;
  /** Several checks of one request ask for the same session. */
  readonly #asked = new WeakMap<object, Promise<Session | null>>();

  constructor(
    private readonly delegated: DelegatedSessions,
    private readonly endDelegated: EndDelegatedSession,
    @Inject(Clock) clock: Clock,
  ) {
    this.policy = promptsOf(
      (ctx) => this.#sessionOfBrowser(ctx),
      () => clock.now(),
    );
  }

  readonly prepare = renameFreshness;

  interactionUrl(uid: string): string {
    return `${INTERACTION_PATH}/${uid}`;
  }

  async sessionOf(grantId: string): Promise<DelegatedSession | null> {
    const live = await this.delegated.live(grantId);
    if (!live?.session.delegate) return null;
    const { session, roles } = live;
    return {
      personId: session.personId,
      clientId: live.session.delegate.clientId,
      expiresAt: session.expiresAt,
      claims: {
        sid: session.id,
        gen: session.generation,
        amr: session.amr,
        acr: acrOf(session.amr),
        auth_time: Math.floor(session.authTime.getTime() / 1000),
        roles,
      },
    };
  }

  grantRevoked(grantId: string, reason: 'signed_out' | 'refresh_token_reuse', origin: Origin): Promise<void> {
    return this.endDelegated.execute({ grantId, reason, by: 'client', origin });
  }

  #sessionOfBrowser(ctx: KoaContextWithOIDC): Promise<Session | null> {
    const asked = this.#asked.get(ctx.oidc) ?? this.#lookUp(ctx);
    this.#asked.set(ctx.oidc, asked);
    return asked;
  }

  #lookUp({ oidc }: KoaContextWithOIDC): Promise<Session | null> {
    return this.delegated.liveFor({
      grantId: oidc.entities.Grant?.jti,
      personId: oidc.session?.accountId,
      clientId: oidc.client?.clientId,
    });
  }
}
