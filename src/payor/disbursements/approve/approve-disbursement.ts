import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem, type Countersignature, type UserPrincipal } from '@countersign/mfa-nest';
import { payorProblems } from '../../payor.problems.js';
import { unapprovedAccounts } from '../authorize/unapproved-accounts.js';
import type { Disbursement } from '../disbursement.js';
import { DisbursementLog } from '../disbursement-log.js';
import { disbursementProblems } from '../disbursements.problems.js';
import { FindDisbursement } from '../find-disbursement.js';
import { contentHashOf } from './approval.js';
import { ApprovalsRepository } from './approvals.repository.js';
import { HoldApprovable } from './hold-approvable.js';

/**
 * One of the approvals that the company's rules ask for before a disbursement is authorized (DSB-04). Moves no money, so
 * there is no receipt of its own; that of the authorization names it. Runs inside the unit of work in which the
 * countersignature was spent, with every row that was approved locked by ApprovalIntent.
 */
@Injectable()
export class ApproveDisbursement {
  constructor(
    private readonly holdApprovable: HoldApprovable,
    private readonly approvals: ApprovalsRepository,
    private readonly find: FindDisbursement,
    private readonly log: DisbursementLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `approved-already`, `disbursement-not-acceptable`, and what HoldApprovable throws */
  async execute(user: UserPrincipal, id: string, signed: Countersignature): Promise<Disbursement> {
    const { disbursement, count } = await this.holdApprovable.execute(id, user, 'act');
    const errors = unapprovedAccounts(disbursement);
    if (errors.length > 0) throw new Problem(payorProblems.notAcceptable, { errors });
    const { challengeId, factorId, method, intentHash } = signed;
    const contentHash = contentHashOf(disbursement);
    const given = { disbursementId: id, personId: user.personId, contentHash };
    const now = this.clock.now();
    if (!(await this.approvals.add({ ...given, challengeId, factorId, method, now })))
      throw new Problem(disbursementProblems.approvedAlready);
    await this.log.write('disbursement.approved', user, disbursement, {
      version: disbursement.version,
      approval: count.counted.length + 1,
      required: count.required,
      contentHash,
      intentHash,
      challenge: challengeId,
      method,
      factor: factorId,
    });
    return this.find.one(id, [disbursement.companyId]);
  }
}
