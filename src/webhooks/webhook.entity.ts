import { defineEntity, p } from '@mikro-orm/postgresql';
import { deliveryStatuses } from './delivery-status.js';

const time = () => p.datetime().length(3);

/** Where a payor wants to hear of events (FIN-06). */
export const WebhookEndpointTable = defineEntity({
  name: 'WebhookEndpointTable',
  tableName: 'webhook_endpoint',
  properties: {
    id: p.uuid().primary(),
    companyId: p.uuid(),
    url: p.text(),
    events: p.array(),
    description: p.text(),
    status: p.enum(['active', 'disabled']),
    /** Sealed to its row (SR-01, SR-02). */
    sealedSecret: p.text(),
    /** The one before, which signs too while receivers change over. */
    sealedFormerSecret: p.text().nullable(),
    formerUntil: time().nullable(),
    secretChangedAt: time(),
    createdAt: time(),
    changedAt: time(),
    lastSuccessAt: time().nullable(),
    lastFailureAt: time().nullable(),
    /** People hear once that messages are given up, until one is taken again. */
    toldOfDeadAt: time().nullable(),
  },
  uniques: [{ name: 'webhook_endpoint_url', properties: ['companyId', 'url'] }],
  checks: [
    {
      name: 'webhook_endpoint_former_check',
      expression: '(sealed_former_secret IS NULL) = (former_until IS NULL)',
    },
  ],
});

export const WebhookMessageTable = defineEntity({
  name: 'WebhookMessageTable',
  tableName: 'webhook_message',
  properties: {
    /** The `webhook-id` of every try. */
    id: p.uuid().primary(),
    companyId: p.uuid(),
    type: p.text(),
    /** Exactly the bytes that are signed and sent. */
    body: p.text(),
    createdAt: time().index('webhook_message_age'),
  },
});

export const WebhookDeliveryTable = defineEntity({
  name: 'WebhookDeliveryTable',
  tableName: 'webhook_delivery',
  properties: {
    id: p.uuid().primary(),
    message: () => p.manyToOne(WebhookMessageTable).deleteRule('cascade'),
    /** No foreign key: an act would wait for whoever decides over an endpoint. None is ever removed. */
    endpointId: p.uuid(),
    status: p.enum(deliveryStatuses),
    tries: p.integer(),
    lastTriedAt: time().nullable(),
    /** An HTTP status, or why there was none. */
    lastOutcome: p.text().nullable(),
    deliveredAt: time().nullable(),
  },
  uniques: [{ name: 'webhook_delivery_once', properties: ['message', 'endpointId'] }],
  indexes: [{ name: 'webhook_delivery_endpoint', properties: ['endpointId', 'message'] }],
});
