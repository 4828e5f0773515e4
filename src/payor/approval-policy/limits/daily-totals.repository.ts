import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DailyTotalTable } from '../approval-policy.entity.js';

/** `company`, or the id of a person. */
export type Scope = string;

interface TotalKey {
  companyId: string;
  scope: Scope;
  currency: string;
  /** `2026-11-26`, UTC. */
  day: string;
}

@Injectable()
export class DailyTotalsRepository {
  constructor(private readonly em: EntityManager) {}

  /** In the smallest unit of the currency. */
  async of({ companyId, scope, currency, day }: TotalKey): Promise<bigint> {
    const row = await this.#db
      .selectFrom('daily_total')
      .select('amount_minor')
      .where('company_id', '=', companyId)
      .where('scope', '=', scope)
      .where('currency', '=', currency)
      .where('day', '=', day)
      .executeTakeFirst();
    return BigInt(row?.amount_minor ?? 0);
  }

  /**
   * Whoever adds to totals of this company waits until the transaction ends. Currencies of a batch come in any order, and
   * its entries in the audit chain between them: without turns, two batches could each wait for the other.
   */
  async takeTurns(companyId: string): Promise<void> {
    if (!this.em.isInTransaction()) throw new Error('totals grow inside a unit of work only');
    const key = JSON.stringify(['daily_total', companyId]);
    await this.#db
      .selectNoFrom((eb) =>
        eb.fn('pg_advisory_xact_lock', [eb.fn('hashtextextended', [eb.val(key), eb.val(0)])]).as('turn'),
      )
      .execute();
  }

  /** One statement that adds unless the sum would be more than `limitMinor`. False: it would. */
  async add(key: TotalKey, amountMinor: bigint, limitMinor: bigint | null): Promise<boolean> {
    if (limitMinor !== null && amountMinor > limitMinor) return false;
    const amount = amountMinor.toString();
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('daily_total')
      .values({
        company_id: key.companyId,
        scope: key.scope,
        currency: key.currency,
        day: key.day,
        amount_minor: amount,
      })
      .onConflict((conflict) => {
        const grown = conflict
          .columns(['company_id', 'scope', 'currency', 'day'])
          .doUpdateSet((eb) => ({ amount_minor: eb('daily_total.amount_minor', '+', amount) }));
        return limitMinor === null
          ? grown
          : grown.where('daily_total.amount_minor', '<=', (limitMinor - amountMinor).toString());
      })
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof DailyTotalTable>>({ type: 'write' });
  }
}
