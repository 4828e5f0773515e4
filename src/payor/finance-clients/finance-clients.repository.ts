import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ClientKey, FinanceClient, FinanceScope } from '../../between-sides/finance-clients.port.js';
import type { FinanceClientKeyTable, FinanceClientTable } from './finance-client.entity.js';

/** A finance system as the tables have it: the company's name is not theirs to say. */
export type FinanceClientRow = Omit<FinanceClient, 'companyName'> & { version: number };

@Injectable()
export class FinanceClientsRepository {
  constructor(private readonly em: EntityManager) {}

  /** With the keys that were not withdrawn; null where there is none. */
  async find(id: string): Promise<FinanceClientRow | null> {
    const row = await this.#db
      .selectFrom('finance_client')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) return null;
    const keys = await this.#db
      .selectFrom('finance_client_key')
      .select(['kid', 'alg', 'jwk'])
      .where('client_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .orderBy('added_at')
      .orderBy('kid')
      .execute();
    return {
      id: row.id,
      companyId: row.company_id,
      name: row.name,
      active: row.status === 'active',
      scopes: row.scopes as FinanceScope[],
      redirectUris: row.redirect_uris,
      dpopRequired: row.dpop_required,
      keys: keys.map(({ kid, alg, jwk }) => ({ kid, alg, jwk: JSON.parse(jwk) as ClientKey['jwk'] })),
      tokensValidFrom: row.tokens_valid_from === null ? null : new Date(row.tokens_valid_from),
      version: row.version,
    };
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof FinanceClientTable | typeof FinanceClientKeyTable>>({
      type: 'write',
    });
  }
}
