import { limits } from '../limits.js';
import { MfaError } from '../mfa-error.js';
import type { EffectivePolicy } from '../policy/mfa-policy.js';
import type { LiveSession } from '../ports/live-sessions.port.js';
import type { Session, SessionEnd } from '../ports/session-store.port.js';
import { secondsBefore } from '../time.js';

/** Why this session is over at `now`, or null while it lives (SE-01, SE-02). */
export function endOf(session: Session, now: Date): SessionEnd | null {
  if (session.endedAt) return session.endReason ?? 'signed_out';
  if (now >= session.expiresAt) return 'absolute';
  if (session.idleSeconds !== null && session.lastActivityAt <= secondsBefore(now, session.idleSeconds))
    return 'idle';
  return null;
}

/**
 * The session behind an access token of this generation.
 * @throws MfaError `session_ended` when it is unknown, over, its person disabled, or the token older than the last step-up (SE-04).
 */
export function requireLive(live: LiveSession | null, generation: number, now: Date): LiveSession {
  if (!live) throw new MfaError('session_ended', { internal: 'unknown session' });
  const end = live.active ? endOf(live.session, now) : 'person_disabled';
  if (end) throw new MfaError('session_ended', { internal: end });
  if (generation !== live.session.generation)
    throw new MfaError('session_ended', { internal: 'token of an earlier generation' });
  return live;
}

/**
 * False for a session without a factor of someone who owes one, perhaps since a moment ago: a deadline has passed, a role
 * was given, or the time is over for which the device was remembered.
 */
export const hasRequiredFactor = (session: Session, policy: EffectivePolicy, now: Date): boolean =>
  policy.secondFactor !== 'always' ||
  session.factorTime !== null ||
  isRemembered(session.rememberedFactorTime, policy, now);

/** Whether a factor given at that time on a remembered device still counts at sign-in (POL-09). */
export const isRemembered = (factorTime: Date | null, policy: EffectivePolicy, now: Date): boolean =>
  factorTime !== null &&
  policy.rememberDeviceSeconds > 0 &&
  factorTime > secondsBefore(now, policy.rememberDeviceSeconds);

/** Whether a factor was given on this session at most so long ago, by the server's record (SU-02). */
export const isFresh = (session: Session, maxAgeSeconds: number, now: Date): boolean =>
  session.factorTime !== null && session.factorTime >= secondsBefore(now, maxAgeSeconds);

/**
 * Whether a request may go into the payments area (STP-01): something was done there a while ago at most, or a factor was
 * given lately enough to enter it anew, be it at sign-in. Both by the server's record.
 */
export const mayBeInArea = (session: Session, areaIdleSeconds: number, now: Date): boolean =>
  (session.areaActiveAt !== null && session.areaActiveAt > secondsBefore(now, areaIdleSeconds)) ||
  isFresh(session, limits.stepUpMaxAgeSeconds, now);

/**
 * The stand-in for a step-up where there is no factor to ask for: a password given at most so long ago. Holds only for
 * people whose roles demand no factor and who have none; the caller makes sure of the latter.
 */
export const isFreshPassword = (
  session: Session,
  policy: EffectivePolicy,
  maxAgeSeconds: number,
  now: Date,
): boolean =>
  policy.secondFactor === 'when_enrolled' &&
  session.factorTime === null &&
  session.authTime >= secondsBefore(now, maxAgeSeconds);
