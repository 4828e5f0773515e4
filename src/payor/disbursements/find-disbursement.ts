import { Injectable } from '@nestjs/common';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { WeighApprovals } from './approve/weigh-approvals.js';
import type { Disbursement } from './disbursement.js';
import { DisbursementsRepository } from './disbursements.repository.js';

type Row = NonNullable<Awaited<ReturnType<DisbursementsRepository['row']>>>;

/** Disbursements with everything that stands behind them now, for people of their company. */
@Injectable()
export class FindDisbursement {
  constructor(
    private readonly disbursements: DisbursementsRepository,
    private readonly directory: PersonDirectory,
    private readonly weighApprovals: WeighApprovals,
  ) {}

  /** @throws Problem `not-found`: another company's answers as a missing one (ER-05). */
  async one(id: string, companyIds: readonly string[]): Promise<Disbursement> {
    const row = await this.disbursements.row(id);
    if (!row || !companyIds.includes(row.companyId)) throw new Problem(commonProblems.notFound);
    const [found] = await this.complete([row]);
    if (!found) throw new Problem(commonProblems.notFound);
    return found;
  }

  async complete(rows: readonly Row[]): Promise<Disbursement[]> {
    const payments = await this.disbursements.payments(rows.map(({ id }) => id));
    const companies = [...rows.map(({ companyId }) => companyId), ...payments.map(({ payeeId }) => payeeId)];
    const names = await this.directory.companyNames([...new Set(companies)]);
    return this.weighApprovals.execute(
      rows.map((row) => ({
        ...row,
        companyName: names.get(row.companyId) ?? '',
        payments: payments
          .filter(({ disbursementId }) => disbursementId === row.id)
          .map(({ disbursementId: _, payeeId, ...payment }) => ({
            ...payment,
            payee: { id: payeeId, name: names.get(payeeId) ?? '' },
          })),
      })),
    );
  }
}
