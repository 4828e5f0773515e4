import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';

/** How many people, and up to which sums: a payor’s own rules, as data (DSB-04, DC-07). */
@Module({ imports: [AccountsModule] })
export class ApprovalPolicyModule {}
