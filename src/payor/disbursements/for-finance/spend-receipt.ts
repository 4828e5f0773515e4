import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import type { AuthorizedPayments, Reporter } from '../../../between-sides/authorized-payments.port.js';
import { AuthorizedDisbursementsRepository } from './authorized-disbursements.repository.js';
import { FinanceLog } from './finance-log.js';
import { forFinanceProblems } from './for-finance.problems.js';

/** Somebody acts on a receipt from now on, and nobody else ever does (FIN-03, promise 1). */
@Injectable()
export class SpendReceipt implements Pick<AuthorizedPayments, 'spend'> {
  constructor(
    private readonly authorized: AuthorizedDisbursementsRepository,
    private readonly log: FinanceLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  spend(by: Reporter, id: string, receiptId: string): ReturnType<AuthorizedPayments['spend']> {
    return this.unitOfWork.run(async () => {
      const now = this.clock.now();
      const { clientId, companyId } = by;
      const receipt = { id: receiptId, disbursementId: id, companyId, by: clientId, now };
      if (!(await this.authorized.spend(receipt))) throw await this.refusal(companyId, id, receiptId);
      await this.log.write('receipt.spent', by, id, { receipt: receiptId });
      return { receiptId, spentAt: now };
    });
  }

  private async refusal(companyId: string, id: string, receiptId: string): Promise<Problem> {
    const row = await this.authorized.find(companyId, id);
    if (row?.receiptId !== receiptId) return new Problem(commonProblems.notFound);
    return new Problem(forFinanceProblems.receiptSpent, {
      extension: { spentAt: row.spentAt?.toISOString() ?? null },
    });
  }
}
