import type { RefreshClaim, RefreshToken, Session, SessionEnd, SessionStore } from '@countersign/mfa-core';
import type { Memory } from './memory.js';

type TokenRow = RefreshToken & { spentAt: Date | null };

export class InMemorySessionStore implements SessionStore {
  constructor(private readonly memory: Memory) {}

  private get sessions() {
    return this.memory.table<Session>('session');
  }

  private get tokens() {
    return this.memory.table<TokenRow>('refresh_token');
  }

  add(session: Session): Promise<void> {
    return this.memory.run(() => this.sessions.add(session.id, session));
  }

  find(sessionId: string): Promise<Session | null> {
    return this.memory.run(() => this.sessions.get(sessionId));
  }

  live(personId: string, now: Date): Promise<Session[]> {
    return this.memory.run(() =>
      this.sessions
        .filter((session) => session.personId === personId && isLive(session, now))
        .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || (a.id < b.id ? 1 : -1)),
    );
  }

  stepUp(input: { sessionId: string; amr: readonly string[]; now: Date }): Promise<Session | null> {
    return this.memory.run(() => {
      const session = this.sessions.get(input.sessionId);
      if (!session || !isLive(session, input.now)) return null;
      const next: Session = {
        ...session,
        generation: session.generation + 1,
        amr: input.amr,
        factorTime: input.now,
        lastActivityAt: later(session.lastActivityAt, input.now),
      };
      this.sessions.put(next.id, next);
      return next;
    });
  }

  reauthenticate(input: { sessionId: string; now: Date }): Promise<Session | null> {
    return this.memory.run(() => {
      const session = this.sessions.get(input.sessionId);
      if (!session || !isLive(session, input.now)) return null;
      const next: Session = {
        ...session,
        generation: session.generation + 1,
        authTime: input.now,
        lastActivityAt: later(session.lastActivityAt, input.now),
      };
      this.sessions.put(next.id, next);
      return next;
    });
  }

  touch(sessionId: string, now: Date, inArea: boolean): Promise<void> {
    return this.memory.run(() => {
      const session = this.sessions.get(sessionId);
      if (!session || !isLive(session, now)) return;
      const { lastActivityAt, areaActiveAt } = session;
      this.sessions.put(sessionId, {
        ...session,
        lastActivityAt: later(lastActivityAt, now),
        areaActiveAt: inArea ? later(areaActiveAt ?? now, now) : areaActiveAt,
      });
    });
  }

  end(sessionId: string, reason: SessionEnd, now: Date): Promise<boolean> {
    return this.memory.run(() => {
      const session = this.sessions.get(sessionId);
      if (!session || session.endedAt) return false;
      this.sessions.put(sessionId, { ...session, endedAt: now, endReason: reason });
      return true;
    });
  }

  endAll(personId: string, exceptSessionId: string | null, reason: SessionEnd, now: Date): Promise<number> {
    return this.memory.run(() => {
      const others = this.sessions.filter(
        (session) => session.personId === personId && session.id !== exceptSessionId && !session.endedAt,
      );
      for (const session of others) {
        this.sessions.put(session.id, { ...session, endedAt: now, endReason: reason });
      }
      return others.length;
    });
  }

  addRefreshToken(token: RefreshToken): Promise<void> {
    return this.memory.run(() => this.tokens.add(token.hash, { ...token, spentAt: null }));
  }

  claimRefreshToken(hash: string, now: Date): Promise<RefreshClaim> {
    return this.memory.run((): RefreshClaim => {
      const token = this.tokens.get(hash);
      const session = token && this.sessions.get(token.sessionId);
      if (!session || token.expiresAt <= now || !isLive(session, now)) return { outcome: 'refused' };
      if (token.spentAt || token.generation !== session.generation) {
        return { outcome: 'reused', sessionId: session.id, personId: session.personId };
      }
      this.tokens.put(hash, { ...token, spentAt: now });
      return { outcome: 'claimed', session };
    });
  }
}

function isLive(session: Session, now: Date): boolean {
  const idleEnd =
    session.idleSeconds === null ? Infinity : session.lastActivityAt.getTime() + session.idleSeconds * 1000;
  return !session.endedAt && session.expiresAt > now && idleEnd > now.getTime();
}

const later = (a: Date, b: Date): Date => (a > b ? a : b);
