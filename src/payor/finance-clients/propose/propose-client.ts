import { Inject, Injectable } from '@nestjs/common';
import { Clock, IdGenerator, secondsAfter, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { approvalPolicyProblems } from '../../approval-policy/approval-policy.problems.js';
import { HoldRight } from '../../hold-right.js';
import { holdersOf } from '../../holders-of.js';
import { payorProblems } from '../../payor.problems.js';
import { financeAdmins } from '../../rights.js';
import { stateAfter, textOfState } from '../client-content.js';
import { CLIENT_PROPOSAL_SECONDS, type ClientProposal } from '../client-proposal.js';
import { ClientProposalsRepository } from '../client-proposals.repository.js';
import { FinanceClientsLog } from '../finance-clients-log.js';
import { financeClientProblems } from '../finance-clients.problems.js';
import { FinanceClientsRepository, stateOf, type RegisteredClient } from '../finance-clients.repository.js';
import { ReadClientRequest, type ClientRequest } from '../read-client-request.js';

/** More than any payor has systems. Ours. */
const CLIENTS_AT_MOST = 20;

/** A finance system, new or changed, which is nothing but a wish until another payments admin countersigns it (DC-05). */
@Injectable()
export class ProposeClient {
  constructor(
    private readonly right: HoldRight,
    private readonly directory: PersonDirectory,
    private readonly readRequest: ReadClientRequest,
    private readonly clients: FinanceClientsRepository,
    private readonly proposals: ClientProposalsRepository,
    private readonly log: FinanceClientsLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(IdGenerator) private readonly ids: IdGenerator,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /**
   * @throws Problem `second-admin-needed`, `finance-client-not-acceptable`, `finance-client-disabled`, `version-conflict`,
   * `finance-client-proposal-pending`, `not-found`, and what HoldRight throws; MfaError `cooling_off`
   */
  execute(
    user: UserPrincipal,
    wanted: ClientRequest & {
      companyId?: string | undefined;
      clientId?: string | undefined;
      basedOnVersion: number;
    },
  ): Promise<ClientProposal> {
    return this.unitOfWork.run(async () => {
      const companyId = await this.right.forCompany(user, wanted.companyId, financeAdmins);
      await this.right.cooledOff(user);
      const admins = await holdersOf(this.directory, financeAdmins, companyId);
      if (admins.length < 2) throw new Problem(approvalPolicyProblems.secondAdminNeeded);
      const present = await this.presentOf(companyId, wanted);
      const before = present && stateOf(present);
      const content = await this.readRequest.execute(wanted, present);
      const after = stateAfter(before, content);
      if (textOfState(before) === textOfState(after))
        throw new Problem(financeClientProblems.notAcceptable, { errors: SAME });
      const now = this.clock.now();
      const proposal: ClientProposal = {
        id: this.ids.next(),
        companyId,
        clientId: present?.id ?? `fc_${this.ids.next().replaceAll('-', '')}`,
        basedOnVersion: wanted.basedOnVersion,
        content,
        status: 'pending',
        proposedBy: user.personId,
        proposedAt: now,
        expiresAt: secondsAfter(now, CLIENT_PROPOSAL_SECONDS),
      };
      if (present) await this.proposals.expire(present.id, present.version, now);
      if (!(await this.proposals.add(proposal))) throw new Problem(financeClientProblems.proposalPending);
      const change = present ? 'change' : 'register';
      await this.log.tell(user, companyId, 'finance_client_proposed', { client: content.name, change });
      const { clientId } = proposal;
      const details = { proposal: proposal.id, version: proposal.basedOnVersion + 1 };
      await this.log.write(user, { companyId, clientId, act: 'proposed', before, after, details });
      return proposal;
    });
  }

  /** Null for a new one. */
  private async presentOf(
    companyId: string,
    { clientId, basedOnVersion }: { clientId?: string | undefined; basedOnVersion: number },
  ): Promise<RegisteredClient | null> {
    if (clientId === undefined) {
      if (basedOnVersion !== 0) throw new Problem(payorProblems.versionConflict);
      const registered = await this.clients.count(companyId);
      const pending = await this.proposals.pending([companyId], this.clock.now());
      const proposed = pending.filter((one) => one.basedOnVersion === 0).length;
      if (registered + proposed >= CLIENTS_AT_MOST)
        throw new Problem(financeClientProblems.notAcceptable, { errors: TOO_MANY });
      return null;
    }
    const present = await this.clients.find(clientId);
    if (present?.companyId !== companyId) throw new Problem(commonProblems.notFound);
    if (!present.active) throw new Problem(financeClientProblems.disabled);
    if (present.version !== basedOnVersion) throw new Problem(payorProblems.versionConflict);
    return present;
  }
}

const SAME = [{ pointer: '/name', detail: 'and everything else are as they are already' }];
const TOO_MANY = [
  { pointer: '/clientId', detail: `is needed: a company has ${CLIENTS_AT_MOST} finance systems at most` },
];
