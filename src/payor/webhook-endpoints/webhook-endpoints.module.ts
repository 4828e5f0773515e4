import { Module } from '@nestjs/common';
import { AccountsModule } from '../../accounts/accounts.module.js';
import { WebhooksModule } from '../../webhooks/webhooks.module.js';
import { HoldRight } from '../hold-right.js';
import { DecideOverEndpoint } from './decide-over-endpoint.js';
import { ReadEndpoints } from './read-endpoints.js';
import { WebhookEndpointsController } from './webhook-endpoints.controller.js';
import { WebhookEndpointsLog } from './webhook-endpoints-log.js';

/** Where a payor wants to hear of events, and what became of each message (FIN-06). */
@Module({
  imports: [AccountsModule, WebhooksModule],
  controllers: [WebhookEndpointsController],
  providers: [DecideOverEndpoint, HoldRight, ReadEndpoints, WebhookEndpointsLog],
})
export class WebhookEndpointsModule {}
