import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, SessionStore, TicketStore, type Origin } from '@countersign/mfa-core';
import { PasswordsRepository } from './passwords.repository.js';

/** What follows a new password, however it came to be: whatever the old one opened is shut, and everyone is told. */
@Injectable()
export class ConcludePasswordChange {
  constructor(
    private readonly passwords: PasswordsRepository,
    @Inject(SessionStore) private readonly sessions: SessionStore,
    @Inject(TicketStore) private readonly tickets: TicketStore,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Inside the unit of work in which the password is stored. Every session ends, this one too (SE-07, C18). */
  async execute(input: {
    personId: string;
    act: 'password.changed' | 'password.reset';
    origin: Origin;
  }): Promise<void> {
    const { personId, act, origin } = input;
    const now = this.clock.now();
    const endedSessions = await this.sessions.endAll(personId, null, 'password_changed', now);
    await this.tickets.spendAll(personId, null, now);
    await this.passwords.deleteResetTokens(personId);
    await this.audit.append({
      stream: `person:${personId}`,
      at: now,
      act,
      outcome: 'success',
      actor: { kind: 'person', id: personId },
      object: { kind: 'person', id: personId },
      origin,
      details: { endedSessions },
    });
    await this.notifier.notify({
      personId,
      kind: 'password_changed',
      at: now,
      details: { address: origin.address, userAgent: origin.userAgent },
    });
  }
}
