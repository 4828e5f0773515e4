import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { Problem, type Countersignature, type UserPrincipal } from '@countersign/mfa-nest';
import { stateAfter } from '../client-content.js';
import { ClientProposalsRepository } from '../client-proposals.repository.js';
import { FinanceClientsLog } from '../finance-clients-log.js';
import { financeClientProblems } from '../finance-clients.problems.js';
import { FinanceClientsRepository, stateOf } from '../finance-clients.repository.js';
import { HoldClientProposal } from './hold-client-proposal.js';

/**
 * A finance system is registered, or becomes what was proposed. Runs inside the unit of work in which the countersignature
 * was spent, with the proposal and the client locked by ClientChangeIntent.
 */
@Injectable()
export class ConfirmClient {
  constructor(
    private readonly holdProposal: HoldClientProposal,
    private readonly clients: FinanceClientsRepository,
    private readonly proposals: ClientProposalsRepository,
    private readonly log: FinanceClientsLog,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Its id. @throws Problem `finance-client-proposal-closed`, `finance-client-not-acceptable`, and what HoldClientProposal throws */
  async execute(user: UserPrincipal, id: string, signed: Countersignature): Promise<string> {
    const { proposal, present } = await this.holdProposal.execute(id, user);
    const { companyId, clientId, content, basedOnVersion, proposedBy } = proposal;
    const now = this.clock.now();
    if (!(await this.proposals.decide(id, 'confirmed', user.personId, now)))
      throw new Problem(financeClientProblems.proposalClosed);
    const version = basedOnVersion + 1;
    await this.clients.save({ id: clientId, companyId, version, content, now });
    // The unique key ends the race with whoever registers the same key elsewhere meanwhile.
    if ((await this.clients.addKeys(clientId, content.addKeys, now)) < content.addKeys.length)
      throw new Problem(financeClientProblems.notAcceptable, { errors: REGISTERED_MEANWHILE });
    const before = present && stateOf(present);
    const change = present ? 'changed' : 'registered';
    await this.log.tell(user, companyId, 'finance_client_changed', { client: content.name, change });
    await this.log.write(user, {
      ...{ companyId, clientId, act: 'confirmed', before, after: stateAfter(before, content) },
      details: {
        ...{ proposal: id, version, proposer: proposedBy, intentHash: signed.intentHash },
        ...{ challenge: signed.challengeId, method: signed.method, factor: signed.factorId },
      },
    });
    return clientId;
  }
}

const REGISTERED_MEANWHILE = [{ pointer: '/addKeys', detail: 'holds a key that was registered meanwhile' }];
