import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import { hashOfRecoveryCode, newRecoveryCode } from './recovery-code.js';

/**
 * A new recovery code, shown this once; every older one is void, and the person is told (RC-04, RC-05).
 * Inside the unit of work of whatever calls for it.
 */
export async function issueRecoveryCode(
  ports: MfaPorts,
  input: { personId: string; origin: Origin; now: Date },
): Promise<string> {
  const { personId, now, origin } = input;
  const { id, code } = await storeRecoveryCode(ports, { personId, expiresAt: null, now });
  await ports.audit.append({
    stream: `person:${personId}`,
    at: now,
    act: 'recovery_code.issued',
    outcome: 'success',
    actor: { kind: 'person', id: personId },
    object: { kind: 'recovery_code', id },
    origin,
    details: {},
  });
  await ports.notifier.notify({
    personId,
    kind: 'recovery_code_issued',
    at: now,
    details: { address: origin.address, userAgent: origin.userAgent },
  });
  return code;
}

/** Makes a code, the only live one from here on, and keeps its hash. One that is sent out has an end (AR-03). */
export async function storeRecoveryCode(
  ports: MfaPorts,
  input: { personId: string; expiresAt: Date | null; now: Date },
): Promise<{ id: string; code: string }> {
  const code = newRecoveryCode();
  const hash = hashOfRecoveryCode(ports.keyedHash, input.personId, code);
  if (hash === null) throw new Error('a new recovery code does not have the shape of one');
  const id = ports.ids.next();
  await ports.recoveryCodes.replace({ id, hash, ...input });
  return { id, code };
}
