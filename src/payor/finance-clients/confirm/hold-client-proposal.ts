import { Inject, Injectable } from '@nestjs/common';
import { Clock, IndependentFactors } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { Config } from '../../../config/config.js';
import { HoldRight } from '../../hold-right.js';
import { payorProblems } from '../../payor.problems.js';
import { requireIndependent } from '../../require-independent.js';
import { financeAdmins, holdsOne } from '../../rights.js';
import type { ClientProposal } from '../client-proposal.js';
import { ClientProposalsRepository } from '../client-proposals.repository.js';
import { financeClientProblems } from '../finance-clients.problems.js';
import { FinanceClientsRepository, type RegisteredClient } from '../finance-clients.repository.js';
import { errorsIn } from '../judge-client.js';

export interface HeldClientProposal {
  proposal: ClientProposal;
  /** Null for a new one. */
  present: RegisteredClient | null;
}

/** Takes hold of a proposal and of the client it would change, and judges whether this person may confirm it. */
@Injectable()
export class HoldClientProposal {
  constructor(
    private readonly right: HoldRight,
    private readonly directory: PersonDirectory,
    private readonly independent: IndependentFactors,
    private readonly clients: FinanceClientsRepository,
    private readonly proposals: ClientProposalsRepository,
    @Inject(Config) private readonly config: Pick<Config, 'production'>,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * Inside a unit of work.
   * @throws Problem `not-found` to other companies (ER-05), `access-refused`, `two-person-rule`, `factors-not-independent`,
   * `finance-client-proposal-closed`, `finance-client-not-acceptable`
   */
  async execute(id: string, user: UserPrincipal): Promise<HeldClientProposal> {
    const found = await this.proposals.find(id);
    if (!found) throw new Problem(commonProblems.notFound);
    const { companyId, proposedBy, clientId } = found;
    await this.right.in(user, companyId, financeAdmins);
    const proposer = await this.directory.lockRoles(proposedBy, companyId);
    const proposal = await this.proposals.lock(id);
    const present = await this.clients.lock(clientId);
    if (!proposal || !this.stands(proposal, present) || !holdsOne(proposer, financeAdmins))
      throw new Problem(financeClientProblems.proposalClosed);
    if (proposedBy === user.personId) throw new Problem(payorProblems.twoPersonRule);
    await requireIndependent(this.independent, user.personId, [proposedBy]);
    const errors = errorsIn(proposal.content, present, { loopback: !this.config.production });
    if (errors.length > 0) throw new Problem(financeClientProblems.notAcceptable, { errors });
    return { proposal, present };
  }

  private stands(
    { status, basedOnVersion, expiresAt }: ClientProposal,
    present: RegisteredClient | null,
  ): boolean {
    return (
      status === 'pending' &&
      basedOnVersion === (present?.version ?? 0) &&
      (present?.active ?? true) &&
      expiresAt > this.clock.now()
    );
  }
}
