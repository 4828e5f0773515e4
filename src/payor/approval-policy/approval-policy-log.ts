import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Notifier, type AuditEntry, type NoticeKind } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { holdersOf } from '../holders-of.js';
import { policyAdmins } from '../rights.js';
import type { Proposal } from './proposal.js';

export interface PolicyEvent {
  act: 'proposed' | 'confirmed' | 'withdrawn';
  /** Canonical JSON of rules; null where there are none. */
  before: string | null;
  after: string | null;
  details?: AuditEntry['details'];
}

/** What happens to a company's rules stands in its chain, and is told to all its payments admins. */
@Injectable()
export class ApprovalPolicyLog {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the act. */
  async write(user: UserPrincipal, proposal: Proposal, event: PolicyEvent): Promise<void> {
    const { companyId } = proposal;
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act: `approval_policy.${event.act}`,
      outcome: 'success',
      actor: { kind: 'person', id: user.personId },
      object: { kind: 'approval_policy', id: companyId },
      origin: user.origin,
      details: {
        proposal: proposal.id,
        version: proposal.basedOnVersion + 1,
        before: event.before,
        after: event.after,
        ...event.details,
        session: user.sessionId,
      },
    });
  }

  async tell(
    { personId: actorId, origin }: UserPrincipal,
    { companyId }: Proposal,
    kind: Extract<NoticeKind, `approval_policy_${string}`>,
  ): Promise<void> {
    const { address, userAgent } = origin;
    const by = (await this.directory.personNames([actorId])).get(actorId) ?? null;
    const details = { by, address, userAgent };
    for (const personId of await holdersOf(this.directory, policyAdmins, companyId))
      await this.notifier.notify({ personId, kind, at: this.clock.now(), details });
  }
}
