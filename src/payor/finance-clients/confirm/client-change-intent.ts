import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import type { IntentContent, IntentRequest, IntentSource, UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { pathIdOf } from '../../../wire/path-id.js';
import { describeState, jsonOfState, stateAfter } from '../client-content.js';
import { stateOf } from '../finance-clients.repository.js';
import { HoldClientProposal } from './hold-client-proposal.js';

/** What is approved when a finance system is registered or changed: it whole, before and after, and who proposed it. */
@Injectable()
export class ClientChangeIntent implements IntentSource {
  constructor(
    private readonly holdProposal: HoldClientProposal,
    private readonly directory: PersonDirectory,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * In the unit of work of the act, or, for a prompt, in one of its own.
   * @throws what HoldClientProposal throws
   */
  describe(request: IntentRequest, user: UserPrincipal): Promise<IntentContent> {
    const id = pathIdOf(request);
    return this.unitOfWork.run(async () => {
      const { proposal, present } = await this.holdProposal.execute(id, user);
      const { companyId, clientId, proposedBy, content, basedOnVersion } = proposal;
      const company = (await this.directory.companyNames([companyId])).get(companyId) ?? '';
      const proposer = (await this.directory.personNames([proposedBy])).get(proposedBy) ?? '';
      const before = present && stateOf(present);
      const after = stateAfter(before, content);
      const version = basedOnVersion + 1;
      return {
        subjectId: proposal.id,
        companyId,
        content: {
          ...{ company, client: clientId, version },
          before: before && jsonOfState(before),
          after: jsonOfState(after),
          proposer: { id: proposedBy, name: proposer },
        },
        display: {
          ...{ company, client: clientId, version },
          before: before ? describeState(before) : ['It is not registered yet'],
          after: describeState(after),
          proposer,
        },
      };
    });
  }
}
