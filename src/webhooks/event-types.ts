/** Acts of a company's chain that are told, under the name they have there. */
const companyEvents = [
  'disbursement.submitted',
  'disbursement.authorized',
  'disbursement.cancelled',
  'disbursement.reported',
  'receipt.spent',
  'beneficiary_account.changed',
  'beneficiary_account.approved',
  'approval_policy.confirmed',
  'finance_client.confirmed',
  'finance_client.key_withdrawn',
  'finance_client.disabled',
] as const;

/** Acts of a person's chain that are told to every payor that the person has a part in. */
const personEvents = [
  'factor.bound',
  'factor.removed',
  'factor.disabled',
  'factors.blocked',
  'factors.reset',
  'factors.unlocked',
  'recovery.started',
] as const;

/** Sent on demand, to see whether an endpoint hears. */
export const PING = 'webhook.ping';

export const webhookEvents = [...companyEvents, ...personEvents] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

const told: ReadonlySet<string> = new Set(webhookEvents);
export const isWebhookEvent = (act: string): act is WebhookEvent => told.has(act);
