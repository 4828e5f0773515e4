import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { OAuthArtifactTables } from './oauth-artifact.entity.js';

export interface ArtifactRow {
  id: string;
  model: string;
  grantDigest: string | null;
  uidDigest: string | null;
  clientId: string | null;
  sealedPayload: string | null;
  expiresAt: Date;
}

/** What of a row is asked for. */
export type FoundArtifact = Pick<ArtifactRow, 'id' | 'clientId' | 'sealedPayload' | 'expiresAt'> & {
  consumedAt: Date | null;
};

/** What the authorization server remembers. Each race is ended by one statement, whatever the number of instances. */
@Injectable()
export class OAuthArtifactsRepository {
  constructor(private readonly em: EntityManager) {}

  /** True for the one caller that put it there, ever, until it is purged. */
  async addOnce(row: ArtifactRow): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('oauth_artifact')
      .values(columnsOf(row))
      .onConflict((conflict) => conflict.column('id').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  /** What was consumed stays consumed. */
  async put(row: ArtifactRow): Promise<void> {
    const { id: _id, ...changed } = columnsOf(row);
    await this.#db
      .insertInto('oauth_artifact')
      .values(columnsOf(row))
      .onConflict((conflict) => conflict.column('id').doUpdateSet(changed))
      .execute();
  }

  find(id: string, now: Date): Promise<FoundArtifact | null> {
    return this.#live(now).where('id', '=', id).executeTakeFirst().then(found);
  }

  findByUid(model: string, uidDigest: string, now: Date): Promise<FoundArtifact | null> {
    return this.#live(now)
      .where('model', '=', model)
      .where('uid_digest', '=', uidDigest)
      .executeTakeFirst()
      .then(found);
  }

  /** True for exactly one caller, ever (TK-08; RFC 6749 section 4.1.2). */
  async consume(id: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('oauth_artifact')
      .set({ consumed_at: now })
      .where('id', '=', id)
      .where('consumed_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** True if this call removed it. */
  async remove(id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('oauth_artifact')
      .where('id', '=', id)
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  async removeOfGrant(grantDigest: string): Promise<void> {
    await this.#db.deleteFrom('oauth_artifact').where('grant_digest', '=', grantDigest).execute();
  }

  /** Returns how many went. Safe on several instances at once. */
  async purge(now: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('oauth_artifact')
      .where('expires_at', '<=', now)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  #live(now: Date) {
    return this.#db
      .selectFrom('oauth_artifact')
      .select(['id', 'client_id', 'sealed_payload', 'consumed_at', 'expires_at'])
      .where('expires_at', '>', now);
  }

  get #db() {
    return this.em.getKysely<OAuthArtifactTables>({ type: 'write' });
  }
}

const columnsOf = (row: ArtifactRow) => ({
  id: row.id,
  model: row.model,
  grant_digest: row.grantDigest,
  uid_digest: row.uidDigest,
  client_id: row.clientId,
  sealed_payload: row.sealedPayload,
  expires_at: row.expiresAt,
});

interface Columns {
  id: string;
  client_id: string | null;
  sealed_payload: string | null;
  consumed_at: Date | string | null;
  expires_at: Date | string;
}

const found = (row: Columns | undefined): FoundArtifact | null =>
  row
    ? {
        id: row.id,
        clientId: row.client_id,
        sealedPayload: row.sealed_payload,
        consumedAt: row.consumed_at === null ? null : new Date(row.consumed_at),
        expiresAt: new Date(row.expires_at),
      }
    : null;
