import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { InvitationTables } from './directory-invitation.entity.js';

export interface Invitation {
  companyId: string;
  invitedAt: Date;
}

/** A statement takes no more than 65,535 parameters. */
const ROWS_AT_ONCE = 1_000;

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
      .selectFrom('directory_invitation')
      .select(['company_id', 'invited_at'])
      .where('person_id', '=', personId)
      .orderBy('invited_at', 'desc')
      .limit(100)
      .execute();
    return rows.map((row) => ({ companyId: row.company_id, invitedAt: new Date(row.invited_at) }));
  }

  /** The open ones of a company, in the order of people's ids. */
  async inCompany(
    companyId: string,
    { after, limit }: { after: string | null; limit: number },
  ): Promise<{ personId: string; invitedAt: Date }[]> {
    let open = this.#db
      .selectFrom('directory_invitation')
      .select(['person_id', 'invited_at'])
      .where('company_id', '=', companyId);
    if (after !== null) open = open.where('person_id', '>', after);
    const rows = await open.orderBy('person_id').limit(limit).execute();
    return rows.map((row) => ({ personId: row.person_id, invitedAt: new Date(row.invited_at) }));
  }

  /** Many at once, a thousand in a statement. Returns whom it asked: who was asked before, and has not answered, is not asked again. */
  async addAll(
    companyId: string,
    personIds: readonly string[],
    by: { personId: string; now: Date },
  ): Promise<string[]> {
    const values = { invited_by: by.personId, invited_at: by.now };
    const asked: string[] = [];
    for (let at = 0; at < personIds.length; at += ROWS_AT_ONCE) {
      const rows = await this.#db
        .insertInto('directory_invitation')
        .values(
          personIds
            .slice(at, at + ROWS_AT_ONCE)
            .map((id) => ({ company_id: companyId, person_id: id, ...values })),
        )
        .onConflict((conflict) => conflict.columns(['company_id', 'person_id']).doNothing())
        .returning('person_id')
        .execute();
      asked.push(...rows.map((row) => row.person_id));
    }
    return asked;
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
    return this.em.getKysely<InvitationTables>({ type: 'write' });
  }
}
