import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { payorProblems } from '../../payor.problems.js';
import { disbursers, drafters } from '../../rights.js';
import { ApprovalsRepository } from '../approve/approvals.repository.js';
import { ComposePayments, type WantedPayment } from '../compose-payments.js';
import type { Disbursement } from '../disbursement.js';
import { DisbursementLog } from '../disbursement-log.js';
import { DisbursementsRepository } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';
import { HoldDisbursement } from '../hold-disbursement.js';

/** New content: whatever anyone has been shown, answered or signed over the old one is worth nothing any more (DC-03, SU-05). */
@Injectable()
export class ChangeDisbursement {
  constructor(
    private readonly hold: HoldDisbursement,
    private readonly compose: ComposePayments,
    private readonly disbursements: DisbursementsRepository,
    private readonly approvals: ApprovalsRepository,
    private readonly find: FindDisbursement,
    private readonly log: DisbursementLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws Problem `version-conflict`, `disbursement-not-acceptable`, and what HoldDisbursement throws */
  async execute(
    user: UserPrincipal,
    id: string,
    change: {
      version: number;
      reason?: string | undefined;
      fundingAccountId?: string | undefined;
      payments: readonly WantedPayment[];
    },
  ): Promise<Disbursement> {
    return this.unitOfWork.run(async () => {
      const held = await this.hold.execute(id, user, { roles: drafters, statuses: ['draft', 'submitted'] });
      // Once it was submitted it is the disbursers' affair, and a change says why (DSB-02).
      if (held.status === 'submitted') {
        await this.hold.execute(id, user, { roles: disbursers, statuses: ['submitted'] });
        if (change.reason === undefined) throw reasonRequired();
      }
      if (held.version !== change.version) throw new Problem(payorProblems.versionConflict);
      const composition = await this.compose.execute({
        companyId: held.companyId,
        disbursementId: id,
        currency: held.currency,
        fundingAccountId: change.fundingAccountId ?? held.fundingAccountId,
        payments: change.payments,
      });
      await this.disbursements.change({ ...composition, id, editedBy: user.personId });
      const approvalsWiped = await this.approvals.wipe(id);
      const version = held.version + 1;
      const details = { version, reason: change.reason ?? null, status: held.status, approvalsWiped };
      await this.log.write('disbursement.changed', user, held, details);
      return this.find.one(id, [held.companyId]);
    });
  }
}

const reasonRequired = (): Problem =>
  new Problem(commonProblems.invalidRequest, {
    errors: [{ pointer: '/reason', detail: 'must say why, once the disbursement was submitted' }],
  });
