import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { hashOfBearer } from '@countersign/mfa-core';
import type { InteractionTables } from './interaction.entity.js';
import { isNotice, type Notice } from './notice.js';

export interface Progress {
  ticketHash: string | null;
  challengeId: string | null;
  sentTo: string | null;
  notice: Notice | null;
}

export const nothingYet: Progress = { ticketHash: null, challengeId: null, sentTo: null, notice: null };

/** How far the person behind an interaction has come, between two pages. */
@Injectable()
export class InteractionProgressRepository {
  constructor(private readonly em: EntityManager) {}

  async find(uid: string, now: Date): Promise<Progress> {
    const row = await this.#db
      .selectFrom('interaction_progress')
      .select(['ticket_hash', 'challenge_id', 'sent_to', 'notice'])
      .where('uid_hash', '=', hashOfBearer(uid))
      .where('expires_at', '>', now)
      .executeTakeFirst();
    if (!row) return nothingYet;
    const { ticket_hash: ticketHash, challenge_id: challengeId, sent_to: sentTo, notice } = row;
    return { ticketHash, challengeId, sentTo, notice: isNotice(notice) ? notice : null };
  }

  /** The last word counts: two pages of one browser that answer at once overwrite each other, and neither gains by it. */
  async keep(uid: string, progress: Progress, expiresAt: Date): Promise<void> {
    const { ticketHash, challengeId, sentTo, notice } = progress;
    const values = { ticket_hash: ticketHash, challenge_id: challengeId, sent_to: sentTo, notice };
    await this.#db
      .insertInto('interaction_progress')
      .values({ uid_hash: hashOfBearer(uid), ...values, expires_at: expiresAt })
      .onConflict((conflict) => conflict.column('uid_hash').doUpdateSet({ ...values, expires_at: expiresAt }))
      .execute();
  }

  async forget(uid: string): Promise<void> {
    await this.#db.deleteFrom('interaction_progress').where('uid_hash', '=', hashOfBearer(uid)).execute();
  }

  async purge(now: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('interaction_progress')
      .where('expires_at', '<=', now)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  get #db() {
    return this.em.getKysely<InteractionTables>({ type: 'write' });
  }
}
