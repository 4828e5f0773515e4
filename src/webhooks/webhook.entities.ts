import { WebhookDeliveryTable, WebhookEndpointTable, WebhookMessageTable } from './webhook.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const webhookEntities = [WebhookEndpointTable, WebhookMessageTable, WebhookDeliveryTable];
