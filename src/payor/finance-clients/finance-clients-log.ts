import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, type AuditEntry } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { holdersOf } from '../holders-of.js';
import { financeAdmins } from '../rights.js';
import { textOfState, type ClientState } from './client-content.js';

export interface ClientEvent {
  companyId: string;
  clientId: string;
  act: 'proposed' | 'confirmed' | 'withdrawn' | 'key_withdrawn' | 'disabled';
  before: ClientState | null;
  after: ClientState | null;
  details?: AuditEntry['details'];
}

/** What happens to a finance system stands in the chain of its company, and is told to all payments admins. */
@Injectable()
export class FinanceClientsLog {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the act. */
  async write(user: UserPrincipal, event: ClientEvent): Promise<void> {
    await this.audit.append({
      stream: `company:${event.companyId}`,
      at: this.clock.now(),
      act: `finance_client.${event.act}`,
      outcome: 'success',
      actor: { kind: 'person', id: user.personId },
      object: { kind: 'finance_client', id: event.clientId },
      origin: user.origin,
      details: {
        before: textOfState(event.before),
        after: textOfState(event.after),
        ...event.details,
        session: user.sessionId,
      },
    });
  }

  async tell(
    { personId: actorId, origin }: UserPrincipal,
    companyId: string,
    kind: 'finance_client_proposed' | 'finance_client_changed',
    words: { client: string; change: string; key?: string },
  ): Promise<void> {
    const { address, userAgent } = origin;
    const by = (await this.directory.personNames([actorId])).get(actorId) ?? null;
    const details = { ...words, by, address, userAgent };
    for (const personId of await holdersOf(this.directory, financeAdmins, companyId))
      await this.notifier.notify({ personId, kind, at: this.clock.now(), details });
  }
}
