import { Module } from '@nestjs/common';

/** Signed webhooks for MFA and payment events: outbox, delivery, dead letters (FIN-06). */
@Module({})
export class WebhooksModule {}
