import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { hashOfBearer } from '@countersign/mfa-core';
import type { InteractionTables } from './interaction.entity.js';

/** Which session stands behind which grant. A grant's id is a secret of the authorization server: only its hash is here. */
@Injectable()
export class DelegatedSignInsRepository {
  constructor(private readonly em: EntityManager) {}

  async add(grantId: string, sessionId: string, expiresAt: Date): Promise<void> {
    await this.#db
      .insertInto('delegated_sign_in')
      .values({ grant_hash: hashOfBearer(grantId), session_id: sessionId, expires_at: expiresAt })
      .execute();
  }

  async sessionIdOf(grantId: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('delegated_sign_in')
      .select('session_id')
      .where('grant_hash', '=', hashOfBearer(grantId))
      .executeTakeFirst();
    return row?.session_id ?? null;
  }

  /** Removes those whose session is over by its age. */
  async purge(now: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('delegated_sign_in')
      .where('expires_at', '<=', now)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  get #db() {
    return this.em.getKysely<InteractionTables>({ type: 'write' });
  }
}
