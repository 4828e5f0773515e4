import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { GivenApproval } from './approval.js';
import type { DisbursementApprovalTable } from './disbursement-approval.entity.js';

@Injectable()
export class ApprovalsRepository {
  constructor(private readonly em: EntityManager) {}

  /** False where this person has approved this very content: two at once count once (DC-02). */
  async add(approval: {
    disbursementId: string;
    personId: string;
    contentHash: string;
    challengeId: string;
    factorId: string | null;
    method: string;
    now: Date;
  }): Promise<boolean> {
    const given = {
      content_hash: approval.contentHash,
      challenge_id: approval.challengeId,
      factor_id: approval.factorId,
      method: approval.method,
      approved_at: approval.now,
    };
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('disbursement_approval')
      .values({
        disbursement_id: approval.disbursementId,
        person_id: approval.personId,
        ...given,
        counted: false,
      })
      // One over content of before is worth nothing any more; this one takes its place.
      .onConflict((conflict) =>
        conflict
          .columns(['disbursement_id', 'person_id'])
          .doUpdateSet(given)
          .where('disbursement_approval.content_hash', '<>', approval.contentHash),
      )
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** In the order of people's ids. */
  async of(disbursementIds: readonly string[]): Promise<(GivenApproval & { disbursementId: string })[]> {
    if (disbursementIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom('disbursement_approval')
      .select(['disbursement_id', 'person_id', 'content_hash', 'approved_at', 'counted'])
      .where('disbursement_id', 'in', disbursementIds)
      .orderBy('disbursement_id')
      .orderBy('person_id')
      .execute();
    return rows.map((row) => ({
      disbursementId: row.disbursement_id,
      personId: row.person_id,
      contentHash: row.content_hash,
      approvedAt: new Date(row.approved_at),
      counted: row.counted,
    }));
  }

  /** How many there were (DC-03). */
  async wipe(disbursementId: string): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('disbursement_approval')
      .where('disbursement_id', '=', disbursementId)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  /** On the strength of these it is authorized: so it stays, whatever becomes of those who gave them. */
  async markCounted(disbursementId: string, personIds: readonly string[]): Promise<void> {
    if (personIds.length === 0) return;
    await this.#db
      .updateTable('disbursement_approval')
      .set({ counted: true })
      .where('disbursement_id', '=', disbursementId)
      .where('person_id', 'in', personIds)
      .execute();
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof DisbursementApprovalTable>>({ type: 'write' });
  }
}
