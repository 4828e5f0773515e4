import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { addressKeyOf } from './address-key.js';
import type { DirectoryTables } from './directory.entity.js';

/** Somewhere a person is told things. */
export interface Address {
  id: string;
  personId: string;
  address: string;
  isSignIn: boolean;
  verifiedAt: Date | null;
}

/** The address signs in somebody else. */
export class AddressTaken extends Error {
  constructor() {
    super('The address signs in somebody else.');
    this.name = 'AddressTaken';
  }
}

const signsInSomebody = (error: unknown): boolean =>
  error instanceof Error && 'constraint' in error && error.constraint === 'person_address_sign_in';

/** People and their addresses. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly em: EntityManager) {}

  async add(person: {
    id: string;
    name: string;
    locale: string;
    timeZone: string | null;
    now: Date;
    signInAddress: { id: string; address: string; verifiedAt: Date | null };
  }): Promise<void> {
    const { id, name, locale, timeZone, now, signInAddress } = person;
    await this.#db
      .insertInto('person')
      .values({ id, name, locale, time_zone: timeZone, active: true, created_at: now })
      .execute();
    await this.addAddress({ ...signInAddress, personId: id, isSignIn: true });
  }

  /** @throws AddressTaken where it signs in somebody else; the transaction is lost then. */
  async addAddress(address: Address): Promise<void> {
    await this.#db
      .insertInto('person_address')
      .values({
        id: address.id,
        person_id: address.personId,
        kind: 'email',
        address: address.address,
        address_key: addressKeyOf(address.address),
        is_sign_in: address.isSignIn,
        verified_at: address.verifiedAt,
      })
      .execute()
      .catch((error: unknown) => {
        throw signsInSomebody(error) ? new AddressTaken() : error;
      });
  }

  /** Someone inactive can no longer sign in, and what they approved stops counting (DC-04). */
  async setActive(personId: string, active: boolean): Promise<void> {
    await this.#db.updateTable('person').set({ active }).where('id', '=', personId).execute();
  }

  async idBySignInAddress(addressKey: string): Promise<string | null> {
    const row = await this.#db
      .selectFrom('person_address')
      .select('person_id')
      .where('address_key', '=', addressKey)
      .where('is_sign_in', '=', true)
      .executeTakeFirst();
    return row?.person_id ?? null;
  }

  /** What nobody should take for a password: the person's own name and addresses, and their companies' names (PW-05). */
  async wordsAbout(personId: string): Promise<string[]> {
    const rows = await this.#db
      .selectFrom('person as p')
      .innerJoin('person_address as a', 'a.person_id', 'p.id')
      .leftJoin('membership as m', 'm.person_id', 'p.id')
      .leftJoin('company as c', 'c.id', 'm.company_id')
      .select(['p.name', 'a.address', 'c.name as company'])
      .where('p.id', '=', personId)
      .execute();
    return [...new Set(rows.flatMap(({ name, address, company }) => [name, address, company ?? '']))];
  }

  /** English for somebody who is not here any more. */
  async readerOf(personId: string): Promise<{ locale: string; timeZone: string | null }> {
    const row = await this.#db
      .selectFrom('person')
      .select(['locale', 'time_zone'])
      .where('id', '=', personId)
      .executeTakeFirst();
    return { locale: row?.locale ?? 'en-US', timeZone: row?.time_zone ?? null };
  }

  /** By person id; an unknown one is left out. */
  async namesOf(personIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (personIds.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('person')
      .select(['id', 'name'])
      .where('id', 'in', personIds)
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  async addressesOf(personIds: readonly string[]): Promise<Address[]> {
    if (personIds.length === 0) return [];
    const rows = await this.#db
      .selectFrom('person_address')
      .select(['id', 'person_id', 'address', 'is_sign_in', 'verified_at'])
      .where('person_id', 'in', personIds)
      .orderBy('is_sign_in', 'desc')
      .orderBy('id')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      personId: row.person_id,
      address: row.address,
      isSignIn: row.is_sign_in,
      verifiedAt: row.verified_at && new Date(row.verified_at),
    }));
  }

  get #db() {
    return this.em.getKysely<DirectoryTables>({ type: 'write' });
  }
}
