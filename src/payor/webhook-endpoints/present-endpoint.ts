import type { WebhookDelivery, WebhookEndpoint } from '../../webhooks/webhooks.module.js';
import type { EndpointReply, MessageReply } from './webhook-endpoints.dto.js';

export const presentEndpoint = (endpoint: WebhookEndpoint): EndpointReply => ({
  id: endpoint.id,
  companyId: endpoint.companyId,
  url: endpoint.url,
  events: [...endpoint.events],
  description: endpoint.description,
  status: endpoint.active ? 'active' : 'disabled',
  secretChangedAt: endpoint.secretChangedAt.toISOString(),
  formerSecretUntil: endpoint.former?.until.toISOString() ?? null,
  createdAt: endpoint.createdAt.toISOString(),
  lastSuccessAt: endpoint.lastSuccessAt?.toISOString() ?? null,
  lastFailureAt: endpoint.lastFailureAt?.toISOString() ?? null,
});

export const presentMessage = (delivery: WebhookDelivery): MessageReply => ({
  id: delivery.id,
  type: delivery.type,
  status: delivery.status,
  tries: delivery.tries,
  createdAt: delivery.createdAt.toISOString(),
  lastTriedAt: delivery.lastTriedAt?.toISOString() ?? null,
  lastOutcome: delivery.lastOutcome,
  deliveredAt: delivery.deliveredAt?.toISOString() ?? null,
  body: delivery.body,
});
