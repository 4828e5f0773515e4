import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { ApprovalPolicyProposalTable } from './approval-policy.entity.js';
import { rulesOfText, textOfRules } from './approval-rules.js';
import type { Proposal, ProposalStatus } from './proposal.js';

@Injectable()
export class ProposalsRepository {
  constructor(private readonly em: EntityManager) {}

  /** False where the company has a pending one already, also one that is added at the same time. */
  async add(proposal: Proposal): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('approval_policy_proposal')
      .values({
        id: proposal.id,
        company_id: proposal.companyId,
        based_on_version: proposal.basedOnVersion,
        rules: textOfRules(proposal.rules),
        status: proposal.status,
        proposed_by: proposal.proposedBy,
        proposed_at: proposal.proposedAt,
        expires_at: proposal.expiresAt,
      })
      // Without naming the partial index: its predicate would be a parameter, of which a generic plan knows no value.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async find(id: string): Promise<Proposal | null> {
    const row = await this.#proposals().where('id', '=', id).executeTakeFirst();
    return row ? proposalOf(row) : null;
  }

  /** Held until the transaction ends. */
  async lock(id: string): Promise<Proposal | null> {
    if (!this.em.isInTransaction()) throw new Error('a proposal can be locked inside a unit of work only');
    const row = await this.#proposals().where('id', '=', id).forUpdate().executeTakeFirst();
    return row ? proposalOf(row) : null;
  }

  async pendingOf(companyId: string): Promise<Proposal | null> {
    const row = await this.#proposals()
      .where('company_id', '=', companyId)
      .where('status', '=', 'pending')
      .executeTakeFirst();
    return row ? proposalOf(row) : null;
  }

  /** Makes room: what is past its time, or based on rules of before, stays pending no longer. */
  async expire(companyId: string, version: number, now: Date): Promise<void> {
    await this.#db
      .updateTable('approval_policy_proposal')
      .set({ status: 'expired', decided_at: now })
      .where('company_id', '=', companyId)
      .where('status', '=', 'pending')
      .where((eb) => eb.or([eb('expires_at', '<=', now), eb('based_on_version', '<', version)]))
      .execute();
  }

  /** pending → confirmed or withdrawn: true for one caller. */
  async decide(id: string, status: 'confirmed' | 'withdrawn', by: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('approval_policy_proposal')
      .set({ status, decided_by: by, decided_at: now })
      .where('id', '=', id)
      .where('status', '=', 'pending')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  #proposals() {
    return this.#db
      .selectFrom('approval_policy_proposal')
      .select([
        'id',
        'company_id',
        'based_on_version',
        'rules',
        'status',
        'proposed_by',
        'proposed_at',
        'expires_at',
      ]);
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof ApprovalPolicyProposalTable>>({ type: 'write' });
  }
}

const proposalOf = (row: {
  id: string;
  company_id: string;
  based_on_version: number;
  rules: string;
  status: ProposalStatus;
  proposed_by: string;
  proposed_at: Date | string;
  expires_at: Date | string;
}): Proposal => ({
  id: row.id,
  companyId: row.company_id,
  basedOnVersion: row.based_on_version,
  rules: rulesOfText(row.rules),
  status: row.status,
  proposedBy: row.proposed_by,
  proposedAt: new Date(row.proposed_at),
  expiresAt: new Date(row.expires_at),
});
