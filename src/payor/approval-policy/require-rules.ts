import { Injectable } from '@nestjs/common';
import { Problem } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import { holdersOf } from '../holders-of.js';
import { disbursers } from '../rights.js';
import { approvalPolicyProblems } from './approval-policy.problems.js';
import { normalized, type ApprovalRules } from './approval-rules.js';
import { errorsIn } from './judge-rules.js';

/** Rules that the company, with the people it has at this moment, can live by. */
@Injectable()
export class RequireRules {
  constructor(private readonly directory: PersonDirectory) {}

  /** The same rules, as we write amounts. @throws Problem `approval-policy-not-acceptable` */
  async execute(companyId: string, rules: ApprovalRules): Promise<ApprovalRules> {
    const eligible = await holdersOf(this.directory, disbursers, companyId);
    const errors = errorsIn(rules, eligible.length);
    if (errors.length > 0) throw new Problem(approvalPolicyProblems.notAcceptable, { errors });
    return normalized(rules);
  }
}
