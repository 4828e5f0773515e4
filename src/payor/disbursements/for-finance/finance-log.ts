import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, type AuditEntry } from '@countersign/mfa-core';
import type { Reporter } from '../../../between-sides/authorized-payments.port.js';

/** What a finance system does stands in the chain of its company, in the transaction of the act. */
@Injectable()
export class FinanceLog {
  constructor(
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async write(
    act: 'receipt.spent' | 'disbursement.reported',
    { clientId, companyId, origin }: Reporter,
    disbursementId: string,
    details: AuditEntry['details'],
  ): Promise<void> {
    await this.audit.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act,
      outcome: 'success',
      actor: { kind: 'machine', id: clientId },
      object: { kind: 'disbursement', id: disbursementId },
      origin,
      details,
    });
  }
}
