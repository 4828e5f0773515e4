import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Role } from '../roles.js';
import type { DirectoryTables } from './directory.entity.js';

export interface Member {
  personId: string;
  name: string;
  email: string;
  /** Those that sleep among them. */
  roles: Role[];
  /** False: deactivated here, or by the operator. */
  active: boolean;
}

/** Who belongs to a company, awake or not. */
@Injectable()
export class MembersRepository {
  constructor(private readonly em: EntityManager) {}

  /** In the order of their ids; `query` is found in names and addresses. */
  async page(
    companyId: string,
    { after, query, limit }: { after: string | null; query: string | undefined; limit: number },
  ): Promise<Member[]> {
    let members = this.#members(companyId);
    if (after !== null) members = members.where('p.id', '>', after);
    if (query !== undefined) {
      const pattern = `%${query.replace(/[\\%_]/g, '\\$&')}%`;
      members = members.where((where) =>
        where.or([where('p.name', 'ilike', pattern), where('a.address', 'ilike', pattern)]),
      );
    }
    return (await members.orderBy('p.id').limit(limit).execute()).map(memberOf);
  }

  /** Null for somebody of another company as for nobody. */
  async find(companyId: string, personId: string): Promise<Member | null> {
    const row = await this.#members(companyId).where('p.id', '=', personId).executeTakeFirst();
    return row ? memberOf(row) : null;
  }

  /** Puts all roles of a person in a company to sleep, or wakes them. True if any was otherwise before. */
  async setActive(
    companyId: string,
    personId: string,
    { active, enrollFirst }: { active: boolean; enrollFirst: boolean },
  ): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('membership')
      .set({ active, enroll_first: enrollFirst })
      .where('company_id', '=', companyId)
      .where('person_id', '=', personId)
      .where('active', '=', !active)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  #members(companyId: string) {
    return this.#db
      .selectFrom('membership as m')
      .innerJoin('person as p', 'p.id', 'm.person_id')
      .innerJoin('person_address as a', (join) =>
        join.onRef('a.person_id', '=', 'p.id').on('a.is_sign_in', '=', true),
      )
      .select(['p.id', 'p.name', 'a.address'])
      .select(({ fn }) => fn.agg<Role[]>('array_agg', ['m.role']).as('roles'))
      .select(({ eb, fn }) =>
        fn.agg<boolean>('bool_or', [eb.and([eb.ref('p.active'), eb.ref('m.active')])]).as('active'),
      )
      .where('m.company_id', '=', companyId)
      .groupBy(['p.id', 'p.name', 'a.address']);
  }

  get #db() {
    return this.em.getKysely<DirectoryTables>({ type: 'write' });
  }
}

const memberOf = (row: {
  id: string;
  name: string;
  address: string;
  roles: Role[];
  active: boolean;
}): Member => ({
  personId: row.id,
  name: row.name,
  email: row.address,
  roles: [...row.roles].sort(),
  active: row.active,
});
