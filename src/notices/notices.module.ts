import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { NoticeOutbox } from './notice-outbox.js';
import { NoticesRepository } from './notices.repository.js';

export { NoticeOutbox };

/** What people are told about their accounts. The application names `NoticeOutbox` as the Notifier. */
@Module({
  imports: [AccountsModule],
  providers: [NoticeOutbox, NoticesRepository],
  exports: [NoticeOutbox, NoticesRepository],
})
export class NoticesModule {}
