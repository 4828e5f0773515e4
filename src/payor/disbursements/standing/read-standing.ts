import { Injectable } from '@nestjs/common';
import type { UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { BeneficiaryAccountsRepository } from '../../beneficiaries/beneficiary-accounts.repository.js';
import { InvoicesRepository } from '../../invoices/invoices.repository.js';
import { companiesOf, payorRoles } from '../../rights.js';
import { DisbursementsSwitchRepository } from '../../settings/disbursements-switch.repository.js';
import type { Disbursement } from '../disbursement.js';
import { DisbursementsRepository } from '../disbursements.repository.js';
import { FindDisbursement } from '../find-disbursement.js';
import { judgeActs, judgeObstacles, type Obstacle } from './standing.js';
import type { StandingReply } from './standing.dto.js';

/** What people ask when they look at a disbursement: who was it, what stands against it, and what can I do about it. */
@Injectable()
export class ReadStanding {
  constructor(
    private readonly find: FindDisbursement,
    private readonly disbursements: DisbursementsRepository,
    private readonly invoices: InvoicesRepository,
    private readonly accounts: BeneficiaryAccountsRepository,
    private readonly switches: DisbursementsSwitchRepository,
    private readonly directory: PersonDirectory,
  ) {}

  /** @throws Problem `not-found` */
  async execute(user: UserPrincipal, id: string): Promise<StandingReply> {
    const disbursement = await this.find.one(id, companiesOf(user, payorRoles));
    const { companyId, companyName } = disbursement;
    const obstacles = await this.obstacles(disbursement);
    const roles = user.grants.filter((grant) => grant.companyId === companyId).map(({ role }) => role);
    const { enabled } = await this.switches.find(companyId);
    return {
      company: { id: companyId, name: companyName },
      hands: await this.hands(disbursement),
      obstacles,
      acts: judgeActs(
        disbursement,
        { personId: user.personId, roles },
        { hasObstacles: obstacles.length > 0, disbursementsOn: enabled },
      ),
    };
  }

  private async obstacles(disbursement: Disbursement): Promise<Obstacle[]> {
    const { id, companyId, payments } = disbursement;
    const ids = payments.map(({ invoice }) => invoice.id);
    const payees = [...new Set(payments.map(({ payee }) => payee.id))];
    return judgeObstacles(
      disbursement,
      await this.invoices.find(companyId, ids, id),
      await this.accounts.approvedOf(companyId, payees),
    );
  }

  private async hands(disbursement: Disbursement): Promise<StandingReply['hands']> {
    const { submittedBy, cancelledBy } = await this.disbursements.endsOf(disbursement.id);
    const hands = [
      ['created', disbursement.createdBy],
      ['last_edited', disbursement.lastEditedBy],
      ['submitted', submittedBy],
      ['authorized', disbursement.authorizedBy],
      ['cancelled', cancelledBy],
    ] as const;
    const people = hands.flatMap(([, personId]) => (personId === null ? [] : [personId]));
    const names = await this.directory.personNames([...new Set(people)]);
    return hands.flatMap(([did, id]) =>
      id === null ? [] : [{ did, person: { id, name: names.get(id) ?? '' } }],
    );
  }
}
