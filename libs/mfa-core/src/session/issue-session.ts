import { newBearer } from '../bearer.js';
import { limits } from '../limits.js';
import type { MfaPorts } from '../ports.js';
import type { EffectivePolicy } from '../policy/mfa-policy.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { SeenDevice } from '../ports/device-store.port.js';
import type { Delegate, Session } from '../ports/session-store.port.js';
import { secondsAfter } from '../time.js';

/** What the person takes away. The bearer strings are shown this once; the access token is made at the edge from `session`. */
export interface IssuedSession {
  session: Session;
  refreshToken: string;
  /** For a device that was not known yet; to be kept by it (TH-08). */
  deviceToken: string | null;
}

/** Begins a session. Inside the unit of work of whatever earned it. */
export async function issueSession(
  ports: MfaPorts,
  input: {
    personId: string;
    amr: readonly string[];
    factorTime: Date | null;
    rememberedFactorTime?: Date | null;
    policy: EffectivePolicy;
    origin: Origin;
    delegate: Delegate | null;
    now: Date;
  } & SeenDevice,
): Promise<IssuedSession> {
  const { personId, now, origin, policy } = input;
  await endOldest(ports, personId, now);
  const device =
    input.deviceId === null ? await issueDevice(ports, personId, input.sharedDeviceId, now) : null;
  const session: Session = {
    id: ports.ids.next(),
    personId,
    generation: 1,
    amr: input.amr,
    authTime: now,
    factorTime: input.factorTime,
    rememberedFactorTime: input.rememberedFactorTime ?? null,
    createdAt: now,
    lastActivityAt: now,
    areaActiveAt: null,
    idleSeconds: policy.session.idleSeconds,
    expiresAt: secondsAfter(now, policy.session.absoluteSeconds),
    endedAt: null,
    endReason: null,
    deviceId: device?.id ?? input.deviceId,
    address: origin.address,
    userAgent: origin.userAgent,
    delegate: input.delegate,
  };
  await ports.sessions.add(session);
  const refreshToken = await issueRefreshToken(ports, session, now);
  await ports.audit.append({
    stream: `person:${personId}`,
    at: now,
    act: 'session.started',
    outcome: 'success',
    actor: { kind: 'person', id: personId },
    object: { kind: 'session', id: session.id },
    origin,
    details: {
      amr: session.amr.join(' '),
      ...(session.delegate ? { client: session.delegate.clientId } : {}),
    },
  });
  return { session, refreshToken, deviceToken: device?.bearer ?? null };
}

/** One more link in the session's family of refresh tokens; none outlives the session (TK-08). */
export async function issueRefreshToken(ports: MfaPorts, session: Session, now: Date): Promise<string> {
  const { bearer, hash } = newBearer('refreshToken');
  await ports.sessions.addRefreshToken({
    hash,
    sessionId: session.id,
    generation: session.generation,
    createdAt: now,
    expiresAt: session.expiresAt,
  });
  return bearer;
}

/** The number of sessions at once is limited (SE-08): the newest stay. */
async function endOldest(ports: MfaPorts, personId: string, now: Date): Promise<void> {
  const live = await ports.sessions.live(personId, now);
  for (const session of live.slice(limits.sessionsPerPerson - 1))
    await ports.sessions.end(session.id, 'too_many_sessions', now);
}

/** A device that is known as somebody else's keeps its identity (DC-06); the token is this person's own. */
async function issueDevice(
  ports: MfaPorts,
  personId: string,
  sharedDeviceId: string | null,
  now: Date,
): Promise<{ id: string; bearer: string }> {
  const { bearer, hash } = newBearer('deviceToken');
  const id = sharedDeviceId ?? ports.ids.next();
  await ports.devices.add({
    id,
    hash,
    personId,
    createdAt: now,
    expiresAt: secondsAfter(now, limits.deviceSeconds),
  });
  return { id, bearer };
}
