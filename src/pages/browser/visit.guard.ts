import type { IncomingMessage } from 'node:http';
import {
  Inject,
  Injectable,
  createParamDecorator,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Clock, LiveSessions, Policies, hasRequiredFactor, type LiveSession } from '@countersign/mfa-core';
import { AccessTokenIssuer, acrOf } from '@countersign/tokens';
import { Config } from '../../config/config.js';

import { PortalApi } from '../portal-api.js';
import { localeFor } from '../words/locale-for.js';
import { Words } from '../words/words.js';
import { BrowserSessions, type BrowserSession } from './browser-sessions.js';
import { deviceCookie, languageCookie, noticeCookie, sessionCookie, transactionCookie } from './cookies.js';
import { StaleForm } from './page-errors.js';
import { UnboundForm } from './unbound-form.js';
import { Visit, type Fields, type Shut } from './visit.js';

interface PageRequest {
  raw: IncomingMessage;
  url: string;
  method: string;
  body: unknown;
  visit?: Visit;
}

/** Finds out whose browser this is, and whether its form is of the sign-in it was shown in (SE-06). */
@Injectable()
export class VisitGuard implements CanActivate {
  readonly #publicUrl: string;
  readonly #cookies;

  constructor(
    private readonly sessions: BrowserSessions,
    private readonly portalApi: PortalApi,
    private readonly accessTokens: AccessTokenIssuer,
    private readonly reflector: Reflector,
    private readonly policies: Policies,
    @Inject(LiveSessions) private readonly liveSessions: LiveSessions,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Config) { http: { publicUrl } }: Config,
  ) {
    this.#publicUrl = publicUrl;
    this.#cookies = {
      session: sessionCookie(publicUrl),
      device: deviceCookie(publicUrl),
      notice: noticeCookie(publicUrl),
      language: languageCookie(publicUrl),
      transaction: transactionCookie(publicUrl),
    };
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<PageRequest>();
    const now = this.clock.now();
    const cookie = this.#cookies.session.read(request.raw);
    const browser = cookie === undefined ? null : await this.sessions.find(cookie);
    const live = await this.#liveOf(browser, now);
    const { headers } = request.raw;
    const locale = localeFor(
      this.#cookies.language.read(request.raw),
      browser?.state.locale,
      headers['accept-language'],
    );
    const fields = fieldsOf(request.body);
    const visit = new Visit(
      {
        ...{ request: request.raw, url: new URL(request.url, this.#publicUrl), browser, live, now, fields },
        words: new Words(locale, browser?.state.timeZone),
        notice: this.#cookies.notice.read(request.raw) ?? null,
        shut: live === null ? null : this.#shut(live, now),
      },
      {
        sessions: this.sessions,
        cookies: this.#cookies,
        apiFor: (token) => this.portalApi.for(request.raw, token),
        findSession: (sessionId, generation) => this.liveSessions.find(sessionId, now, generation),
      },
      await this.#tokenOf(browser, live, now),
    );
    request.visit = visit;
    const free =
      request.method === 'GET' ||
      request.method === 'HEAD' ||
      visit.stage === 'nobody' ||
      this.reflector.get(UnboundForm, context.getHandler());
    if (!free && !visit.isBound) throw new StaleForm();
    return true;
  }

  #liveOf(browser: BrowserSession | null, now: Date): Promise<LiveSession | null> {
    const signedIn = browser?.signedIn;
    if (!signedIn) return Promise.resolve(null);
    return this.liveSessions.find(signedIn.sessionId, now, signedIn.generation);
  }

  #shut(live: LiveSession, now: Date): Shut | null {
    if (live.grants.length === 0) return 'no_role';
    return hasRequiredFactor(live.session, this.policies.for(live, now), now) ? null : 'factor_due';
  }

  /** Of the generation that the cookie was given for: what came after is not opened by it. */
  async #tokenOf(
    browser: BrowserSession | null,
    live: LiveSession | null,
    now: Date,
  ): Promise<string | null> {
    if (!browser?.signedIn || !live) return browser?.state.halfLogin?.ticket ?? null;
    const { amr, authTime } = live.session;
    return this.accessTokens.issue({
      ...browser.signedIn,
      ...{ amr, acr: acrOf(amr), authTime, now },
      roles: [...new Set(live.grants.map(({ role }) => role))],
    });
  }
}

/** The visit that the guard has made of this request. */
export const CurrentVisit = createParamDecorator((_: unknown, context: ExecutionContext): Visit => {
  const { visit } = context.switchToHttp().getRequest<PageRequest>();
  if (!visit) throw new Error('CurrentVisit is used outside the pages');
  return visit;
});

/** Null where the guard did not come so far. */
export const visitOf = (request: object): Visit | null => (request as PageRequest).visit ?? null;

const fieldsOf = (body: unknown): Fields =>
  typeof body === 'object' && body !== null
    ? Object.fromEntries(
        Object.entries(body as Record<string, unknown>).filter(
          (entry): entry is [string, string] => typeof entry[1] === 'string',
        ),
      )
    : {};
