import {
  noStanding,
  type LiveSession,
  type LiveSessions,
  type SessionStore,
  type SubjectDirectory,
} from '@countersign/mfa-core';

/** Asks the stores each time: nothing to keep fresh. */
export class InMemoryLiveSessions implements LiveSessions {
  constructor(
    private readonly sessions: SessionStore,
    private readonly subjects: SubjectDirectory,
  ) {}

  async find(sessionId: string): Promise<LiveSession | null> {
    const session = await this.sessions.find(sessionId);
    if (!session) return null;
    const subject = await this.subjects.find(session.personId);
    if (!subject) return { session, active: false, ...noStanding };
    const { active, grants, companyRules, federated } = subject;
    return { session, active, grants, companyRules, federated };
  }

  latest(sessionId: string): Promise<LiveSession | null> {
    return this.find(sessionId);
  }

  touch({ session }: LiveSession, now: Date, areaIdleSeconds?: number): Promise<void> {
    return this.sessions.touch(session.id, now, areaIdleSeconds !== undefined);
  }
}
