import { limits } from '../limits.js';
import type { MfaPorts } from '../ports.js';
import type { NoticeKind } from '../ports/notifier.port.js';
import type { CodeAttempt } from './code-check.js';

/** Whatever must outlive a refused try: in a unit of work of its own, so that nothing takes it back (promise 3). */
export async function recordRefusal(
  ports: MfaPorts,
  attempt: CodeAttempt,
  refusal: { reason: string; failuresInRow: number | null; now: Date },
): Promise<void> {
  const { personId, method, factor, origin } = attempt;
  const { reason, failuresInRow, now } = refusal;
  await ports.unitOfWork.run(async () => {
    await ports.audit.append({
      stream: `person:${personId}`,
      at: now,
      act: failuresInRow === null ? 'code.not_evaluated' : 'code.refused',
      outcome: 'failure',
      actor: { kind: 'person', id: personId },
      object: { kind: 'challenge', id: attempt.challengeId },
      origin,
      details: {
        method,
        purpose: attempt.purpose,
        factor: factor?.id ?? null,
        reason,
        failuresInRow,
        alert: reason === 'replayed',
      },
    });
    if (failuresInRow === null) return;
    for (const kind of await consequences(ports, attempt, refusal)) {
      await recordLock(ports, attempt, kind, now);
      await ports.notifier.notify({
        personId,
        kind,
        at: now,
        details: { method, purpose: attempt.purpose, address: origin.address, userAgent: origin.userAgent },
      });
    }
  });
}

/** A lock is an event of its own (LG-01), and nobody's act. */
async function recordLock(
  { audit }: MfaPorts,
  { personId, method, factor, purpose, origin }: CodeAttempt,
  kind: NoticeKind,
  at: Date,
): Promise<void> {
  if (kind !== 'factors_blocked' && kind !== 'factor_disabled') return;
  const blocked = kind === 'factors_blocked';
  await audit.append({
    stream: `person:${personId}`,
    at,
    act: blocked ? 'factors.blocked' : 'factor.disabled',
    outcome: 'success',
    actor: { kind: 'system', id: null },
    object: blocked ? { kind: 'person', id: personId } : { kind: 'factor', id: factor?.id ?? null },
    origin,
    details: { method, purpose },
  });
}

/** What the owner must hear of (LC-08, TH-07). */
async function consequences(
  ports: MfaPorts,
  { personId, factor, sessionId, purpose }: CodeAttempt,
  { now }: { now: Date },
): Promise<NoticeKind[]> {
  const kinds: NoticeKind[] = purpose === 'sign_in' ? ['second_factor_failed'] : [];
  if (factor) {
    const limit = limits.factorFailuresUntilDisabled;
    if (await ports.factors.disableIfExhausted({ factorId: factor.id, limit, now }))
      kinds.push('factor_disabled');
    else if (factor.failuresInRow + 1 === limits.factorFailuresUntilWarning)
      kinds.push('factor_nearly_disabled');
  }
  if (await ports.attempts.blockedUntil(personId, now)) {
    kinds.push('factors_blocked');
    // Too many failures log the person out (STP-04).
    if (sessionId !== null) await ports.sessions.end(sessionId, 'too_many_failures', now);
  }
  return kinds;
}
