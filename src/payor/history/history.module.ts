import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';

/** Who changed what, as the audit trail of the company has it. */
@Module({ imports: [AccountsModule] })
export class HistoryModule {}
