import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { HistoryController } from './history.controller.js';
import { PresentChanges } from './present-changes.js';
import { ReadHistory } from './read-history.js';

/** Who changed what, as the audit trail of the company has it. */
@Module({
  imports: [AccountsModule],
  controllers: [HistoryController],
  providers: [PresentChanges, ReadHistory],
})
export class HistoryModule {}
