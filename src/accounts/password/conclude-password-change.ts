import { Inject, Injectable } from '@nestjs/common';
import {
  AttemptLedger,
  AuditTrail,
  Clock,
  EndAllSessions,
  Notifier,
  type Origin,
} from '@countersign/mfa-core';
import { PasswordsRepository } from './passwords.repository.js';

/** What follows a new password, however it came to be: whatever the old one opened is shut, and everyone is told. */
@Injectable()
export class ConcludePasswordChange {
  constructor(
    private readonly passwords: PasswordsRepository,
    private readonly endAllSessions: EndAllSessions,
    @Inject(AttemptLedger) private readonly attempts: AttemptLedger,
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
    const endedSessions = await this.endAllSessions.execute({ personId, reason: 'password_changed' });
    await this.passwords.deleteResetTokens(personId);
    // A lock-out that a company wants lifted by somebody is lifted by this, too (LOG-07).
    await this.attempts.forgivePasswords(personId);
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
