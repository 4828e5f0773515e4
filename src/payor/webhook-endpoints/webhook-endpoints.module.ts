import { Module } from '@nestjs/common';

/** Where a payor wants to hear of events, and what became of each message (FIN-06). */
@Module({})
export class WebhookEndpointsModule {}
