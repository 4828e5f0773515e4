import { EntityManager, type InferKyselyDB } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { contentOfText, textOfContent } from './client-content.js';
import type { ClientProposal, ClientProposalStatus } from './client-proposal.js';
import type { FinanceClientProposalTable, FinanceClientTable } from './finance-client.entity.js';

@Injectable()
export class ClientProposalsRepository {
  constructor(private readonly em: EntityManager) {}

  /** False where the client has a pending one already, also one that is added at the same time. */
  async add(proposal: ClientProposal): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('finance_client_proposal')
      .values({
        id: proposal.id,
        company_id: proposal.companyId,
        client_id: proposal.clientId,
        based_on_version: proposal.basedOnVersion,
        content: textOfContent(proposal.content),
        status: proposal.status,
        proposed_by: proposal.proposedBy,
        proposed_at: proposal.proposedAt,
        expires_at: proposal.expiresAt,
      })
      // Without naming the partial index: its predicate would be a parameter, of which a generic plan knows no value.
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows === 1n;
  }

  async find(id: string): Promise<ClientProposal | null> {
    const row = await this.#proposals().where('id', '=', id).executeTakeFirst();
    return row ? proposalOf(row) : null;
  }

  /** Held until the transaction ends. */
  async lock(id: string): Promise<ClientProposal | null> {
    if (!this.em.isInTransaction()) throw new Error('a proposal can be locked inside a unit of work only');
    const row = await this.#proposals().where('id', '=', id).forUpdate().executeTakeFirst();
    return row ? proposalOf(row) : null;
  }

  /** What waits in these companies and is not void, the oldest first. */
  async pending(companyIds: readonly string[], now: Date): Promise<ClientProposal[]> {
    if (companyIds.length === 0) return [];
    const rows = await this.#proposals()
      .where('company_id', 'in', companyIds)
      .where('status', '=', 'pending')
      .where('expires_at', '>', now)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('finance_client')
              .select('finance_client.id')
              .whereRef('finance_client.id', '=', 'finance_client_proposal.client_id')
              .whereRef('finance_client.version', '>', 'finance_client_proposal.based_on_version'),
          ),
        ),
      )
      .orderBy('id')
      .execute();
    return rows.map(proposalOf);
  }

  /** Makes room: what is past its time, or for a version of before, stays pending no longer. */
  async expire(clientId: string, version: number, now: Date): Promise<void> {
    await this.#db
      .updateTable('finance_client_proposal')
      .set({ status: 'expired', decided_at: now })
      .where('client_id', '=', clientId)
      .where('status', '=', 'pending')
      .where((eb) => eb.or([eb('expires_at', '<=', now), eb('based_on_version', '<', version)]))
      .execute();
  }

  /** pending → confirmed or withdrawn: true for one caller. */
  async decide(id: string, status: 'confirmed' | 'withdrawn', by: string, now: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('finance_client_proposal')
      .set({ status, decided_by: by, decided_at: now })
      .where('id', '=', id)
      .where('status', '=', 'pending')
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  #proposals() {
    return this.#db
      .selectFrom('finance_client_proposal')
      .select(['id', 'company_id', 'client_id', 'based_on_version', 'content', 'status', 'proposed_by'])
      .select(['proposed_at', 'expires_at']);
  }

  get #db() {
    return this.em.getKysely<InferKyselyDB<typeof FinanceClientProposalTable | typeof FinanceClientTable>>({
      type: 'write',
    });
  }
}

const proposalOf = (row: {
  id: string;
  company_id: string;
  client_id: string;
  based_on_version: number;
  content: string;
  status: ClientProposalStatus;
  proposed_by: string;
  proposed_at: Date | string;
  expires_at: Date | string;
}): ClientProposal => ({
  id: row.id,
  companyId: row.company_id,
  clientId: row.client_id,
  basedOnVersion: row.based_on_version,
  content: contentOfText(row.content),
  status: row.status,
  proposedBy: row.proposed_by,
  proposedAt: new Date(row.proposed_at),
  expiresAt: new Date(row.expires_at),
});
