import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CompanySide, Role } from '../roles.js';
import type { DirectoryTables } from './directory.entity.js';

export interface Company {
  id: string;
  name: string;
  side: CompanySide;
}

/** Somebody who holds a role in a company. */
export interface RoleHolder {
  personId: string;
  name: string;
  /** The sign-in address, as it was typed. */
  email: string;
  /** Of the companies asked for, those in which they hold it. */
  companyIds: string[];
}

/** Somebody and the roles they hold in one company, of those asked for. */
export interface TeamMember {
  personId: string;
  name: string;
  /** The sign-in address, as it was typed. */
  email: string;
  /** Someone inactive cannot sign in; their roles wait for them. */
  active: boolean;
  roles: Role[];
}

/** Companies and who holds which role in them. */
@Injectable()
export class CompaniesRepository {
  constructor(private readonly em: EntityManager) {}

  async add(company: { id: string; name: string; side: CompanySide; now: Date }): Promise<void> {
    const { id, name, side, now } = company;
    await this.#db.insertInto('company').values({ id, name, side, created_at: now }).execute();
  }

  async sideOf(companyId: string): Promise<CompanySide | null> {
    const company = await this.#db
      .selectFrom('company')
      .select('side')
      .where('id', '=', companyId)
      .executeTakeFirst();
    return company?.side ?? null;
  }

  /** Whether its admins may require MFA (POL-11). */
  async isMfaPolicyAllowed(companyId: string): Promise<boolean> {
    const company = await this.#db
      .selectFrom('company')
      .select('mfa_policy_available')
      .where('id', '=', companyId)
      .executeTakeFirst();
    return company?.mfa_policy_available ?? false;
  }

  /** Lets them, or no longer. True if there is such a company. */
  async allowMfaPolicy(companyId: string, allowed: boolean): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('company')
      .set({ mfa_policy_available: allowed })
      .where('id', '=', companyId)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  /** Those whose name holds these words, but for who runs the portal; in the order of their names. */
  async named(name: string, limit: number): Promise<Company[]> {
    return this.#db
      .selectFrom('company')
      .select(['id', 'name', 'side'])
      .where('name', 'ilike', `%${name.replace(/[\\%_]/g, '\\$&')}%`)
      .where('side', '<>', 'operator')
      .orderBy('name')
      .orderBy('id')
      .limit(limit)
      .execute();
  }

  /** By company id; an unknown one is left out. */
  async namesOf(companyIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (companyIds.length === 0) return new Map();
    const rows = await this.#db
      .selectFrom('company')
      .select(['id', 'name'])
      .where('id', 'in', companyIds)
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  /** Whoever else wants to change this person's roles waits until the transaction ends. False: there is no such person. */
  async lockPerson(personId: string): Promise<boolean> {
    const person = await this.#db
      .selectFrom('person')
      .select('id')
      .where('id', '=', personId)
      .forNoKeyUpdate()
      .executeTakeFirst();
    return person !== undefined;
  }

  /** The same for several, in the order of their ids: of two acts over the same people one waits for the other. */
  async lockPeople(personIds: readonly string[]): Promise<void> {
    if (!this.em.isInTransaction()) throw new Error('people can be locked inside a unit of work only');
    await this.#db
      .selectFrom('person')
      .select('id')
      .where('id', 'in', personIds)
      .orderBy('id')
      .forNoKeyUpdate()
      .execute();
  }

  async rolesOf(personId: string): Promise<Role[]> {
    const rows = await this.#db
      .selectFrom('membership')
      .select('role')
      .where('person_id', '=', personId)
      .execute();
    return rows.map(({ role }) => role);
  }

  /** Active people with this role in one of these companies, in the order of their ids. */
  async holdersOf(
    role: Role,
    companyIds: readonly string[],
    page: { after: string | null; limit: number } = { after: null, limit: 1_000 },
  ): Promise<RoleHolder[]> {
    if (companyIds.length === 0) return [];
    let query = this.#db
      .selectFrom('membership as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .innerJoin('person_address as a', (join) =>
        join.onRef('a.person_id', '=', 'p.id').on('a.is_sign_in', '=', true),
      )
      .select(['p.id', 'p.name', 'a.address'])
      .select(({ fn }) => fn.agg<string[]>('array_agg', ['m.company_id']).as('company_ids'))
      .where('m.role', '=', role)
      .where('m.company_id', 'in', companyIds)
      .where('m.active', '=', true)
      .where('p.active', '=', true);
    if (page.after !== null) query = query.where('p.id', '>', page.after);
    const rows = await query
      .groupBy(['p.id', 'p.name', 'a.address'])
      .orderBy('p.id')
      .limit(page.limit)
      .execute();
    return rows.map(({ id, name, address, company_ids: companyIds }) => ({
      personId: id,
      name,
      email: address,
      companyIds,
    }));
  }

  /** Whoever holds one of these roles in a company, awake or not, in the order of their ids. */
  async teamOf(
    companyId: string,
    asked: readonly Role[],
    page: { after: string | null; limit: number },
  ): Promise<TeamMember[]> {
    let query = this.#db
      .selectFrom('membership as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .innerJoin('person_address as a', (join) =>
        join.onRef('a.person_id', '=', 'p.id').on('a.is_sign_in', '=', true),
      )
      .select(['p.id', 'p.name', 'a.address'])
      .select(({ eb, fn }) =>
        fn.agg<boolean>('bool_and', [eb.and([eb.ref('p.active'), eb.ref('m.active')])]).as('active'),
      )
      .select(({ fn }) => fn.agg<Role[]>('array_agg', ['m.role']).as('roles'))
      .where('m.role', 'in', asked)
      .where('m.company_id', '=', companyId);
    if (page.after !== null) query = query.where('p.id', '>', page.after);
    const rows = await query
      .groupBy(['p.id', 'p.name', 'a.address'])
      .orderBy('p.id')
      .limit(page.limit)
      .execute();
    return rows.map(({ id, address, ...row }) => ({ ...row, personId: id, email: address }));
  }

  /** Having a role twice is having it once. */
  async addMembership(membership: { personId: string; companyId: string; role: Role }): Promise<void> {
    await this.#db
      .insertInto('membership')
      .values({ person_id: membership.personId, company_id: membership.companyId, role: membership.role })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  /** True if the person had the role. */
  async removeMembership(membership: { personId: string; companyId: string; role: Role }): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('membership')
      .where('person_id', '=', membership.personId)
      .where('company_id', '=', membership.companyId)
      .where('role', '=', membership.role)
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  /**
   * Roles of an active person, which nobody can take away, nor the person be disabled, before the transaction ends. The
   * person comes first here and so is locked first, as by those who change roles: neither waits for what the other holds.
   */
  async lockRoles(personId: string, companyId: string): Promise<Role[]> {
    if (!this.em.isInTransaction()) throw new Error('roles can be locked inside a unit of work only');
    const rows = await this.#db
      .selectFrom('person as p')
      .innerJoin('membership as m', 'm.person_id', 'p.id')
      .select('m.role')
      .where('m.person_id', '=', personId)
      .where('m.company_id', '=', companyId)
      .where('m.active', '=', true)
      .where('p.active', '=', true)
      .forShare()
      .execute();
    return rows.map(({ role }) => role);
  }

  get #db() {
    return this.em.getKysely<DirectoryTables>({ type: 'write' });
  }
}
