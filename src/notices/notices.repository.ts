import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { NoticeTables } from './notice.entity.js';

/** One message to one address, its details still sealed. */
export interface StoredNotice {
  id: string;
  personId: string;
  addressId: string;
  kind: string;
  at: Date;
  sealedDetails: string;
}

@Injectable()
export class NoticesRepository {
  constructor(private readonly em: EntityManager) {}

  /** One statement for all of them. */
  async add(notices: readonly StoredNotice[]): Promise<void> {
    if (notices.length === 0) return;
    await this.#db
      .insertInto('notice')
      .values(
        notices.map((notice) => ({
          id: notice.id,
          person_id: notice.personId,
          address_id: notice.addressId,
          kind: notice.kind,
          at: notice.at,
          sealed_details: notice.sealedDetails,
        })),
      )
      .execute();
  }

  async newest(atMost: number): Promise<StoredNotice[]> {
    const rows = await this.#db
      .selectFrom('notice')
      .select(['id', 'person_id', 'address_id', 'kind', 'at', 'sealed_details'])
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(atMost)
      .execute();
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      addressId: row.address_id,
      kind: row.kind,
      at: new Date(row.at),
      sealedDetails: row.sealed_details,
    }));
  }

  get #db() {
    return this.em.getKysely<NoticeTables>({ type: 'write' });
  }
}
