import { limits } from '../limits.js';
import { amrAfter } from '../method.js';
import type { MfaPorts } from '../ports.js';
import type { Origin } from '../ports/audit-trail.port.js';
import type { Ticket } from '../ports/ticket-store.port.js';
import { issueTicket } from '../sign-in/begin-sign-in.js';
import { secondsAfter } from '../time.js';

/**
 * After a recovery code: everyone is told, money cools off, and nothing but enrollment is open (LOG-03, RC-08, RC-09).
 * Inside the unit of work in which the code was spent.
 */
export async function startRecovery(
  ports: MfaPorts,
  input: { ticket: Ticket; origin: Origin; now: Date },
): Promise<{ ticket: string; ticketExpiresAt: Date }> {
  const { ticket, origin, now } = input;
  const { personId } = ticket;
  // Whoever lost the factor may have lost the device with it.
  await ports.rememberedDevices.forgetAll(personId);
  await ports.coolingOff.start(personId, secondsAfter(now, limits.coolingOffSeconds));
  await ports.audit.append({
    stream: `person:${personId}`,
    at: now,
    act: 'recovery.started',
    outcome: 'success',
    actor: { kind: 'person', id: personId },
    object: { kind: 'person', id: personId },
    origin,
    details: {},
  });
  await ports.notifier.notify({
    personId,
    kind: 'recovery_code_used',
    at: now,
    details: { address: origin.address, userAgent: origin.userAgent },
  });
  return issueTicket(ports, {
    personId,
    deviceId: ticket.deviceId,
    sharedDeviceId: ticket.sharedDeviceId,
    delegate: ticket.delegate,
    stage: 'enrollment',
    amr: amrAfter(ticket.amr, 'recovery_code'),
    recovered: true,
    now,
  });
}
