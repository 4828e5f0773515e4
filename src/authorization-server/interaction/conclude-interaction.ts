import { Injectable } from '@nestjs/common';
import Provider, { type InteractionResults } from 'oidc-provider';
import type { Origin, Session } from '@countersign/mfa-core';
import { acrOf } from '@countersign/tokens';
import { asksForFactor } from './asked-freshness.js';
import type { Browser, CurrentInteraction } from './current-interaction.js';
import { DelegatedSignInsRepository } from './delegated-sign-ins.repository.js';
import { EndDelegatedSession } from './end-delegated-session.js';
import { InteractionProgressRepository } from './interaction-progress.repository.js';

/** Hands what a person did back to the authorization server. Each returns the path where the browser goes on. */
@Injectable()
export class ConcludeInteraction {
  constructor(
    private readonly provider: Provider,
    private readonly signIns: DelegatedSignInsRepository,
    private readonly progress: InteractionProgressRepository,
    private readonly endDelegated: EndDelegatedSession,
  ) {}

  /** A session was opened for the client: the grant is made over it, and takes the place of the one before (SE-04). */
  async signedIn(
    browser: Browser,
    current: CurrentInteraction,
    { session, origin }: { session: Session; origin: Origin },
  ): Promise<string> {
    const { personId, amr, authTime } = session;
    const grant = new this.provider.Grant({ accountId: personId, clientId: current.client.id });
    grant.addResourceScope(this.provider.issuer, 'payor');
    const grantId = await grant.save();
    await this.signIns.add(grantId, session.id, session.expiresAt);
    if (current.grantId !== undefined)
      await this.endDelegated.execute({
        grantId: current.grantId,
        reason: 'signed_out',
        by: 'person',
        origin,
      });
    // RFC 9470 section 5: said to the client, which would otherwise ask again and again.
    if (asksForFactor(current.params) && session.factorTime === null) {
      await this.endDelegated.execute({ grantId, reason: 'signed_out', by: 'person', origin });
      return this.#finish(browser, current, { error: 'unmet_authentication_requirements' });
    }
    const ts = Math.floor(authTime.getTime() / 1000);
    const login = { accountId: personId, ts, amr: [...amr], acr: acrOf(amr), remember: false };
    const path = await this.#finish(browser, current, { login, consent: { grantId } });
    await this.#forgetOtherPerson(browser, personId);
    return path;
  }

  steppedUp(browser: Browser, current: CurrentInteraction): Promise<string> {
    return this.#finish(browser, current, { step_up: {} });
  }

  countersigned(browser: Browser, current: CurrentInteraction): Promise<string> {
    return this.#finish(browser, current, { countersign: {} });
  }

  /** RFC 6749 section 4.1.2.1. */
  refused(
    browser: Browser,
    current: CurrentInteraction,
    error: 'access_denied' | 'invalid_request' = 'access_denied',
  ): Promise<string> {
    return this.#finish(browser, current, { error });
  }

  async #finish(
    { request, response }: Browser,
    { uid, returnPath }: CurrentInteraction,
    result: InteractionResults,
  ): Promise<string> {
    await this.provider.interactionResult(request, response, result);
    await this.progress.forget(uid);
    return returnPath;
  }

  /**
   * Somebody else signed in here before: the authorization server's session in this browser becomes nobody's, and what
   * that person had granted does not come with it.
   */
  async #forgetOtherPerson({ request, response }: Browser, personId: string): Promise<void> {
    const session = await this.provider.Session.get(this.provider.createContext(request, response));
    if (session.accountId === undefined || session.accountId === personId) return;
    session.accountId = undefined;
    session.authorizations = undefined;
    await session.persist();
  }
}
