import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';

/** Ends one session of a person: their current one (sign-out) or another of theirs (MAN-05). */
export class EndSession {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `session_not_found`: unknown, over, and another person's session answer alike (ER-05). */
  async execute(input: {
    personId: string;
    currentSessionId: string;
    sessionId: string;
    origin: Origin;
  }): Promise<void> {
    const { sessions, clock, unitOfWork, audit } = this.ports;
    const now = clock.now();
    await unitOfWork.run(async () => {
      const session = await sessions.find(input.sessionId);
      if (session?.personId !== input.personId) throw new MfaError('session_not_found');
      const reason = input.sessionId === input.currentSessionId ? 'signed_out' : 'ended_by_owner';
      if (!(await sessions.end(session.id, reason, now))) throw new MfaError('session_not_found');
      await audit.append({
        stream: `person:${input.personId}`,
        at: now,
        act: 'session.ended',
        outcome: 'success',
        actor: { kind: 'person', id: input.personId },
        object: { kind: 'session', id: session.id },
        origin: input.origin,
        details: { reason },
      });
    });
  }
}
