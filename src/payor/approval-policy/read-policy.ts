import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { companyRequired } from '../../wire/company-required.js';
import { companiesOf, payorRoles } from '../rights.js';
import { ApprovalPoliciesRepository, type ApprovalPolicy } from './approval-policies.repository.js';
import type { Proposal } from './proposal.js';
import { ProposalsRepository } from './proposals.repository.js';

/** The rules in force, and what is proposed instead. */
export interface PresentPolicy extends ApprovalPolicy {
  companyId: string;
  proposal: Proposal | null;
}

@Injectable()
export class ReadPolicy {
  constructor(
    private readonly policies: ApprovalPoliciesRepository,
    private readonly proposals: ProposalsRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `company-required` */
  async execute(user: UserPrincipal, wanted: string | undefined): Promise<PresentPolicy> {
    const theirs = companiesOf(user, payorRoles);
    const companyId = wanted ?? (theirs.length === 1 ? theirs[0] : undefined);
    if (companyId === undefined || !theirs.includes(companyId)) throw new Problem(companyRequired);
    return this.of(companyId);
  }

  async of(companyId: string): Promise<PresentPolicy> {
    const policy = await this.policies.of(companyId);
    const pending = await this.proposals.pendingOf(companyId);
    const stands = pending?.basedOnVersion === policy.version && pending.expiresAt > this.clock.now();
    return { ...policy, companyId, proposal: stands ? pending : null };
  }
}
