import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { addressKeyOf } from '../directory/address-key.js';
import type { AddressTables } from './address-confirmation.entity.js';

/** An address that waits for its confirmation. */
export interface WaitingAddress {
  id: string;
  address: string;
  expiresAt: Date;
}

/** Addresses that wait, and taking confirmed ones in and out. All but `waiting` inside a unit of work, the person locked. */
@Injectable()
export class AddressConfirmationsRepository {
  constructor(private readonly em: EntityManager) {}

  /** Whoever else changes this person's addresses waits until the transaction ends. */
  async lockPerson(personId: string): Promise<void> {
    await this.#db.selectFrom('person').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
  }

  /** Whether it is one of their addresses, however it is spelled. */
  async isKnown(personId: string, address: string): Promise<boolean> {
    const row = await this.#db
      .selectFrom('person_address')
      .select('id')
      .where('person_id', '=', personId)
      .where('address_key', '=', addressKeyOf(address))
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Addresses that may still be confirmed, the oldest first. */
  async waiting(personId: string, now: Date): Promise<WaitingAddress[]> {
    const rows = await this.#db
      .selectFrom('address_confirmation')
      .select(['id', 'address', 'expires_at'])
      .where('person_id', '=', personId)
      .where('hash', 'is not', null)
      .where('expires_at', '>', now)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      address: row.address,
      expiresAt: new Date(row.expires_at),
    }));
  }

  /** When each message to a new address of theirs was sent that is not past its time, the oldest first. */
  async sentTimes(personId: string, now: Date): Promise<Date[]> {
    const rows = await this.#db
      .selectFrom('address_confirmation')
      .select('created_at')
      .where('person_id', '=', personId)
      .where('expires_at', '>', now)
      .orderBy('created_at')
      .execute();
    return rows.map((row) => new Date(row.created_at));
  }

  /** An older token of the same person for the same address is dead from here on. */
  async add(
    confirmation: WaitingAddress & { personId: string; hash: string; createdAt: Date },
  ): Promise<void> {
    const { id, personId, address, hash, createdAt, expiresAt } = confirmation;
    const addressKey = addressKeyOf(address);
    await this.#deleteExpired(createdAt);
    await this.#db
      .updateTable('address_confirmation')
      .set({ hash: null })
      .where('person_id', '=', personId)
      .where('address_key', '=', addressKey)
      .execute();
    await this.#db
      .insertInto('address_confirmation')
      .values({
        id,
        person_id: personId,
        address,
        address_key: addressKey,
        hash,
        created_at: createdAt,
        expires_at: expiresAt,
      })
      .execute();
  }

  /** Spends a token: what it confirms, for one of any number of callers, and for that person alone. */
  async spend(input: { personId: string; hash: string; now: Date }): Promise<WaitingAddress | null> {
    const row = await this.#db
      .updateTable('address_confirmation')
      .set({ hash: null })
      .where('hash', '=', input.hash)
      .where('person_id', '=', input.personId)
      .where('expires_at', '>', input.now)
      .returning(['id', 'address', 'expires_at'])
      .executeTakeFirst();
    return row ? { id: row.id, address: row.address, expiresAt: new Date(row.expires_at) } : null;
  }

  /** True if such an address waited, and does no more. */
  async cancel(input: { personId: string; id: string; now: Date }): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('address_confirmation')
      .set({ hash: null })
      .where('id', '=', input.id)
      .where('person_id', '=', input.personId)
      .where('hash', 'is not', null)
      .where('expires_at', '>', input.now)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Takes out an address that nobody signs in with. */
  async removeAddress(personId: string, id: string): Promise<void> {
    await this.#db
      .deleteFrom('person_address')
      .where('id', '=', id)
      .where('person_id', '=', personId)
      .where('is_sign_in', '=', false)
      .execute();
  }

  /** Anybody's. What another transaction is deleting is left to it. */
  async #deleteExpired(now: Date): Promise<void> {
    const expired = this.#db
      .selectFrom('address_confirmation')
      .select('id')
      .where('expires_at', '<=', now)
      .forUpdate()
      .skipLocked();
    await this.#db.deleteFrom('address_confirmation').where('id', 'in', expired).execute();
  }

  get #db() {
    return this.em.getKysely<AddressTables>({ type: 'write' });
  }
}
