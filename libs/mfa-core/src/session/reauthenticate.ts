import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { issueRefreshToken, type IssuedSession } from './issue-session.js';

/**
 * The password was given again on a session: for whoever has no factor yet it is the freshest proof there is, and early
 * enrollment asks for it (ENR-01). It is no factor and opens nothing else.
 */
export class Reauthenticate {
  constructor(private readonly ports: MfaPorts) {}

  /** The caller has proven the password. @throws MfaError `session_ended` */
  execute(input: { personId: string; sessionId: string; origin: Origin }): Promise<IssuedSession> {
    const { personId, sessionId, origin } = input;
    const { unitOfWork, clock, sessions, audit } = this.ports;
    const now = clock.now();
    return unitOfWork.run(async () => {
      const session = await sessions.reauthenticate({ sessionId, now });
      if (session?.personId !== personId) throw new MfaError('session_ended');
      const refreshToken = await issueRefreshToken(this.ports, session, now);
      await audit.append({
        stream: `person:${personId}`,
        at: now,
        act: 'session.reauthenticated',
        outcome: 'success',
        actor: { kind: 'person', id: personId },
        object: { kind: 'session', id: sessionId },
        origin,
        details: {},
      });
      return { session, refreshToken, deviceToken: null };
    });
  }
}
