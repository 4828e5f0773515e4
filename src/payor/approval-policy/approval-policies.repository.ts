import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ApprovalPolicyTable } from './approval-policy.entity.js';
import { noRules, rulesOfText, textOfRules, type ApprovalRules } from './approval-rules.js';

/** The rules in force in a company; version 0 and none of them before the first change. */
export interface ApprovalPolicy {
  version: number;
  rules: ApprovalRules;
  confirmedAt: Date | null;
}

/** Canonical JSON of them; null where none were saved. */
export const rulesTextOf = ({ version, rules }: ApprovalPolicy): string | null =>
  version === 0 ? null : textOfRules(rules);

const nothingSaved: ApprovalPolicy = { version: 0, rules: noRules, confirmedAt: null };

@Injectable()
export class ApprovalPoliciesRepository {
  constructor(private readonly em: EntityManager) {}

  async of(companyId: string): Promise<ApprovalPolicy> {
    return (await this.ofCompanies([companyId])).get(companyId) ?? nothingSaved;
  }

  /** By company id; one without rules is left out. */
  async ofCompanies(companyIds: readonly string[]): Promise<ReadonlyMap<string, ApprovalPolicy>> {
    if (companyIds.length === 0) return new Map();
    const rows = await this.#policies().where('company_id', 'in', companyIds).execute();
    return new Map(rows.map((row) => [row.company_id, policyOf(row)]));
  }

  /** As it stands until the transaction ends: nobody changes it meanwhile. */
  async hold(companyId: string): Promise<ApprovalPolicy> {
    this.#demandTransaction();
    const row = await this.#policies().where('company_id', '=', companyId).forShare().executeTakeFirst();
    return row ? policyOf(row) : nothingSaved;
  }

  /** The same for whoever is about to replace it. */
  async holdToReplace(companyId: string): Promise<ApprovalPolicy> {
    this.#demandTransaction();
    const row = await this.#policies().where('company_id', '=', companyId).forUpdate().executeTakeFirst();
    return row ? policyOf(row) : nothingSaved;
  }

  /** Version n becomes n + 1: true for one caller. */
  async replace(change: {
    companyId: string;
    basedOnVersion: number;
    rules: ApprovalRules;
    now: Date;
  }): Promise<boolean> {
    const version = change.basedOnVersion + 1;
    const values = { version, rules: textOfRules(change.rules), confirmed_at: change.now };
    if (change.basedOnVersion === 0) {
      const { numInsertedOrUpdatedRows } = await this.#db
        .insertInto('approval_policy')
        .values({ company_id: change.companyId, ...values })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    }
    const { numUpdatedRows } = await this.#db
      .updateTable('approval_policy')
      .set(values)
      .where('company_id', '=', change.companyId)
      .where('version', '=', change.basedOnVersion)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  #policies() {
    return this.#db.selectFrom('approval_policy').select(['company_id', 'version', 'rules', 'confirmed_at']);
  }

  #demandTransaction(): void {
    if (!this.em.isInTransaction()) throw new Error('rules can be held inside a unit of work only');
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof ApprovalPolicyTable>>({ type: 'write' });
  }
}

const policyOf = (row: { version: number; rules: string; confirmed_at: Date | string }): ApprovalPolicy => ({
  version: row.version,
  rules: rulesOfText(row.rules),
  confirmedAt: new Date(row.confirmed_at),
});
