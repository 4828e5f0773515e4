import { Logger, type FactoryProvider } from '@nestjs/common';
import { Config } from '../config/config.js';
import {
  DeliverAlert,
  DeliverText,
  DeliveryWorker,
  JobsRepository,
  StrandedJobsRepository,
  TellVendor,
} from '../delivery/delivery.module.js';
import {
  DeliverMailing,
  StartMailings,
  mailingCatchUpMs,
  mailingTimes,
} from '../mailings/mailings.module.js';
import { DeliverNotice } from '../notices/notices.module.js';
import { RemindApprovers, reminderCatchUpMs, reminderTimes } from '../payor/payor.module.js';
import { DeliverWebhook } from '../webhooks/webhooks.module.js';

/** What is done from the queue, and what at certain times. */
export const deliveryWork = ({ database, delivery }: Config): FactoryProvider => ({
  provide: DeliveryWorker,
  inject: [
    JobsRepository,
    StrandedJobsRepository,
    DeliverText,
    TellVendor,
    DeliverNotice,
    RemindApprovers,
    DeliverAlert,
    DeliverWebhook,
    DeliverMailing,
    StartMailings,
  ],
  useFactory: (
    jobs: JobsRepository,
    stranded: StrandedJobsRepository,
    text: DeliverText,
    vendor: TellVendor,
    notice: DeliverNotice,
    reminders: RemindApprovers,
    alert: DeliverAlert,
    webhook: DeliverWebhook,
    mailing: DeliverMailing,
    startMailings: StartMailings,
  ) =>
    new DeliveryWorker(
      { connectionString: database.url, jobs, stranded, logger: new Logger('Delivery') },
      [
        {
          tasks: { text: (id) => text.deliver(id), text_answered: (id) => vendor.tell(id) },
          concurrency: delivery.concurrency,
        },
        // Apart, so that thousands of notices never take the place of a code.
        {
          tasks: {
            notice: (id) => notice.deliver(id),
            alert: (id) => alert.deliver(id),
            mailing: (id) => mailing.deliver(id),
          },
          concurrency: Math.ceil(delivery.concurrency / 2),
        },
        // Apart again: a receiver may take its time.
        {
          tasks: { webhook: (id) => webhook.deliver(id) },
          concurrency: Math.ceil(delivery.concurrency / 2),
        },
      ],
      [
        {
          name: 'remind_approvers',
          times: reminderTimes,
          catchUpWithinMs: reminderCatchUpMs,
          work: (dueAt) => reminders.execute(dueAt),
        },
        {
          name: 'start_mailings',
          times: mailingTimes,
          catchUpWithinMs: mailingCatchUpMs,
          work: () => startMailings.execute(),
        },
      ],
    ),
});
