import type { MfaPorts } from '../ports.js';
import type { SessionEnd } from '../ports/session-store.port.js';

/**
 * Ends whatever is open on an account: sessions, half-logins, and every device that is remembered (promise 7, SE-07). Of each
 * kind one may go on. Inside the unit of work of what calls for it. Returns how many sessions ended.
 */
export async function endAllSessions(
  ports: Pick<MfaPorts, 'sessions' | 'tickets' | 'rememberedDevices'>,
  input: {
    personId: string;
    reason: SessionEnd;
    exceptSessionId?: string | null;
    exceptTicketId?: string | null;
    now: Date;
  },
): Promise<number> {
  const { personId, reason, exceptSessionId = null, exceptTicketId = null, now } = input;
  const ended = await ports.sessions.endAll(personId, exceptSessionId, reason, now);
  await ports.tickets.spendAll(personId, exceptTicketId, now);
  await ports.rememberedDevices.forgetAll(personId);
  return ended;
}

/** The same for an application's own acts, such as a new password. */
export class EndAllSessions {
  constructor(
    private readonly ports: Pick<MfaPorts, 'sessions' | 'tickets' | 'rememberedDevices' | 'clock'>,
  ) {}

  execute(input: Omit<Parameters<typeof endAllSessions>[1], 'now'>): Promise<number> {
    return endAllSessions(this.ports, { ...input, now: this.ports.clock.now() });
  }
}
