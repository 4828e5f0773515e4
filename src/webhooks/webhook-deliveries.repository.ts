import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DeliveryStatus } from './delivery-status.js';
import type { WebhookDeliveryTable, WebhookMessageTable } from './webhook.entity.js';

export interface WebhookMessage {
  id: string;
  companyId: string;
  type: string;
  /** Exactly the bytes that are signed and sent. */
  body: string;
  createdAt: Date;
}

/** How far one message is with one endpoint. */
export interface WebhookDelivery extends WebhookMessage {
  deliveryId: string;
  endpointId: string;
  status: DeliveryStatus;
  tries: number;
  lastTriedAt: Date | null;
  lastOutcome: string | null;
  deliveredAt: Date | null;
}

@Injectable()
export class WebhookDeliveriesRepository {
  constructor(private readonly em: EntityManager) {}

  /** A message, and one delivery for each endpoint that wants it. In the transaction of what it tells of. */
  async add(
    message: WebhookMessage,
    deliveries: readonly { id: string; endpointId: string }[],
  ): Promise<void> {
    await this.#db
      .insertInto('webhook_message')
      .values({
        ...{ id: message.id, company_id: message.companyId, type: message.type, body: message.body },
        created_at: message.createdAt,
      })
      .execute();
    await this.#db
      .insertInto('webhook_delivery')
      .values(
        deliveries.map(({ id, endpointId }) => ({
          ...{ id, message_id: message.id, endpoint_id: endpointId, status: 'pending' as const, tries: 0 },
        })),
      )
      .execute();
  }

  async find(deliveryId: string): Promise<WebhookDelivery | null> {
    const row = await this.#deliveries().where('d.id', '=', deliveryId).executeTakeFirst();
    return row ? deliveryOf(row) : null;
  }

  async ofMessage(endpointId: string, messageId: string): Promise<WebhookDelivery | null> {
    const row = await this.#deliveries()
      .where('d.endpoint_id', '=', endpointId)
      .where('d.message_id', '=', messageId)
      .executeTakeFirst();
    return row ? deliveryOf(row) : null;
  }

  /** Of one endpoint, the newest message first, a page and one more. */
  async page(input: {
    endpointId: string;
    status: DeliveryStatus | null;
    after: string | null;
    limit: number;
  }) {
    let query = this.#deliveries().where('d.endpoint_id', '=', input.endpointId);
    if (input.status !== null) query = query.where('d.status', '=', input.status);
    if (input.after !== null) query = query.where('d.message_id', '<', input.after);
    const rows = await query.orderBy('d.message_id', 'desc').limit(input.limit).execute();
    return rows.map(deliveryOf);
  }

  /** Written before the call: a try whose worker dies was one. */
  async begin(deliveryId: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('webhook_delivery')
      .set((eb) => ({ tries: eb('tries', '+', 1), last_tried_at: now }))
      .where('id', '=', deliveryId)
      .execute();
  }

  async end(
    deliveryId: string,
    outcome: { status: DeliveryStatus; lastOutcome: string; deliveredAt: Date | null },
  ): Promise<void> {
    await this.#db
      .updateTable('webhook_delivery')
      .set({
        status: outcome.status,
        last_outcome: outcome.lastOutcome,
        delivered_at: outcome.deliveredAt,
      })
      .where('id', '=', deliveryId)
      .execute();
  }

  /** Of one endpoint: one message that is not under way, or every dead one. Returns what is to be delivered anew. */
  async revive(endpointId: string, messageId: string | null): Promise<string[]> {
    let query = this.#db
      .updateTable('webhook_delivery')
      .set({ status: 'pending', tries: 0, last_outcome: null, delivered_at: null })
      .where('endpoint_id', '=', endpointId);
    query =
      messageId === null
        ? query.where('status', '=', 'dead')
        : query.where('message_id', '=', messageId).where('status', '<>', 'pending');
    return (await query.returning('id').execute()).map(({ id }) => id);
  }

  /** Messages that are older, with all that became of them. */
  async purge(before: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('webhook_message')
      .where('created_at', '<=', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  #deliveries() {
    return this.#db
      .selectFrom('webhook_delivery as d')
      .innerJoin('webhook_message as m', 'm.id', 'd.message_id')
      .select(['d.id as delivery_id', 'd.endpoint_id', 'd.status', 'd.tries', 'd.last_tried_at'])
      .select([
        'd.last_outcome',
        'd.delivered_at',
        'm.id',
        'm.company_id',
        'm.type',
        'm.body',
        'm.created_at',
      ]);
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof WebhookMessageTable | typeof WebhookDeliveryTable>>({
      type: 'write',
    });
  }
}

const deliveryOf = (row: {
  delivery_id: string;
  endpoint_id: string;
  status: DeliveryStatus;
  tries: number;
  last_tried_at: Date | string | null;
  last_outcome: string | null;
  delivered_at: Date | string | null;
  id: string;
  company_id: string;
  type: string;
  body: string;
  created_at: Date | string;
}): WebhookDelivery => ({
  deliveryId: row.delivery_id,
  endpointId: row.endpoint_id,
  status: row.status,
  tries: row.tries,
  lastTriedAt: row.last_tried_at === null ? null : new Date(row.last_tried_at),
  lastOutcome: row.last_outcome,
  deliveredAt: row.delivered_at === null ? null : new Date(row.delivered_at),
  id: row.id,
  companyId: row.company_id,
  type: row.type,
  body: row.body,
  createdAt: new Date(row.created_at),
});
