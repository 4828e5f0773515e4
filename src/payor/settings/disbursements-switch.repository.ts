import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DisbursementsSwitchTable } from './disbursements-switch.entity.js';

/** How the switch of a company stands, and the last change of it. */
export interface SwitchState {
  enabled: boolean;
  reason: string | null;
  changedBy: string | null;
  changedAt: Date | null;
}

const neverSwitched: SwitchState = { enabled: true, reason: null, changedBy: null, changedAt: null };

@Injectable()
export class DisbursementsSwitchRepository {
  constructor(private readonly em: EntityManager) {}

  async find(companyId: string): Promise<SwitchState> {
    const row = await this.#db
      .selectFrom('disbursements_switch')
      .select(['enabled', 'reason', 'changed_by', 'changed_at'])
      .where('company_id', '=', companyId)
      .executeTakeFirst();
    if (!row) return neverSwitched;
    const changedAt = row.changed_at === null ? null : new Date(row.changed_at);
    return { enabled: row.enabled, reason: row.reason, changedBy: row.changed_by, changedAt };
  }

  /** Until the transaction ends nobody switches; whoever is about to is waited for. */
  async isOn(companyId: string): Promise<boolean> {
    if (!this.em.isInTransaction()) throw new Error('the switch can be held inside a unit of work only');
    const held = await this.#hold(companyId);
    if (held !== null) return held;
    // There must be a row to hold: one that is not there can be put in beside us.
    await this.#add(companyId);
    return (await this.#hold(companyId)) ?? true;
  }

  /** True for the one caller whose change it was; false where it stood like this already. */
  async change(companyId: string, to: SwitchState): Promise<boolean> {
    await this.#add(companyId);
    const { numUpdatedRows } = await this.#db
      .updateTable('disbursements_switch')
      .set({ enabled: to.enabled, reason: to.reason, changed_by: to.changedBy, changed_at: to.changedAt })
      .where('company_id', '=', companyId)
      .where('enabled', '<>', to.enabled)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async #hold(companyId: string): Promise<boolean | null> {
    const row = await this.#db
      .selectFrom('disbursements_switch')
      .select('enabled')
      .where('company_id', '=', companyId)
      .forShare()
      .executeTakeFirst();
    return row?.enabled ?? null;
  }

  async #add(companyId: string): Promise<void> {
    await this.#db
      .insertInto('disbursements_switch')
      .values({ company_id: companyId, enabled: true })
      .onConflict((conflict) => conflict.column('company_id').doNothing())
      .execute();
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof DisbursementsSwitchTable>>({ type: 'write' });
  }
}
