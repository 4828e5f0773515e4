import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { DeliverWebhook } from './deliver-webhook.js';
import { ManageEndpoints } from './manage-endpoints.js';
import { PublishWebhook } from './publish-webhook.js';
import { WebhookDeliveriesRepository } from './webhook-deliveries.repository.js';
import { WebhookEndpointsRepository } from './webhook-endpoints.repository.js';
import { WebhookSecrets } from './webhook-secrets.js';
import { WebhooksPurge } from './webhooks-purge.js';

export { deliveryStatuses, type DeliveryStatus } from './delivery-status.js';
export { DeliverWebhook } from './deliver-webhook.js';
export { webhookEvents, type WebhookEvent } from './event-types.js';
export { faultOfTarget } from './judge-target.js';
export { ManageEndpoints } from './manage-endpoints.js';
export { PostWebhook, UndiciPostWebhook } from './post-webhook.js';
export { PublishWebhook } from './publish-webhook.js';
export { PublishingAuditTrail } from './publishing-audit-trail.js';
export type { WebhookDelivery } from './webhook-deliveries.repository.js';
export type { WebhookEndpoint } from './webhook-endpoints.repository.js';
export { WebhooksPurge } from './webhooks-purge.js';

/** Signed webhooks for MFA and payment events: outbox, delivery, dead letters (FIN-06). */
@Module({
  imports: [AccountsModule, DeliveryModule],
  providers: [
    DeliverWebhook,
    ManageEndpoints,
    PublishWebhook,
    WebhookDeliveriesRepository,
    WebhookEndpointsRepository,
    WebhookSecrets,
    WebhooksPurge,
  ],
  exports: [DeliverWebhook, ManageEndpoints, PublishWebhook, WebhooksPurge],
})
export class WebhooksModule {}
