import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DisbursementBatchTable } from './batch.entity.js';

@Injectable()
export class BatchesRepository {
  constructor(private readonly em: EntityManager) {}

  async add(batch: {
    id: string;
    companyId: string;
    challengeId: string;
    intentHash: string;
    authorizedBy: string;
    now: Date;
  }): Promise<void> {
    await this.#db
      .insertInto('disbursement_batch')
      .values({
        id: batch.id,
        company_id: batch.companyId,
        challenge_id: batch.challengeId,
        intent_hash: batch.intentHash,
        authorized_by: batch.authorizedBy,
        authorized_at: batch.now,
      })
      .execute();
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof DisbursementBatchTable>>({ type: 'write' });
  }
}
