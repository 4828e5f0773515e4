import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { LocalizedCodeTexts } from './code-texts/localized-code-texts.js';
import { DeliverNotice } from './deliver-notice.js';
import { NoticeOutbox } from './notice-outbox.js';
import { NoticesPurge } from './notices-purge.js';
import { NoticesRepository } from './notices.repository.js';

export { DeliverNotice, LocalizedCodeTexts, NoticeOutbox, NoticesPurge };

/** What people are told about their accounts. The application names `NoticeOutbox` as the Notifier. */
@Module({
  imports: [AccountsModule, DeliveryModule],
  providers: [DeliverNotice, NoticeOutbox, NoticesPurge, NoticesRepository],
  exports: [DeliverNotice, NoticeOutbox, NoticesPurge, NoticesRepository],
})
export class NoticesModule {}
