import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, type AuditEntry, type AuditPosition } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';

/** What happens to a disbursement stands in the chain of its company, in the transaction of the act (LG-05). */
@Injectable()
export class DisbursementLog {
  constructor(
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  write(
    act: `disbursement.${string}`,
    user: UserPrincipal,
    disbursement: { id: string; companyId: string },
    details: AuditEntry['details'] = {},
  ): Promise<AuditPosition> {
    return this.audit.append({
      stream: `company:${disbursement.companyId}`,
      at: this.clock.now(),
      act,
      outcome: 'success',
      actor: { kind: 'person', id: user.personId },
      object: { kind: 'disbursement', id: disbursement.id },
      origin: user.origin,
      details: { ...details, session: user.sessionId },
    });
  }
}
