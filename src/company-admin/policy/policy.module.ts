import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { MailingsModule } from '../../mailings/mailings.module.js';
import { HoldCompanyRight } from '../hold-company-right.js';
import { CompanyPoliciesRepository } from './company-policies.repository.js';
import { PolicyController } from './policy.controller.js';
import { ReadPolicy } from './read/read-policy.js';
import { SavePolicy } from './save/save-policy.js';
import { TellOfDeadline } from './save/tell-of-deadline.js';

/** What a company asks of everybody in its directory (POL-01..11). */
@Module({
  imports: [AccountsModule, MailingsModule],
  controllers: [PolicyController],
  providers: [CompanyPoliciesRepository, HoldCompanyRight, ReadPolicy, SavePolicy, TellOfDeadline],
  exports: [CompanyPoliciesRepository],
})
export class PolicyModule {}
