import { limits } from '../limits.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { endAllSessions } from '../session/end-all-sessions.js';
import { secondsAfter } from '../time.js';
import { storeRecoveryCode } from './issue-recovery-code.js';

/**
 * Takes every method from someone who lost theirs, on somebody else's word. The way back is the password with a code
 * issued to the sign-in address, and leads to enrollment alone; whoever resets never sees it (AR-01, AR-03, AR-05).
 * Inside a unit of work.
 */
export async function endAllFactors(
  ports: MfaPorts,
  input: {
    /** Who gives their word last. */
    actorId: string;
    personId: string;
    companyIds: readonly string[];
    /** How the identity was proven, and who else gave their word. */
    details: Readonly<Record<string, string>>;
    origin: Origin;
    now: Date;
  },
): Promise<void> {
  const { actorId, personId, origin, now } = input;
  const ended = await ports.factors.removeAll(personId, now);
  await endAllSessions(ports, { personId, reason: 'factors_reset', now });
  await ports.coolingOff.start(personId, secondsAfter(now, limits.coolingOffSeconds));
  await tell(ports, personId, now);
  for (const stream of streamsOf(personId, input.companyIds))
    await ports.audit.append({
      stream,
      at: now,
      act: 'factors.reset',
      outcome: 'success',
      actor: { kind: 'person', id: actorId },
      object: { kind: 'person', id: personId },
      origin,
      details: { methods: ended.map(({ method }) => method).join(' '), ...input.details },
    });
}

/** The chains in which something about a person is written, in the order in which chains are locked. */
export const streamsOf = (personId: string, companyIds: readonly string[]): string[] =>
  [...new Set(companyIds.map((companyId) => `company:${companyId}`)), `person:${personId}`].sort();

/** Everybody hears of the reset; the code, now the only live one, goes out in a message of its own (LC-05). */
async function tell(ports: MfaPorts, personId: string, at: Date): Promise<void> {
  await ports.notifier.notify({ personId, kind: 'factors_reset', at, details: {} });
  const expiresAt = secondsAfter(at, limits.issuedRecoveryCodeSeconds);
  const { code } = await storeRecoveryCode(ports, { personId, expiresAt, now: at });
  await ports.notifier.notify({ personId, kind: 'enrollment_code_issued', at, details: { code } });
}
