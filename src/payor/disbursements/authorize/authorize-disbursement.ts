import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem, type Countersignature, type UserPrincipal } from '@countersign/mfa-nest';
import { DailyLimits } from '../../approval-policy/limits/daily-limits.js';
import { payorProblems } from '../../payor.problems.js';
import { ApprovalsRepository } from '../approve/approvals.repository.js';
import { RequireApprovals } from '../approve/require-approvals.js';
import { spendingOf, type Disbursement } from '../disbursement.js';
import { DisbursementLog } from '../disbursement-log.js';
import { DisbursementsRepository } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';
import { disclosureOf } from './intent-content.js';
import { unapprovedAccounts } from './unapproved-accounts.js';
import { ReceiptSigner } from './receipt-signer.port.js';

/** Its place in a batch that was countersigned as one, from 1 (SU-07). */
export interface BatchPart {
  batchId: string;
  position: number;
}

/**
 * submitted → authorized. Runs inside the unit of work in which the countersignature was spent, with every row that was
 * approved locked: the change, the entry and the receipt commit with it or not at all (promise 3).
 */
@Injectable()
export class AuthorizeDisbursement {
  constructor(
    private readonly disbursements: DisbursementsRepository,
    private readonly find: FindDisbursement,
    private readonly requireApprovals: RequireApprovals,
    private readonly approvals: ApprovalsRepository,
    private readonly dailyLimits: DailyLimits,
    private readonly log: DisbursementLog,
    @Inject(ReceiptSigner) private readonly receipts: ReceiptSigner,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `disbursement-not-acceptable` for a payee's account that is not approved, `disbursement-state`,
   * `daily-limit`, and what RequireApprovals throws
   */
  async execute(
    user: UserPrincipal,
    id: string,
    signed: Countersignature,
    batch: BatchPart | null = null,
  ): Promise<{ disbursement: Disbursement; receipt: string }> {
    const now = this.clock.now();
    const companyIds = user.grants.map(({ companyId }) => companyId);
    const described = await this.find.one(id, companyIds);
    const { companyId, version } = described;
    const errors = unapprovedAccounts(described);
    if (errors.length > 0) throw new Problem(payorProblems.notAcceptable, { errors });
    const { rules, required, counted } = await this.requireApprovals.execute(described, user);
    const approvers = counted.map((approval) => approval.personId);
    const act = { id, version, by: user.personId, approvalsRequired: required, now };
    if (!(await this.disbursements.authorize(act))) throw new Problem(payorProblems.wrongState);
    await this.approvals.markCounted(id, approvers);
    // As late as can be: from here to the commit, acts of this company wait for its totals, and then for its chain.
    await this.dailyLimits.take(rules.limits, spendingOf(described, user));
    const audit = await this.log.write(
      'disbursement.authorized',
      user,
      { id, companyId },
      {
        version,
        intentHash: signed.intentHash,
        challenge: signed.challengeId,
        method: signed.method,
        factor: signed.factorId,
        ...(required > 0 ? { approvers: approvers.join(', ') } : {}),
        ...(batch ? { batch: batch.batchId, position: batch.position } : {}),
      },
    );
    const { receiptId, kid, jws } = await this.receipts.issue({
      subjectId: id,
      canonicalIntent: signed.canonicalIntent,
      ...(batch ? { disclosed: disclosureOf(described) } : {}),
      approverId: user.personId,
      roles: [
        ...new Set(user.grants.filter((grant) => grant.companyId === companyId).map(({ role }) => role)),
      ],
      approvals: counted.map(({ personId, approvedAt }) => ({ approverId: personId, approvedAt })),
      method: signed.method,
      challengeId: signed.challengeId,
      answeredAt: signed.answeredAt,
      authorizedAt: now,
      audit,
    });
    const { challengeId, intentHash } = signed;
    await this.disbursements.addReceipt({
      id: receiptId,
      disbursementId: id,
      companyId,
      feedPosition: audit.sequence,
      challengeId,
      intentHash,
      kid,
      jws,
      batch,
      now,
    });
    return { disbursement: authorized(described, act, approvers), receipt: jws };
  }
}

/** As it stands now: every row of it is locked, and this is all that was changed. */
const authorized = (
  before: Disbursement,
  act: { by: string; approvalsRequired: number; now: Date },
  approvers: readonly string[],
): Disbursement => ({
  ...before,
  status: 'authorized',
  authorizedBy: act.by,
  authorizedAt: act.now,
  approvalsRequired: act.approvalsRequired,
  approvals: before.approvals.map((one) => ({ ...one, counts: approvers.includes(one.personId) })),
});
