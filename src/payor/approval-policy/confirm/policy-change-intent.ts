import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import type { IntentContent, IntentRequest, IntentSource, UserPrincipal } from '@countersign/mfa-nest';
import { pathIdOf } from '../../../wire/path-id.js';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { jsonOfRules } from '../approval-rules.js';
import { describeRules } from '../describe-rules.js';
import { HoldProposal } from './hold-proposal.js';

/** What is approved when rules are changed: those of before and those of after, whole, and who proposed it. */
@Injectable()
export class PolicyChangeIntent implements IntentSource {
  constructor(
    private readonly holdProposal: HoldProposal,
    private readonly directory: PersonDirectory,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * In the unit of work of the act, or, for a prompt, in one of its own.
   * @throws what HoldProposal throws
   */
  describe(request: IntentRequest, user: UserPrincipal): Promise<IntentContent> {
    const id = pathIdOf(request);
    return this.unitOfWork.run(async () => {
      const { proposal, present } = await this.holdProposal.execute(id, user);
      const { companyId, proposedBy, rules } = proposal;
      const company = (await this.directory.companyNames([companyId])).get(companyId) ?? '';
      const proposer = (await this.directory.personNames([proposedBy])).get(proposedBy) ?? '';
      const version = present.version + 1;
      return {
        subjectId: proposal.id,
        companyId,
        content: {
          company,
          version,
          before: present.version === 0 ? null : jsonOfRules(present.rules),
          after: jsonOfRules(rules),
          proposer: { id: proposedBy, name: proposer },
        },
        display: {
          company,
          version,
          before: describeRules(present.rules),
          after: describeRules(rules),
          proposer,
        },
      };
    });
  }
}
