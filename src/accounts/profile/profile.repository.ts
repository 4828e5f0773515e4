import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DirectoryTables } from '../directory/directory.entity.js';
import type { Role } from '../roles.js';

/** Somebody as they are shown to themselves. */
export interface Profile {
  personId: string;
  /** The sign-in address, as it was typed. */
  email: string;
  name: string;
  /** BCP 47. */
  locale: string;
  /** IANA; null: nobody knows. */
  timeZone: string | null;
  /** By company and role; one that sleeps is left out. */
  roles: { role: Role; companyId: string; companyName: string }[];
}

/** What a person is told about themselves, and may say of themselves. */
@Injectable()
export class ProfileRepository {
  constructor(private readonly em: EntityManager) {}

  async find(personId: string): Promise<Profile | null> {
    const person = await this.#db
      .selectFrom('person as p')
      .innerJoin('person_address as a', (join) =>
        join.onRef('a.person_id', '=', 'p.id').on('a.is_sign_in', '=', true),
      )
      .select(['p.name', 'p.locale', 'p.time_zone', 'a.address'])
      .where('p.id', '=', personId)
      .executeTakeFirst();
    if (!person) return null;
    const roles = await this.#db
      .selectFrom('membership as m')
      .innerJoin('company as c', 'c.id', 'm.company_id')
      .select(['m.role', 'c.id', 'c.name'])
      .where('m.person_id', '=', personId)
      .where('m.active', '=', true)
      .orderBy('c.name')
      .orderBy('c.id')
      .orderBy('m.role')
      .execute();
    return {
      personId,
      email: person.address,
      name: person.name,
      locale: person.locale,
      timeZone: person.time_zone,
      roles: roles.map(({ role, id, name }) => ({ role, companyId: id, companyName: name })),
    };
  }

  /** How they are told things at this moment, which nobody else changes until the unit of work ends. */
  async hold(personId: string): Promise<Pick<Profile, 'locale' | 'timeZone'>> {
    const { locale, time_zone: timeZone } = await this.#db
      .selectFrom('person')
      .select(['locale', 'time_zone'])
      .where('id', '=', personId)
      .forNoKeyUpdate()
      .executeTakeFirstOrThrow();
    return { locale, timeZone };
  }

  async setLocale(personId: string, locale: string): Promise<void> {
    await this.#db.updateTable('person').set({ locale }).where('id', '=', personId).execute();
  }

  async setTimeZone(personId: string, timeZone: string | null): Promise<void> {
    await this.#db.updateTable('person').set({ time_zone: timeZone }).where('id', '=', personId).execute();
  }

  get #db() {
    return this.em.getKysely<DirectoryTables>({ type: 'write' });
  }
}
