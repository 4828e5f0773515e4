import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ClientKey, FinanceScope } from '../../between-sides/finance-clients.port.js';
import type { ClientContent, ClientState } from './client-content.js';
import { CLIENT_ID } from './client-id.js';
import type { FinanceClientKeyTable, FinanceClientTable } from './finance-client.entity.js';

export interface RegisteredKey extends ClientKey {
  thumbprint: string;
  addedAt: Date;
  withdrawnAt: Date | null;
}

/** A finance system with all its keys, those that were withdrawn too. */
export interface RegisteredClient {
  id: string;
  companyId: string;
  name: string;
  active: boolean;
  scopes: readonly FinanceScope[];
  redirectUris: readonly string[];
  dpopRequired: boolean;
  version: number;
  tokensValidFrom: Date | null;
  createdAt: Date;
  changedAt: Date;
  keys: readonly RegisteredKey[];
}

export const liveKeysOf = ({ keys }: Pick<RegisteredClient, 'keys'>): RegisteredKey[] =>
  keys.filter(({ withdrawnAt }) => withdrawnAt === null);

export const stateOf = (client: RegisteredClient): ClientState => ({ ...client, keys: liveKeysOf(client) });

@Injectable()
export class FinanceClientsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Also for what can be no id: it comes from anybody, before anything of it was proven. */
  async find(id: string): Promise<RegisteredClient | null> {
    if (!CLIENT_ID.test(id)) return null;
    const row = await this.#clients().where('id', '=', id).executeTakeFirst();
    return row ? ((await this.#withKeys([row]))[0] ?? null) : null;
  }

  /** Held until the transaction ends. */
  async lock(id: string): Promise<RegisteredClient | null> {
    if (!this.em.isInTransaction()) throw new Error('a client can be locked inside a unit of work only');
    const row = await this.#clients().where('id', '=', id).forUpdate().executeTakeFirst();
    return row ? ((await this.#withKeys([row]))[0] ?? null) : null;
  }

  /** Of these companies, the newest first, a page and one more. */
  async page(input: { companyIds: readonly string[]; after: string | null; limit: number }) {
    if (input.companyIds.length === 0) return [];
    let query = this.#clients().where('company_id', 'in', input.companyIds);
    if (input.after !== null) query = query.where('id', '<', input.after);
    return this.#withKeys(await query.orderBy('id', 'desc').limit(input.limit).execute());
  }

  /** How many of a company are active; who asks next waits until the transaction ends, and counts what was added in it. */
  async count(companyId: string): Promise<number> {
    if (!this.em.isInTransaction()) throw new Error('clients are counted inside a unit of work only');
    await this.#db
      .selectNoFrom((eb) =>
        eb
          .fn('pg_advisory_xact_lock', [
            eb.fn('hashtextextended', [eb.val(`finance_client ${companyId}`), eb.val(0)]),
          ])
          .as('turn'),
      )
      .execute();
    const { many } = await this.#db
      .selectFrom('finance_client')
      .select(({ fn }) => fn.countAll<string>().as('many'))
      .where('company_id', '=', companyId)
      .where('status', '=', 'active')
      .executeTakeFirstOrThrow();
    return Number(many);
  }

  /** A new one, or the next version of one that the caller holds. */
  async save(change: { id: string; companyId: string; version: number; content: ClientContent; now: Date }) {
    const { id, companyId, version, content, now } = change;
    const values = {
      ...{ name: content.name, scopes: [...content.scopes], redirect_uris: [...content.redirectUris] },
      ...{ dpop_required: content.dpopRequired, version, changed_at: now },
    };
    if (version === 1)
      await this.#db
        .insertInto('finance_client')
        .values({ ...values, id, company_id: companyId, status: 'active', created_at: now })
        .execute();
    else await this.#db.updateTable('finance_client').set(values).where('id', '=', id).execute();
  }

  /** How many were added: a key that is registered anywhere already is not (MC-01). */
  async addKeys(clientId: string, keys: ClientContent['addKeys'], now: Date): Promise<number> {
    if (keys.length === 0) return 0;
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('finance_client_key')
      .values(
        keys.map(({ kid, alg, thumbprint, jwk }) => ({
          ...{ client_id: clientId, kid, alg, thumbprint, jwk: JSON.stringify(jwk), added_at: now },
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return Number(numInsertedOrUpdatedRows ?? 0n);
  }

  /** Of these, by their thumbprints, those that are registered anywhere. */
  async registeredOf(thumbprints: readonly string[]): Promise<ReadonlySet<string>> {
    if (thumbprints.length === 0) return new Set();
    const rows = await this.#db
      .selectFrom('finance_client_key')
      .select('thumbprint')
      .where('thumbprint', 'in', thumbprints)
      .execute();
    return new Set(rows.map(({ thumbprint }) => thumbprint));
  }

  /** True for one caller. Every token of before is dead with it (MC-08). */
  async withdrawKey(clientId: string, kid: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('finance_client_key')
      .set({ withdrawn_at: now })
      .where('client_id', '=', clientId)
      .where('kid', '=', kid)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows !== 1n) return false;
    await this.#db
      .updateTable('finance_client')
      .set((eb) => ({ tokens_valid_from: now, changed_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', clientId)
      .execute();
    return true;
  }

  /** active → disabled, for ever: true for one caller. */
  async disable(clientId: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('finance_client')
      .set((eb) => ({
        ...{ status: 'disabled' as const, tokens_valid_from: now, changed_at: now },
        version: eb('version', '+', 1),
      }))
      .where('id', '=', clientId)
      .where('status', '=', 'active')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  #clients() {
    return this.#db.selectFrom('finance_client').selectAll();
  }

  async #withKeys(rows: readonly ClientRow[]): Promise<RegisteredClient[]> {
    if (rows.length === 0) return [];
    const keys = await this.#db
      .selectFrom('finance_client_key')
      .selectAll()
      .where(
        'client_id',
        'in',
        rows.map(({ id }) => id),
      )
      .orderBy('added_at')
      .orderBy('kid')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      companyId: row.company_id,
      name: row.name,
      active: row.status === 'active',
      scopes: row.scopes as FinanceScope[],
      redirectUris: row.redirect_uris,
      dpopRequired: row.dpop_required,
      version: row.version,
      tokensValidFrom: dateOrNull(row.tokens_valid_from),
      createdAt: new Date(row.created_at),
      changedAt: new Date(row.changed_at),
      keys: keys
        .filter((key) => key.client_id === row.id)
        .map((key) => ({
          kid: key.kid,
          alg: key.alg,
          thumbprint: key.thumbprint,
          jwk: JSON.parse(key.jwk) as ClientKey['jwk'],
          addedAt: new Date(key.added_at),
          withdrawnAt: dateOrNull(key.withdrawn_at),
        })),
    }));
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof FinanceClientTable | typeof FinanceClientKeyTable>>({
      type: 'write',
    });
  }
}

interface ClientRow {
  id: string;
  company_id: string;
  name: string;
  status: 'active' | 'disabled';
  scopes: string[];
  redirect_uris: string[];
  dpop_required: boolean;
  version: number;
  tokens_valid_from: Date | string | null;
  created_at: Date | string;
  changed_at: Date | string;
}

const dateOrNull = (value: Date | string | null): Date | null => (value === null ? null : new Date(value));
