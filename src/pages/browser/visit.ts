import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ComponentChild } from 'preact';
import { endOf, type LiveSession, type RoleGrant } from '@countersign/mfa-core';
import { dataOf, ProblemError, type CountersignClient, type components } from '@countersign/client';
import type { Words } from '../words/words.js';
import type { BrowserSession, BrowserSessions, SignedIn } from './browser-sessions.js';
import type { BrowserState, HalfLogin } from './browser-state.js';
import type { Cookie } from './cookies.js';
import { SignInNeeded, StepUpNeeded } from './page-errors.js';
import { isRefresh } from './refresh.js';
import { transactionIn, transactionText, type SignInTransaction } from './sign-in-transaction.js';

export type SessionReply = components['schemas']['SessionReply'];

/** What a handler of a page gives back. */
export type Outcome =
  | { kind: 'page'; page: ComponentChild; status: number }
  | { kind: 'redirect'; to: string }
  | { kind: 'file'; name: string; type: string; body: string }
  | { kind: 'data'; data: unknown }
  /** A page from which the browser goes on to another place by itself. */
  | { kind: 'way_out'; page: ComponentChild; to: string };

/**
 * Which of them, at this moment: `over` is a session that has ended or opens nothing any more, and whose browser does not know
 * yet: only a new sign-in leads on.
 */
export type Stage = 'nobody' | 'halfway' | 'signed_in' | 'over';

/** A form as it was sent: names and texts, nothing believed yet. */
export type Fields = Readonly<Record<string, string>>;

/** A factor is owed that was not given: a deadline has passed, a role was given, a device is remembered no more; or no role is left. */
export type Shut = 'factor_due' | 'no_role';

interface Given {
  request: IncomingMessage;
  url: URL;
  words: Words;
  browser: BrowserSession | null;
  live: LiveSession | null;
  /** Why a session that lives opens nothing any more; null where it does. */
  shut: Shut | null;
  now: Date;
  notice: string | null;
  fields: Fields;
}

interface Means {
  sessions: BrowserSessions;
  cookies: Readonly<Record<'session' | 'device' | 'notice' | 'language' | 'transaction', Cookie>>;
  apiFor: (token: string | null) => CountersignClient;
  findSession: (sessionId: string, generation: number) => Promise<LiveSession | null>;
}

/** One request of a browser: who it is, what they sent, and what they may ask of the API. Made by VisitGuard. */
export class Visit {
  /** `Set-Cookie` headers of the reply. */
  readonly setCookies: string[] = [];
  /** Further headers of the reply. */
  readonly headers = new Map<string, string>();
  readonly words: Words;
  readonly url: URL;
  readonly stage: Stage;
  #browser: BrowserSession | null;

  constructor(
    private readonly given: Given,
    private readonly means: Means,
    private token: string | null,
  ) {
    this.words = given.words;
    this.url = given.url;
    this.#browser = given.browser;
    this.stage = stageOf(given);
    if (given.notice !== null) this.setCookies.push(means.cookies.notice.clear());
  }

  get path(): string {
    return this.url.pathname;
  }

  /** Where somebody goes on after a sign-in or a code in between: here, or where those go who were signing in already. */
  get goal(): string {
    return this.state.halfLogin ? (this.state.then ?? '/') : this.path + this.url.search;
  }

  /** What was sent with the form; empty for a page that was fetched. */
  get fields(): Fields {
    return this.given.fields;
  }

  /** What was typed, but for what proves something or is shown nowhere again. */
  get typed(): Fields {
    return Object.fromEntries(Object.entries(this.fields).filter(([name]) => !isSecret(name)));
  }

  /** The API, as whoever this is: by session, by half-login, or as nobody. */
  get api(): CountersignClient {
    return this.means.apiFor(this.token);
  }

  get state(): BrowserState {
    return this.#browser?.state ?? {};
  }

  get live(): LiveSession | null {
    return this.stage === 'signed_in' ? this.given.live : null;
  }

  /** Why it is over, where it is not by time. */
  get shut(): Shut | null {
    return this.given.shut;
  }

  get grants(): readonly RoleGrant[] {
    return this.live?.grants ?? [];
  }

  holds(...roles: string[]): boolean {
    return this.grants.some(({ role }) => roles.includes(role));
  }

  /** A known message about what was just done. */
  get notice(): string | null {
    return this.given.notice;
  }

  /** For the hidden field of every form; empty before there is anybody to bind it to. */
  get formToken(): string {
    return this.#browser ? this.means.sessions.formTokenOf(this.#browser) : '';
  }

  /** The form that was sent is of a page of this very sign-in. */
  get isBound(): boolean {
    return isSame(this.fields[FORM_TOKEN], this.formToken);
  }

  get now(): Date {
    return this.given.now;
  }

  /** Seconds until the session ends by itself, were nothing done any more (UI-03); null where nothing ends it soon. */
  get secondsLeft(): number | null {
    if (!this.live) return null;
    const { idleSeconds, expiresAt, lastActivityAt } = this.live.session;
    const now = this.given.now.getTime();
    const absolute = Math.floor((expiresAt.getTime() - now) / 1000);
    if (idleSeconds === null) return absolute;
    const idleSince = isRefresh(this.given.request.url) ? lastActivityAt.getTime() : now;
    return Math.min(idleSeconds - Math.floor((now - idleSince) / 1000), absolute);
  }

  /** @throws SignInNeeded where nobody is signed in */
  requireSignedIn(): LiveSession {
    if (!this.live) throw new SignInNeeded();
    return this.live;
  }

  /** @throws SignInNeeded where there is no half-login */
  requireHalfway(): HalfLogin {
    const { halfLogin } = this.state;
    if (this.stage !== 'halfway' || !halfLogin) throw new SignInNeeded();
    return halfLogin;
  }

  /**
   * Before a form that the API will ask a fresh factor for, so that nobody types in vain (SU-02).
   * @throws StepUpNeeded
   */
  requireFresh(withinSeconds = 240): LiveSession {
    const live = this.requireSignedIn();
    const { factorTime } = live.session;
    if (factorTime === null || this.given.now.getTime() - factorTime.getTime() > withinSeconds * 1000)
      throw new StepUpNeeded();
    return live;
  }

  /**
   * The same before a form about one's own account: whoever has never given a factor gives the password anew, where there is
   * no factor to ask for (ENR-01). What is enough is for the API to say.
   * @throws StepUpNeeded
   */
  requireOwnFresh(withinSeconds = 240): LiveSession {
    const live = this.requireSignedIn();
    const { factorTime, rememberedFactorTime, authTime } = live.session;
    if (factorTime !== null || rememberedFactorTime !== null) return this.requireFresh(withinSeconds);
    if (this.given.now.getTime() - authTime.getTime() > withinSeconds * 1000) throw new StepUpNeeded();
    return live;
  }

  show(page: ComponentChild, status = 200): Outcome {
    return { kind: 'page', page, status };
  }

  /**
   * RFC 9110 section 15.4.4: the next page is fetched; reloading and going back send nothing again. What nobody has read yet, as
   * this one shows nothing, goes along.
   */
  goTo(path: string, notice = this.notice ?? undefined): Outcome {
    if (notice !== undefined) this.setCookies.push(this.means.cookies.notice.write(notice));
    return { kind: 'redirect', to: path };
  }

  leaveFor(url: string, page: ComponentChild): Outcome {
    return { kind: 'way_out', page, to: url };
  }

  /** Kept by the browser while somebody is at an identity provider, and shown once by it at the end. */
  rememberTransaction(begun: SignInTransaction): void {
    this.setCookies.push(this.means.cookies.transaction.write(transactionText(begun)));
  }

  /** Of the portal; one that is taken elsewhere stays for there. */
  takeTransaction(): SignInTransaction | null {
    const begun = transactionIn(this.means.cookies.transaction.read(this.given.request));
    if (begun && !begun.takenThere) this.setCookies.push(this.means.cookies.transaction.clear());
    return begun;
  }

  download(name: string, type: string, body: string): Outcome {
    return { kind: 'file', name, type, body };
  }

  /** What was typed into this page before a sign-in or a step-up came in between; given once. */
  async takeKept(): Promise<Fields> {
    const { kept } = this.state;
    if (!kept || kept.path !== this.path || kept.personId !== this.live?.session.personId) return {};
    const { kept: _, ...state } = this.state;
    await this.keep(state);
    return kept.fields;
  }

  /** Puts a state in the place of the one before; nothing where there is no browser session. */
  async keep(state: BrowserState): Promise<void> {
    if (!this.#browser) return;
    this.#browser = { ...this.#browser, state };
    await this.means.sessions.keep(this.#browser, state);
  }

  /** The password was right, and something is due still. A new cookie; what was before in this browser is over. */
  async begin(halfLogin: HalfLogin, then: string, email?: string): Promise<void> {
    const { accountName: former, ...kept } = this.state;
    // Whoever was here before may have been somebody else.
    const accountName = email ?? (this.stage === 'halfway' ? former : undefined);
    const named = accountName === undefined ? {} : { accountName };
    const state: BrowserState = { ...kept, ...named, halfLogin, then };
    await this.#leave();
    this.setCookies.push(
      this.means.cookies.session.write(await this.means.sessions.open({ signedIn: null, state })),
    );
    this.token = halfLogin.ticket;
  }

  /** Signed in: by the password alone, by the second factor, or by an enrollment. The half-login is over. */
  async enter(reply: SessionReply): Promise<void> {
    const signedIn = await this.#signedInBy(reply);
    const { then, kept } = this.state;
    const state: BrowserState = {
      ...(then === undefined ? {} : { then }),
      ...(kept === undefined ? {} : { kept }),
      ...(await this.#profileOf(reply)),
    };
    const former = this.#browser?.signedIn ? null : this.#browser;
    if (!former) await this.#leave();
    const cookie = former
      ? await this.means.sessions.exchange(former, { signedIn, state })
      : await this.means.sessions.open({ signedIn, state });
    if (cookie !== null) this.setCookies.push(this.means.cookies.session.write(cookie));
    if (reply.deviceToken) this.setCookies.push(this.means.cookies.device.write(reply.deviceToken));
    this.token = reply.accessToken;
  }

  /** The same session with a fresh factor: a new cookie, the one before is dead (SE-04). */
  async stepUp(reply: SessionReply): Promise<void> {
    if (!this.#browser) throw new SignInNeeded();
    const { challenge: _, ...state } = this.state;
    const cookie = await this.means.sessions.exchange(this.#browser, {
      signedIn: await this.#signedInBy(reply),
      state,
    });
    if (cookie !== null) this.setCookies.push(this.means.cookies.session.write(cookie));
    this.token = reply.accessToken;
  }

  /** Nobody is signed in here any more, and nothing of theirs is left in the browser (UI-04). */
  async leave(): Promise<void> {
    await this.#leave();
    this.setCookies.push(this.means.cookies.session.clear());
    // Not "cookies": the device stays known (TH-08).
    this.headers.set('clear-site-data', '"cache", "storage"');
  }

  /**
   * What was typed waits for its person, but for secrets and whole files: the page of the form is reached again by a sign-in or a step-up
   * that comes in between.
   */
  async keepForm(path: string): Promise<void> {
    const personId = this.#browser?.signedIn?.personId;
    if (personId === undefined || Object.keys(this.fields).length === 0) return;
    const fields = Object.fromEntries(
      Object.entries(this.typed).filter(([, value]) => value.length <= KEPT_AT_MOST),
    );
    await this.keep({ ...this.state, kept: { personId, path, fields }, then: path });
  }

  get deviceToken(): string | undefined {
    return this.means.cookies.device.read(this.given.request);
  }

  chooseLanguage(locale: string): void {
    this.setCookies.push(this.means.cookies.language.write(locale));
  }

  async #leave(): Promise<void> {
    if (this.#browser) await this.means.sessions.close(this.#browser);
    this.#browser = null;
  }

  /** How they are called, what they read, and when it is there. Nobody is kept out because that cannot be told. */
  async #profileOf({
    accessToken,
  }: SessionReply): Promise<Pick<BrowserState, 'accountName' | 'locale' | 'timeZone'>> {
    try {
      const { displayName, locale, timeZone } = await dataOf(
        this.means.apiFor(accessToken).GET('/v1/account'),
      );
      return { accountName: displayName, locale, ...(timeZone === null ? {} : { timeZone }) };
    } catch (error) {
      if (error instanceof ProblemError) return {};
      throw error;
    }
  }

  async #signedInBy(reply: SessionReply): Promise<SignedIn> {
    const claims = claimsOf(reply.accessToken);
    const live = await this.means.findSession(claims.sid, claims.gen);
    if (!live) throw new SignInNeeded();
    const { personId, expiresAt } = live.session;
    return { personId, sessionId: claims.sid, generation: claims.gen, expiresAt };
  }
}

/** Typed again: what proves something, and what binds the form to its page. */
const isSecret = (name: string): boolean =>
  /password|^code$|recovery_code|account_number|_token$/.test(name) || name === 'once';

/** Nobody types more into one field; what is longer came out of a file, and comes from there again. */
const KEPT_AT_MOST = 20_000;

/** The field that binds a form to its sign-in. */
export const FORM_TOKEN = 'form_token';

function stageOf({ browser, live, shut, now }: Given): Stage {
  if (!browser) return 'nobody';
  if (browser.signedIn) {
    const lives =
      live?.active === true &&
      shut === null &&
      live.session.generation === browser.signedIn.generation &&
      endOf(live.session, now) === null;
    return lives ? 'signed_in' : 'over';
  }
  const { halfLogin } = browser.state;
  return halfLogin && new Date(halfLogin.ticketExpiresAt) > now ? 'halfway' : 'over';
}

function isSame(given: string | undefined, expected: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** Of a token that our own API gave us a moment ago. */
const claimsOf = (accessToken: string): { sid: string; gen: number } =>
  JSON.parse(Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString('utf8')) as {
    sid: string;
    gen: number;
  };
