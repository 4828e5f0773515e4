import { hashOfBearer } from '../bearer.js';
import { MfaError } from '../mfa-error.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { issueRefreshToken, type IssuedSession } from './issue-session.js';
import { endOf } from './session-rules.js';

type Outcome = { issued: IssuedSession } | { refused: string };

/**
 * A new access and refresh token for a spent refresh token. `authTime`, `amr` and the factor's time stay as they were
 * (SU-03), and nothing here counts as activity (SE-01). A replay ends the whole session (TK-08).
 */
export class RefreshSession {
  constructor(private readonly ports: MfaPorts) {}

  /** @throws MfaError `refresh_token_refused` */
  async execute(input: { refreshToken: string; origin: Origin }): Promise<IssuedSession> {
    const { clock, unitOfWork } = this.ports;
    const now = clock.now();
    // Thrown after the commit: what a replay ends must stay ended.
    const outcome = await unitOfWork.run(() =>
      this.claim(hashOfBearer(input.refreshToken), input.origin, now),
    );
    if ('issued' in outcome) return outcome.issued;
    throw new MfaError('refresh_token_refused', { internal: outcome.refused });
  }

  private async claim(hash: string, origin: Origin, now: Date): Promise<Outcome> {
    const { sessions, audit } = this.ports;
    const claim = await sessions.claimRefreshToken(hash, now);
    if (claim.outcome === 'refused') return { refused: 'unknown, expired, or its session is over' };
    if (claim.outcome === 'reused') {
      await sessions.end(claim.sessionId, 'refresh_token_reuse', now);
      await audit.append({
        stream: `person:${claim.personId}`,
        at: now,
        act: 'refresh_token.reused',
        outcome: 'failure',
        actor: { kind: 'anonymous', id: null },
        object: { kind: 'session', id: claim.sessionId },
        origin,
        details: { alert: true },
      });
      return { refused: 'reused' };
    }
    const { session } = claim;
    // A client that acts for a person renews by its own grant, as itself.
    if (session.delegate) return { refused: 'for a client' };
    const end = endOf(session, now);
    if (end) {
      await sessions.end(session.id, end, now);
      return { refused: end };
    }
    const refreshToken = await issueRefreshToken(this.ports, session, now);
    return { issued: { session, refreshToken, deviceToken: null } };
  }
}
