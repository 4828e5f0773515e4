import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DailyTotalTable } from '../approval-policy.entity.js';

/** `company`, or the id of a person. */
type Scope = string;

interface Day {
  companyId: string;
  currency: string;
  /** `2026-11-26`, UTC. */
  day: string;
}

@Injectable()
export class DailyTotalsRepository {
  constructor(private readonly em: EntityManager) {}

  /** In the smallest unit of the currency. */
  async of({ companyId, currency, day }: Day, scope: Scope): Promise<bigint> {
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

  /**
   * One statement that adds to each total, unless it would be more than its limit. Returns those that were added to; where
   * one is missing, the caller lets the transaction fail. No limit is said as null.
   */
  async add(
    { companyId, currency, day }: Day,
    amountMinor: bigint,
    limits: ReadonlyMap<Scope, bigint | null>,
  ): Promise<ReadonlySet<Scope>> {
    const amount_minor = amountMinor.toString();
    const able = [...limits].filter(([, limitMinor]) => limitMinor === null || amountMinor <= limitMinor);
    if (able.length === 0) return new Set();
    const rows = await this.#db
      .insertInto('daily_total')
      .values(able.map(([scope]) => ({ company_id: companyId, scope, currency, day, amount_minor })))
      .onConflict((conflict) =>
        conflict
          .columns(['company_id', 'scope', 'currency', 'day'])
          .doUpdateSet((eb) => ({ amount_minor: eb('daily_total.amount_minor', '+', amount_minor) }))
          .where((eb) =>
            eb.or(
              able.map(([scope, limitMinor]) => {
                const ofScope = eb('daily_total.scope', '=', scope);
                if (limitMinor === null) return ofScope;
                const room = (limitMinor - amountMinor).toString();
                return eb.and([ofScope, eb('daily_total.amount_minor', '<=', room)]);
              }),
            ),
          ),
      )
      .returning('scope')
      .execute();
    return new Set(rows.map(({ scope }) => scope));
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof DailyTotalTable>>({ type: 'write' });
  }
}
