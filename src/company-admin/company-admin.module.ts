import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { MailingsModule } from '../mailings/mailings.module.js';
import { AdministeredController } from './companies/administered.controller.js';
import { CoverageModule } from './coverage/coverage.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { HoldCompanyRight } from './hold-company-right.js';
import { MailingProgressController } from './mailings/mailing-progress.controller.js';
import { CompanyResetsController } from './mfa-resets/mfa-resets.controller.js';
import { ResetStandardUser } from './mfa-resets/reset-standard-user.js';
import { PolicyModule } from './policy/policy.module.js';

/** What the admins of a company decide about the MFA of its people: the policy, the directory, coverage, resets. */
@Module({
  imports: [AccountsModule, CoverageModule, DirectoryModule, MailingsModule, PolicyModule],
  controllers: [AdministeredController, CompanyResetsController, MailingProgressController],
  providers: [HoldCompanyRight, ResetStandardUser],
})
export class CompanyAdminModule {}
