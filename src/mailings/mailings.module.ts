import { Module } from '@nestjs/common';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DeliverMailing } from './deliver-mailing.js';
import { MailingsPurge } from './mailings-purge.js';
import { MailingsRepository } from './mailings.repository.js';
import { Mailings } from './mailings.js';
import { StartMailings } from './start-mailings.js';

export { DeliverMailing } from './deliver-mailing.js';
export { MailingsPurge } from './mailings-purge.js';
export { Mailings } from './mailings.js';
export { StartMailings, mailingCatchUpMs, mailingTimes } from './start-mailings.js';

/** One thing told to many people: durable, each once, with progress to look at. What is told are notices. */
@Module({
  imports: [DeliveryModule],
  providers: [DeliverMailing, Mailings, MailingsPurge, MailingsRepository, StartMailings],
  exports: [DeliverMailing, Mailings, MailingsPurge, StartMailings],
})
export class MailingsModule {}
