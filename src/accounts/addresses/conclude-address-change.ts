import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, EndAllSessions, type Origin } from '@countersign/mfa-core';

/** What follows when the addresses of a person are others than before: all else that is open on the account is shut. */
@Injectable()
export class ConcludeAddressChange {
  constructor(
    private readonly endAllSessions: EndAllSessions,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside the unit of work of the change. The session it was made on goes on. */
  async execute(input: {
    personId: string;
    sessionId: string;
    addressId: string;
    act: 'address.confirmed' | 'address.removed';
    origin: Origin;
  }): Promise<void> {
    const { personId, sessionId, addressId, act, origin } = input;
    const now = this.clock.now();
    const endedSessions = await this.endAllSessions.execute({
      personId,
      reason: 'address_changed',
      exceptSessionId: sessionId,
    });
    await this.audit.append({
      stream: `person:${personId}`,
      at: now,
      act,
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'address', id: addressId },
      origin,
      details: { endedSessions },
    });
  }
}
