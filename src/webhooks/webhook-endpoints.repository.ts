import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { WebhookEvent } from './event-types.js';
import type { WebhookEndpointTable } from './webhook.entity.js';

export interface WebhookEndpoint {
  id: string;
  companyId: string;
  url: string;
  events: readonly WebhookEvent[];
  description: string;
  active: boolean;
  sealedSecret: string;
  former: { sealedSecret: string; until: Date } | null;
  secretChangedAt: Date;
  createdAt: Date;
  lastSuccessAt: Date | null;
  lastFailureAt: Date | null;
}

type Change = Partial<Pick<WebhookEndpoint, 'url' | 'events' | 'description' | 'active'>>;

@Injectable()
export class WebhookEndpointsRepository {
  constructor(private readonly em: EntityManager) {}

  /** False where the company has one at that address already, also one that is added at the same time. */
  async add(endpoint: WebhookEndpoint): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('webhook_endpoint')
      .values({
        ...{
          id: endpoint.id,
          company_id: endpoint.companyId,
          url: endpoint.url,
          events: [...endpoint.events],
        },
        ...{ description: endpoint.description, status: 'active', sealed_secret: endpoint.sealedSecret },
        ...{ secret_changed_at: endpoint.secretChangedAt, created_at: endpoint.createdAt },
        changed_at: endpoint.createdAt,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async find(id: string): Promise<WebhookEndpoint | null> {
    const row = await this.#db
      .selectFrom('webhook_endpoint')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    return row ? endpointOf(row) : null;
  }

  /** Held until the transaction ends. */
  async lock(id: string): Promise<WebhookEndpoint | null> {
    if (!this.em.isInTransaction()) throw new Error('an endpoint can be locked inside a unit of work only');
    const query = this.#db.selectFrom('webhook_endpoint').selectAll().where('id', '=', id).forUpdate();
    const row = await query.executeTakeFirst();
    return row ? endpointOf(row) : null;
  }

  async ofCompanies(companyIds: readonly string[]): Promise<WebhookEndpoint[]> {
    if (companyIds.length === 0) return [];
    const query = this.#db.selectFrom('webhook_endpoint').selectAll().where('company_id', 'in', companyIds);
    return (await query.orderBy('id').execute()).map(endpointOf);
  }

  /** Those that want to hear of it. */
  async listening(
    companyIds: readonly string[],
    event: string,
  ): Promise<{ id: string; companyId: string }[]> {
    if (companyIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom('webhook_endpoint')
      .select(['id', 'company_id', 'events'])
      .where('company_id', 'in', companyIds)
      .where('status', '=', 'active')
      .execute();
    return rows
      .filter(({ events }) => events.includes(event))
      .map(({ id, company_id: companyId }) => ({ id, companyId }));
  }

  /** False where another one of the company is at the new address. The row is locked by the caller. */
  async change(id: string, { url, events, description, active }: Change, now: Date): Promise<boolean> {
    if (url !== undefined) {
      const taken = await this.#db
        .selectFrom('webhook_endpoint as other')
        .innerJoin('webhook_endpoint as own', 'own.company_id', 'other.company_id')
        .select('other.id')
        .where('own.id', '=', id)
        .where('other.id', '<>', id)
        .where('other.url', '=', url)
        .executeTakeFirst();
      if (taken) return false;
    }
    await this.#db
      .updateTable('webhook_endpoint')
      .set({
        changed_at: now,
        ...(url === undefined ? {} : { url }),
        ...(events === undefined ? {} : { events: [...events] }),
        ...(description === undefined ? {} : { description }),
        ...(active === undefined ? {} : { status: active ? ('active' as const) : ('disabled' as const) }),
      })
      .where('id', '=', id)
      .execute();
    return true;
  }

  /** The row is locked by the caller. */
  async changeSecret(
    id: string,
    secret: { sealed: string; sealedFormer: string; formerUntil: Date; now: Date },
  ): Promise<void> {
    await this.#db
      .updateTable('webhook_endpoint')
      .set({
        ...{ sealed_secret: secret.sealed, sealed_former_secret: secret.sealedFormer },
        ...{ former_until: secret.formerUntil, secret_changed_at: secret.now, changed_at: secret.now },
      })
      .where('id', '=', id)
      .execute();
  }

  async heard(id: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('webhook_endpoint')
      .set({ last_success_at: now, told_of_dead_at: null })
      .where('id', '=', id)
      .execute();
  }

  async failed(id: string, now: Date): Promise<void> {
    await this.#db
      .updateTable('webhook_endpoint')
      .set({ last_failure_at: now })
      .where('id', '=', id)
      .execute();
  }

  /** True for one caller until a message is taken again. */
  async tellOfDead(id: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('webhook_endpoint')
      .set({ told_of_dead_at: now })
      .where('id', '=', id)
      .where('told_of_dead_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Secrets of before whose overlap is over. */
  async forgetFormerSecrets(now: Date): Promise<number> {
    const { numUpdatedRows } = await this.#db
      .updateTable('webhook_endpoint')
      .set({ sealed_former_secret: null, former_until: null })
      .where('former_until', '<=', now)
      .executeTakeFirst();
    return Number(numUpdatedRows);
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof WebhookEndpointTable>>({ type: 'write' });
  }
}

function endpointOf(row: {
  id: string;
  company_id: string;
  url: string;
  events: string[];
  description: string;
  status: 'active' | 'disabled';
  sealed_secret: string;
  sealed_former_secret: string | null;
  former_until: Date | string | null;
  secret_changed_at: Date | string;
  created_at: Date | string;
  last_success_at: Date | string | null;
  last_failure_at: Date | string | null;
}): WebhookEndpoint {
  const { sealed_former_secret: sealedSecret, former_until: until } = row;
  return {
    id: row.id,
    companyId: row.company_id,
    url: row.url,
    events: row.events as WebhookEvent[],
    description: row.description,
    active: row.status === 'active',
    sealedSecret: row.sealed_secret,
    former: sealedSecret === null || until === null ? null : { sealedSecret, until: new Date(until) },
    secretChangedAt: new Date(row.secret_changed_at),
    createdAt: new Date(row.created_at),
    lastSuccessAt: dateOrNull(row.last_success_at),
    lastFailureAt: dateOrNull(row.last_failure_at),
  };
}

const dateOrNull = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));
