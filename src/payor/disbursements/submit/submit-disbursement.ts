import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { writeMoney } from '../../money.js';
import { disbursers } from '../../rights.js';
import { ComposePayments } from '../compose-payments.js';
import type { Disbursement } from '../disbursement.js';
import { DisbursementLog } from '../disbursement-log.js';
import { DisbursementsRepository } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';
import { HoldDisbursement } from '../hold-disbursement.js';

/** draft → submitted: from here on its invoices are promised, so what a draft could still hope for is checked again. */
@Injectable()
export class SubmitDisbursement {
  constructor(
    private readonly hold: HoldDisbursement,
    private readonly compose: ComposePayments,
    private readonly disbursements: DisbursementsRepository,
    private readonly find: FindDisbursement,
    private readonly log: DisbursementLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `disbursement-not-acceptable`, and what HoldDisbursement throws */
  async execute(user: UserPrincipal, id: string): Promise<Disbursement> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(id, user, { roles: disbursers, statuses: ['draft'] });
      const { companyId, currency, fundingAccountId } = held;
      const drafted = await this.disbursements.payments([id]);
      await this.compose.execute({
        companyId,
        disbursementId: id,
        currency,
        fundingAccountId,
        payments: drafted.map(({ invoice, amountMinor }) => ({
          invoiceId: invoice.id,
          amount: writeMoney({ minor: amountMinor, currency }),
        })),
      });
      await this.disbursements.submit(id, user.personId, this.clock.now());
      await this.log.write('disbursement.submitted', user, held, { version: held.version });
      return this.find.one(id, [companyId]);
    });
  }
}
