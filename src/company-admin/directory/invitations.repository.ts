import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { DirectoryTables } from '../../accounts/directory/directory.entity.js';
import type { InvitationTables } from './directory-invitation.entity.js';

export interface Invitation {
  companyId: string;
  companyName: string;
  invitedAt: Date;
}

@Injectable()
export class InvitationsRepository {
  constructor(private readonly em: EntityManager) {}

  /** One a company and person: a later one takes its place. */
  async add(invitation: {
    companyId: string;
    personId: string;
    invitedBy: string;
    invitedAt: Date;
  }): Promise<void> {
    const { companyId, personId, invitedBy, invitedAt } = invitation;
    const values = { invited_by: invitedBy, invited_at: invitedAt };
    await this.#db
      .insertInto('directory_invitation')
      .values({ company_id: companyId, person_id: personId, ...values })
      .onConflict((conflict) => conflict.columns(['company_id', 'person_id']).doUpdateSet(values))
      .execute();
  }

  /** The person's own, the newest first. */
  async of(personId: string): Promise<Invitation[]> {
    const rows = await this.#db
      .selectFrom('directory_invitation as i')
      .innerJoin('company as c', 'c.id', 'i.company_id')
      .select(['c.id', 'c.name', 'i.invited_at'])
      .where('i.person_id', '=', personId)
      .orderBy('i.invited_at', 'desc')
      .limit(100)
      .execute();
    return rows.map(({ id, name, invited_at: invitedAt }) => ({
      companyId: id,
      companyName: name,
      invitedAt: new Date(invitedAt),
    }));
  }

  /** True for one of any number of callers. */
  async take(companyId: string, personId: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('directory_invitation')
      .where('company_id', '=', companyId)
      .where('person_id', '=', personId)
      .executeTakeFirst();
    return numDeletedRows === 1n;
  }

  get #db() {
    return this.em.getKysely<InvitationTables & DirectoryTables>({ type: 'write' });
  }
}
