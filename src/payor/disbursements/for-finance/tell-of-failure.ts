import { Inject, Injectable } from '@nestjs/common';
import { Clock, Notifier } from '@countersign/mfa-core';
import type { PaymentReport, Reporter } from '../../../between-sides/authorized-payments.port.js';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { holdersOf } from '../../holders-of.js';
import { fundingAdmins } from '../../rights.js';

/** Money that did not arrive is somebody's affair: the payments admins of the company hear of it. */
@Injectable()
export class TellOfFailure {
  constructor(
    private readonly directory: PersonDirectory,
    @Inject(Notifier) private readonly notifier: Notifier,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** In the transaction of the report. */
  async execute(
    { companyId, origin }: Reporter,
    disbursementId: string,
    report: PaymentReport,
  ): Promise<void> {
    const failed = report.payments.filter(
      ({ status }) => status === 'failed' || status === 'returned',
    ).length;
    if (report.drawdown !== 'failed' && failed === 0) return;
    const what = report.drawdown === 'failed' ? 'drawdown' : 'payments';
    const { address, userAgent } = origin;
    const details = { what, failed, disbursement: disbursementId, address, userAgent };
    for (const personId of await holdersOf(this.directory, fundingAdmins, companyId))
      await this.notifier.notify({ personId, kind: 'payment_failed', at: this.clock.now(), details });
  }
}
