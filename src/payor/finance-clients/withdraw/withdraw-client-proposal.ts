import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { HoldRight } from '../../hold-right.js';
import { financeAdmins } from '../../rights.js';
import type { ClientProposal } from '../client-proposal.js';
import { ClientProposalsRepository } from '../client-proposals.repository.js';
import { FinanceClientsLog } from '../finance-clients-log.js';
import { financeClientProblems } from '../finance-clients.problems.js';

/** Any payments admin takes a proposal off the table, their own or another's: that leaves everything as it is. */
@Injectable()
export class WithdrawClientProposal {
  constructor(
    private readonly right: HoldRight,
    private readonly proposals: ClientProposalsRepository,
    private readonly log: FinanceClientsLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `not-found` to other companies (ER-05), `access-refused`, `finance-client-proposal-closed` */
  execute(user: UserPrincipal, id: string): Promise<ClientProposal> {
    return this.unitOfWork.run(async () => {
      const proposal = await this.proposals.find(id);
      if (!proposal) throw new Problem(commonProblems.notFound);
      const { companyId, clientId } = proposal;
      await this.right.in(user, companyId, financeAdmins);
      if (!(await this.proposals.decide(id, 'withdrawn', user.personId, this.clock.now())))
        throw new Problem(financeClientProblems.proposalClosed);
      const details = { proposal: id };
      await this.log.write(user, {
        companyId,
        clientId,
        act: 'withdrawn',
        before: null,
        after: null,
        details,
      });
      return { ...proposal, status: 'withdrawn' };
    });
  }
}
