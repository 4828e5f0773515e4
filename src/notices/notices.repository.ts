import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { NoticeTables } from './notice.entity.js';

/** One message to one address or number, its details still sealed. */
export interface StoredNotice {
  id: string;
  personId: string;
  addressId: string | null;
  channel: 'email' | 'text';
  kind: string;
  at: Date;
  /** Null for one of before there was a delivery. */
  sealedTo: string | null;
  /** Null once it is delivered for good. */
  sealedDetails: string | null;
}

const COLUMNS = [
  'id',
  'person_id',
  'address_id',
  'channel',
  'kind',
  'at',
  'sealed_to',
  'sealed_details',
] as const;

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
          channel: notice.channel,
          kind: notice.kind,
          at: notice.at,
          sealed_to: notice.sealedTo,
          sealed_details: notice.sealedDetails,
        })),
      )
      .execute();
  }

  /**
   * One that is neither delivered nor dropped, and how often that was tried. Judged here: in the statement it would
   * invite a plan that reads every notice that waits.
   */
  async findWaiting(id: string): Promise<(StoredNotice & { tries: number }) | null> {
    const row = await this.#db
      .selectFrom('notice')
      .select([...COLUMNS, 'tries', 'delivered_at', 'dropped_at'])
      .where('id', '=', id)
      .executeTakeFirst();
    const waits = row?.delivered_at === null && row.dropped_at === null;
    return waits ? { ...storedOf(row), tries: row.tries } : null;
  }

  /** `forget`: nobody will look at its details any more. */
  async markDelivered(input: { id: string; at: Date; forget: boolean }): Promise<void> {
    await this.#db
      .updateTable('notice')
      .set({ delivered_at: input.at, ...(input.forget ? { sealed_details: null, sealed_to: null } : {}) })
      .where('id', '=', input.id)
      .where('delivered_at', 'is', null)
      .execute();
  }

  async markTried(id: string, tries: number): Promise<void> {
    await this.#db.updateTable('notice').set({ tries }).where('id', '=', id).execute();
  }

  /** Given up for good; `because` is for whoever looks into a complaint. */
  async drop(input: { id: string; at: Date; because: string }): Promise<void> {
    await this.#db
      .updateTable('notice')
      .set({
        dropped_at: input.at,
        dropped_because: input.because,
        sealed_details: null,
        sealed_to: null,
      })
      .where('id', '=', input.id)
      .where('delivered_at', 'is', null)
      .execute();
  }

  async countWaiting(): Promise<number> {
    const row = await this.#db
      .selectFrom('notice')
      .select(({ fn }) => fn.countAll<string>().as('waiting'))
      .where('delivered_at', 'is', null)
      .where('dropped_at', 'is', null)
      .executeTakeFirstOrThrow();
    return Number(row.waiting);
  }

  /** Of mails alone: texts are to be seen where they arrive. */
  async newest(atMost: number): Promise<StoredNotice[]> {
    const rows = await this.#db
      .selectFrom('notice')
      .select(COLUMNS)
      .where('channel', '=', 'email')
      .orderBy('at', 'desc')
      .orderBy('id', 'desc')
      .limit(atMost)
      .execute();
    return rows.map(storedOf);
  }

  /** Removes what was told or dropped before then. Returns how many. */
  async purge(before: Date): Promise<number> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('notice')
      .where('at', '<=', before)
      .executeTakeFirst();
    return Number(numDeletedRows);
  }

  get #db() {
    return this.em.getKysely<NoticeTables>({ type: 'write' });
  }
}

const storedOf = (row: {
  id: string;
  person_id: string;
  address_id: string | null;
  channel: 'email' | 'text';
  kind: string;
  at: string | Date;
  sealed_to: string | null;
  sealed_details: string | null;
}): StoredNotice => ({
  id: row.id,
  personId: row.person_id,
  addressId: row.address_id,
  channel: row.channel,
  kind: row.kind,
  at: new Date(row.at),
  sealedTo: row.sealed_to,
  sealedDetails: row.sealed_details,
});
