import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { MailingsModule } from '../../mailings/mailings.module.js';
import { HoldCompanyRight } from '../hold-company-right.js';
import { DirectoryController } from './directory.controller.js';
import { DirectoryLog } from './directory-log.js';
import { ImportMembers } from './import/import-members.js';
import { AnswerInvitation } from './invitations/answer-invitation.js';
import { CompanyInvitationsController } from './invitations/company-invitations.controller.js';
import { CompanyInvitations } from './invitations/company-invitations.js';
import { InvitationsController } from './invitations/invitations.controller.js';
import { InvitationsRepository } from './invitations.repository.js';
import { InviteMember } from './invite/invite-member.js';
import { ChangeActivity } from './members/change-activity.js';
import { ChangeDirectoryRole } from './members/change-directory-role.js';
import { HoldMember } from './members/hold-member.js';
import { LiftLockOut } from './members/lift-lock-out.js';

/** Who belongs to a company: invited, imported, deactivated and activated again. */
@Module({
  imports: [AccountsModule, MailingsModule],
  controllers: [CompanyInvitationsController, DirectoryController, InvitationsController],
  providers: [
    AnswerInvitation,
    ChangeActivity,
    ChangeDirectoryRole,
    CompanyInvitations,
    DirectoryLog,
    HoldCompanyRight,
    HoldMember,
    ImportMembers,
    InvitationsRepository,
    InviteMember,
    LiftLockOut,
  ],
})
export class DirectoryModule {}
