import { Module } from '@nestjs/common';
import { AlertingAuditTrail } from './alerts/alerting-audit-trail.js';
import { DeliverAlert } from './alerts/deliver-alert.js';
import { OperatorAlertsRepository } from './alerts/operator-alerts.repository.js';
import { TellOperators } from './alerts/tell-operators.js';
import { LocalTextsRepository } from './local/local-texts.repository.js';
import { LocalTexts, type LocalText } from './local/local-texts.js';
import { MailSender, type OptionalMailSender } from './mail/mail-sender.js';
import { SmtpMailSender } from './mail/smtp-mail-sender.js';
import { DeliveryPurge } from './delivery-purge.js';
import { DeliveryWorker } from './queue/delivery-worker.js';
import { JobsRepository } from './queue/jobs.repository.js';
import { StrandedJobsRepository } from './queue/stranded-jobs.repository.js';
import { Statements } from './statements.js';
import { ApplyReport } from './texts/apply-report.js';
import { CountAnswered, TellVendor } from './texts/answered-texts.js';
import { DeliverText, DeliveryOptions } from './texts/deliver-text.js';
import { backoffMs } from './texts/retry-plan.js';
import { SmsSenders } from './texts/sms-senders.js';
import { StatusCallbackReaders } from './texts/status-callback.js';
import { TextOutbox } from './texts/text-outbox.js';
import { TextStatusController } from './texts/text-status.controller.js';
import { TextsRepository } from './texts/texts.repository.js';

export {
  AlertingAuditTrail,
  CountAnswered,
  DeliverAlert,
  DeliverText,
  DeliveryOptions,
  DeliveryPurge,
  DeliveryWorker,
  JobsRepository,
  LocalTexts,
  MailSender,
  OperatorAlertsRepository,
  SmsSenders,
  SmtpMailSender,
  Statements,
  StatusCallbackReaders,
  StrandedJobsRepository,
  TellOperators,
  TellVendor,
  TextOutbox,
  TextsRepository,
  backoffMs,
  type LocalText,
  type OptionalMailSender,
};

/**
 * Texts and mails on their way out, durably. The ports of mfa-core, the vendors and `Statements` come from outside; the
 * application names `TextOutbox` as Texts and `TellOperators` as OperatorAlerts, and starts a `DeliveryWorker`.
 */
@Module({
  controllers: [TextStatusController],
  providers: [
    ApplyReport,
    DeliverAlert,
    DeliverText,
    DeliveryPurge,
    JobsRepository,
    LocalTexts,
    LocalTextsRepository,
    OperatorAlertsRepository,
    StrandedJobsRepository,
    TellVendor,
    TextsRepository,
  ],
  exports: [
    DeliverAlert,
    DeliverText,
    DeliveryPurge,
    JobsRepository,
    LocalTexts,
    OperatorAlertsRepository,
    StrandedJobsRepository,
    TellVendor,
    TextsRepository,
  ],
})
export class DeliveryModule {}
