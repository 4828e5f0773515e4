import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { FactorMethod } from '@countersign/mfa-core';
import type { CompanyPolicyTables } from './company-policy.entity.js';

/** What a company demands, as its admins saved it. */
export interface CompanyPolicy {
  version: number;
  /** The first compulsory day, YYYY-MM-DD; null: a second factor is not required. */
  requireFrom: string | null;
  timeZone: string;
  requiredFrom: Date | null;
  methods: readonly FactorMethod[];
  rememberDeviceSeconds: number;
  idleSeconds: number | null;
  absoluteSeconds: number;
  lockOut: boolean;
  countries: readonly string[] | null;
  savedBy: string;
  savedAt: Date;
}

@Injectable()
export class CompanyPoliciesRepository {
  constructor(private readonly em: EntityManager) {}

  async find(companyId: string): Promise<CompanyPolicy | null> {
    const row = await this.#db
      .selectFrom('company_mfa_policy')
      .selectAll()
      .where('company_id', '=', companyId)
      .executeTakeFirst();
    if (!row) return null;
    return {
      version: row.version,
      requireFrom: row.require_from,
      timeZone: row.time_zone,
      requiredFrom: row.required_from === null ? null : new Date(row.required_from),
      methods: row.methods as FactorMethod[],
      rememberDeviceSeconds: row.remember_device_seconds,
      idleSeconds: row.idle_seconds,
      absoluteSeconds: row.absolute_seconds,
      lockOut: row.lock_out,
      countries: row.countries,
      savedBy: row.saved_by,
      savedAt: new Date(row.saved_at),
    };
  }

  /** In the place of the version before it, once: false where that is not the present one any more. */
  async save(companyId: string, { version, ...policy }: CompanyPolicy): Promise<boolean> {
    const values = {
      require_from: policy.requireFrom,
      time_zone: policy.timeZone,
      required_from: policy.requiredFrom,
      methods: [...policy.methods],
      remember_device_seconds: policy.rememberDeviceSeconds,
      idle_seconds: policy.idleSeconds,
      absolute_seconds: policy.absoluteSeconds,
      lock_out: policy.lockOut,
      countries: policy.countries === null ? null : [...policy.countries],
      saved_by: policy.savedBy,
      saved_at: policy.savedAt,
      version,
    };
    if (version === 1) {
      const { numInsertedOrUpdatedRows } = await this.#db
        .insertInto('company_mfa_policy')
        .values({ company_id: companyId, ...values })
        .onConflict((conflict) => conflict.column('company_id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    }
    const { numUpdatedRows } = await this.#db
      .updateTable('company_mfa_policy')
      .set(values)
      .where('company_id', '=', companyId)
      .where('version', '=', version - 1)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  get #db() {
    return this.em.getKysely<CompanyPolicyTables>({ type: 'write' });
  }
}
