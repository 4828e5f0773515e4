import { Inject, Injectable } from '@nestjs/common';
import {
  AuditTrail,
  Clock,
  SessionStore,
  UnitOfWork,
  type AuditEntry,
  type Origin,
} from '@countersign/mfa-core';
import { DelegatedSignInsRepository } from './delegated-sign-ins.repository.js';

/** Ends the session behind a grant: every access token of it is dead at once, and nothing refreshes it (SE-07). */
@Injectable()
export class EndDelegatedSession {
  constructor(
    private readonly signIns: DelegatedSignInsRepository,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Where it is over already, nothing happens: of any number at once, one ends it and writes it down. */
  async execute(input: {
    grantId: string;
    reason: 'signed_out' | 'refresh_token_reuse';
    by: 'person' | 'client';
    origin: Origin;
  }): Promise<void> {
    const { grantId, reason, by, origin } = input;
    const now = this.clock.now();
    const sessionId = await this.signIns.sessionIdOf(grantId);
    if (sessionId === null) return;
    await this.unitOfWork.run(async () => {
      const session = await this.sessions.find(sessionId);
      if (!session?.delegate || !(await this.sessions.end(sessionId, reason, now))) return;
      const { clientId } = session.delegate;
      const actor: AuditEntry['actor'] =
        by === 'person' ? { kind: 'person', id: session.personId } : { kind: 'machine', id: clientId };
      const reused = reason === 'refresh_token_reuse';
      await this.audit.append({
        stream: `person:${session.personId}`,
        at: now,
        act: reused ? 'refresh_token.reused' : 'session.ended',
        outcome: reused ? 'failure' : 'success',
        actor,
        object: { kind: 'session', id: sessionId },
        origin,
        details: { client: clientId, ...(reused ? { alert: true } : { reason }) },
      });
    });
  }
}
