import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { ApprovalPoliciesRepository } from '../../approval-policy/approval-policies.repository.js';
import { approversFor, noRules } from '../../approval-policy/approval-rules.js';
import { holdersOf } from '../../holders-of.js';
import { disbursers } from '../../rights.js';
import { totalOf, type Disbursement, type DisbursementContent } from '../disbursement.js';
import { contentHashOf, countedOf, type GivenApproval } from './approval.js';
import { ApprovalsRepository } from './approvals.repository.js';

/** `approvalsRequired`: of what is authorized, how many were asked for then. */
type Unweighed = DisbursementContent & { approvalsRequired: number | null };

/** Disbursements with the approvals they have and need: for people to read. What is executed is counted by CountApprovals. */
@Injectable()
export class WeighApprovals {
  constructor(
    private readonly approvals: ApprovalsRepository,
    private readonly policies: ApprovalPoliciesRepository,
    private readonly directory: PersonDirectory,
  ) {}

  async execute(disbursements: readonly Unweighed[]): Promise<Disbursement[]> {
    const all = await this.approvals.of(disbursements.map(({ id }) => id));
    const names = await this.directory.personNames([...new Set(all.map(({ personId }) => personId))]);
    const policies = await this.policies.ofCompanies([...new Set(disbursements.map((one) => one.companyId))]);
    const givers = await this.mayApprove(
      disbursements.filter(({ id }) => all.some(({ disbursementId }) => disbursementId === id)),
    );
    return disbursements.map((one) => {
      const total = { minor: totalOf(one), currency: one.currency };
      const { rules } = policies.get(one.companyId) ?? { rules: noRules };
      const required = one.approvalsRequired ?? approversFor(rules, total);
      const given = all.filter(({ disbursementId }) => disbursementId === one.id);
      const counted = countedNow(one, given, required, givers.get(one.companyId) ?? new Set());
      return {
        ...one,
        approvalsRequired: required,
        approvals: given.map((approval) => ({
          personId: approval.personId,
          name: names.get(approval.personId) ?? '',
          at: approval.approvedAt,
          counts: counted.includes(approval),
        })),
      };
    });
  }

  private async mayApprove(
    approved: readonly DisbursementContent[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const byCompany = new Map<string, ReadonlySet<string>>();
    for (const companyId of new Set(approved.map((one) => one.companyId)))
      byCompany.set(companyId, new Set(await holdersOf(this.directory, disbursers, companyId)));
    return byCompany;
  }
}

function countedNow(
  one: DisbursementContent,
  given: readonly GivenApproval[],
  required: number,
  mayApprove: ReadonlySet<string>,
): readonly GivenApproval[] {
  if (given.length === 0) return [];
  if (one.status !== 'submitted') return given.filter(({ counted }) => counted);
  return countedOf(given, { contentHash: contentHashOf(one), required, mayApprove });
}
