import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, KeyedHash, SecretBox, limits } from '@countersign/mfa-core';
import { browserStateContext, type BrowserState } from './browser-state.js';
import { BrowserSessionsRepository } from './browser-sessions.repository.js';

/** A session of the API that this browser opens. */
export interface SignedIn {
  personId: string;
  sessionId: string;
  generation: number;
  /** The session's own end, which nothing moves. */
  expiresAt: Date;
}

export interface BrowserSession {
  /** The same from the password to the end, whatever the cookie is meanwhile; the forms of its pages are bound to it. */
  id: string;
  secretHash: string;
  signedIn: SignedIn | null;
  state: BrowserState;
}

/** 1 hour in which a form that came too late finds its person again. Ours. */
const KEPT_AFTER_THE_END_MS = 3_600_000;

/**
 * What the cookie of a browser opens. The cookie holds 256 random bits and nothing else (SE-05); a new one is made at each
 * sign-in, second factor and step-up, and the one before is dead (SE-04). Whether the session behind it lives is asked anew
 * with each request.
 */
@Injectable()
export class BrowserSessions {
  constructor(
    private readonly rows: BrowserSessionsRepository,
    @Inject(SecretBox) private readonly secretBox: SecretBox,
    @Inject(KeyedHash) private readonly keyedHash: KeyedHash,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async find(cookie: string): Promise<BrowserSession | null> {
    const secretHash = hashOf(cookie);
    const row = await this.rows.find(secretHash, this.clock.now());
    if (!row) return null;
    const { id, personId, sessionId, generation, sealedState, expiresAt } = row;
    const opened = Buffer.from(this.secretBox.open(sealedState, browserStateContext(id))).toString('utf8');
    const signedIn =
      personId === null || sessionId === null || generation === null
        ? null
        : {
            ...{ personId, sessionId, generation },
            expiresAt: new Date(expiresAt.getTime() - KEPT_AFTER_THE_END_MS),
          };
    return { id, secretHash, signedIn, state: JSON.parse(opened) as BrowserState };
  }

  /** For someone new in this browser. Returns the cookie. */
  async open(given: { signedIn: SignedIn | null; state: BrowserState }): Promise<string> {
    const id = this.ids.next();
    const { cookie, secretHash } = newSecret();
    await this.rows.add(secretHash, this.#row(id, given));
    return cookie;
  }

  /** A new cookie for the same person; null where another page of this browser was faster. */
  async exchange(
    former: BrowserSession,
    given: { signedIn: SignedIn | null; state: BrowserState },
  ): Promise<string | null> {
    const { cookie, secretHash } = newSecret();
    const exchanged = await this.rows.exchange(former.secretHash, secretHash, this.#row(former.id, given));
    return exchanged ? cookie : null;
  }

  async keep(session: BrowserSession, state: BrowserState): Promise<void> {
    await this.rows.keep(session.id, this.#seal(session.id, state));
  }

  async close({ id }: Pick<BrowserSession, 'id'>): Promise<void> {
    await this.rows.remove(id);
  }

  /** Binds a form to the sign-in it was shown in: of another person, or an earlier sign-in, it is stale (SE-06). */
  formTokenOf({ id }: Pick<BrowserSession, 'id'>): string {
    return this.keyedHash.digest(id, 'form of a browser session');
  }

  #row(id: string, { signedIn, state }: { signedIn: SignedIn | null; state: BrowserState }) {
    const end = signedIn
      ? signedIn.expiresAt.getTime()
      : this.clock.now().getTime() + limits.ticketSeconds * 1000;
    return {
      id,
      personId: signedIn?.personId ?? null,
      sessionId: signedIn?.sessionId ?? null,
      generation: signedIn?.generation ?? null,
      sealedState: this.#seal(id, state),
      expiresAt: new Date(end + KEPT_AFTER_THE_END_MS),
    };
  }

  #seal(id: string, state: BrowserState): string {
    return this.secretBox.seal(Buffer.from(JSON.stringify(state)), browserStateContext(id));
  }
}

function newSecret(): { cookie: string; secretHash: string } {
  const cookie = randomBytes(limits.bearerBytes).toString('base64url');
  return { cookie, secretHash: hashOf(cookie) };
}

/** A plain hash suffices for 256 random bits. */
const hashOf = (cookie: string): string => createHash('sha256').update(cookie).digest('base64url');
