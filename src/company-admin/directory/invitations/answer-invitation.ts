import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '@countersign/mfa-core';
import { Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { AccountRegister, MembersRepository, PersonDirectory } from '../../../accounts/accounts.module.js';
import { DirectoryLog } from '../directory-log.js';
import { directoryProblems } from '../directory.problems.js';
import { InvitationsRepository, type Invitation } from '../invitations.repository.js';

/** What somebody says to a company that wants them in its directory. */
@Injectable()
export class AnswerInvitation {
  constructor(
    private readonly invitations: InvitationsRepository,
    private readonly register: AccountRegister,
    private readonly directory: PersonDirectory,
    private readonly members: MembersRepository,
    private readonly log: DirectoryLog,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
  ) {}

  async list({
    personId,
  }: Pick<UserPrincipal, 'personId'>): Promise<(Invitation & { companyName: string })[]> {
    const invitations = await this.invitations.of(personId);
    const names = await this.directory.companyNames(invitations.map(({ companyId }) => companyId));
    return invitations.map((one) => ({ ...one, companyName: names.get(one.companyId) ?? '' }));
  }

  /**
   * @throws Problem `invitation-not-found`, for one of somebody else as for none (ER-05), and to whoever would wake by it
   * what an admin has put to sleep (POL-05)
   */
  execute(user: UserPrincipal, companyId: string, accepted: boolean): Promise<void> {
    const { personId } = user;
    return this.unitOfWork.run(async () => {
      // Whoever deactivates them at this moment comes before or after, not between.
      await this.directory.lockPeople(personId);
      if (!(await this.invitations.take(companyId, personId)))
        throw new Problem(directoryProblems.invitationGone);
      if (accepted && (await this.members.find(companyId, personId))?.active === false)
        throw new Problem(directoryProblems.invitationGone);
      if (accepted) await this.register.addMembership({ personId, companyId, role: 'member' });
      await this.log.write(user, {
        companyId,
        act: accepted ? 'directory.invitation_accepted' : 'directory.invitation_declined',
        objectId: personId,
        details: { before: 'invited', after: accepted ? 'member' : null },
      });
    });
  }
}
