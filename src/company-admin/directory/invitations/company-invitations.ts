import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PersonDirectory } from '../../../accounts/accounts.module.js';
import { HoldCompanyRight } from '../../hold-company-right.js';
import { companyMeant, directoryAdmins } from '../../rights.js';
import { DirectoryLog } from '../directory-log.js';
import { directoryProblems } from '../directory.problems.js';
import { InvitationsRepository } from '../invitations.repository.js';

export interface OpenInvitation {
  personId: string;
  /** The address it was sent to, and no other of theirs: before they accept, the company knows no more of them. */
  email: string;
  invitedAt: Date;
}

/** The invitations of a company that nobody has answered: to be looked at, and to be taken back. */
@Injectable()
export class CompanyInvitations {
  constructor(
    private readonly right: HoldCompanyRight,
    private readonly invitations: InvitationsRepository,
    private readonly directory: PersonDirectory,
    private readonly log: DirectoryLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  /** In the order of their ids, after `after`; `limit` at most. */
  async page(companyId: string, page: { after: string | null; limit: number }): Promise<OpenInvitation[]> {
    const open = await this.invitations.inCompany(companyId, page);
    const addresses = await this.directory.addressesOf(...open.map(({ personId }) => personId));
    const email = new Map(
      addresses.filter(({ isSignIn }) => isSignIn).map(({ personId, address }) => [personId, address]),
    );
    return open.map((one) => ({ ...one, email: email.get(one.personId) ?? '' }));
  }

  /** @throws Problem `invitation-not-found`, `company-required`, `access-refused`; MfaError `cooling_off` */
  withdraw(user: UserPrincipal, asked: { companyId?: string | undefined; personId: string }): Promise<void> {
    const companyId = companyMeant(user, asked.companyId, directoryAdmins);
    const { personId } = asked;
    return this.unitOfWork.run(async () => {
      await this.right.inCompany(user, companyId, directoryAdmins);
      await this.right.cooledOff(user);
      if (!(await this.invitations.take(companyId, personId)))
        throw new Problem(directoryProblems.invitationGone);
      await this.log.write(user, {
        ...{ companyId, act: 'directory.invitation_withdrawn', objectId: personId },
        details: { before: 'invited', after: null },
      });
    });
  }
}
