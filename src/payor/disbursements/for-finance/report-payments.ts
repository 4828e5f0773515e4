import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, secondsAfter, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem } from '@countersign/mfa-nest';
import type {
  AuthorizedDisbursement,
  AuthorizedPayments,
  PaymentReport,
  Reporter,
} from '../../../between-sides/authorized-payments.port.js';
import {
  AuthorizedDisbursementsRepository,
  type AuthorizedRow,
  type PaymentProgress,
} from './authorized-disbursements.repository.js';
import { FinanceLog } from './finance-log.js';
import { forFinanceProblems } from './for-finance.problems.js';
import { impossibleIn, refusedIn } from './judge-report.js';
import { presentAuthorized } from './present-authorized.js';
import { TellOfFailure } from './tell-of-failure.js';
import { disbursementStatusOf } from './transitions.js';

/** How far the clock of whoever reports may run before ours. Ours. */
const CLOCKS_DIFFER_SECONDS = 60;

/** What became of money on its way: the whole report, or nothing of it (FIN-02). */
@Injectable()
export class ReportPayments implements Pick<AuthorizedPayments, 'report'> {
  constructor(
    private readonly authorized: AuthorizedDisbursementsRepository,
    private readonly tellOfFailure: TellOfFailure,
    private readonly log: FinanceLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  report(by: Reporter, id: string, report: PaymentReport): Promise<AuthorizedDisbursement> {
    return this.unitOfWork.run(async () => {
      const row = await this.authorized.lock(by.companyId, id);
      if (row?.receiptId !== report.receiptId) throw new Problem(commonProblems.notFound);
      if (row.spentAt === null) throw new Problem(forFinanceProblems.receiptNotSpent);
      const before = await this.authorized.progress([id]);
      this.requirePossible(report, row, before);
      const errors = refusedIn(report, row.drawdown, before);
      if (errors.length > 0) throw new Problem(forFinanceProblems.transitionRefused, { errors });
      const moved = await this.move(id, row, report, before);
      const after = await this.authorized.progress([id]);
      const drawdown = report.drawdown ?? row.drawdown;
      const status = disbursementStatusOf(
        drawdown,
        after.map((one) => one.status),
      );
      if (status !== row.status) await this.authorized.setStatus(id, status);
      if (moved) await this.keep(by, id, report, status);
      return presentAuthorized({ ...row, drawdown, status }, after);
    });
  }

  private requirePossible(
    report: PaymentReport,
    { authorizedAt }: AuthorizedRow,
    progress: readonly PaymentProgress[],
  ): void {
    const { occurredAt } = report;
    const errors = impossibleIn(report, progress);
    if (occurredAt > secondsAfter(this.clock.now(), CLOCKS_DIFFER_SECONDS))
      errors.push({ pointer: '/occurredAt', detail: 'lies in the future' });
    if (occurredAt < new Date(Math.floor(authorizedAt.getTime() / 1000) * 1000))
      errors.push({ pointer: '/occurredAt', detail: 'lies before the disbursement was authorized' });
    if (errors.length > 0) throw new Problem(commonProblems.invalidRequest, { errors });
  }

  /** Whether anything is another state than before: a report said again is kept once. */
  private async move(
    id: string,
    { drawdown }: AuthorizedRow,
    report: PaymentReport,
    before: readonly PaymentProgress[],
  ): Promise<boolean> {
    const now = this.clock.now();
    let moved = false;
    if (report.drawdown !== undefined && report.drawdown !== drawdown) {
      await this.authorized.moveDrawdown(id, report.drawdown, now);
      moved = true;
    }
    for (const { position, status, reason } of report.payments) {
      const payment = before.find((one) => one.position === position);
      if (!payment || payment.status === status) continue;
      await this.authorized.movePayment(id, { position, status, reason, now });
      if (status === 'paid') await this.authorized.book(payment.invoiceId, payment.amountMinor);
      if (status === 'returned') await this.authorized.book(payment.invoiceId, -payment.amountMinor);
      moved = true;
    }
    return moved;
  }

  private async keep(by: Reporter, id: string, report: PaymentReport, status: string): Promise<void> {
    const { drawdown, payments, occurredAt } = report;
    const content = JSON.stringify({ ...(drawdown ? { drawdown } : {}), payments });
    await this.authorized.addReport({
      id: this.ids.next(),
      disbursementId: id,
      clientId: by.clientId,
      reportedAt: this.clock.now(),
      occurredAt,
      content,
    });
    await this.tellOfFailure.execute(by, id, report);
    await this.log.write('disbursement.reported', by, id, {
      status,
      ...(drawdown ? { drawdown } : {}),
      payments: payments.map((payment) => `${payment.position} ${payment.status}`).join(', '),
      occurredAt: occurredAt.toISOString(),
    });
  }
}
