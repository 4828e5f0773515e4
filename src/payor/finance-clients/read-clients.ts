import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { companiesOf, financeAdmins } from '../rights.js';
import { CLIENT_ID } from './client-id.js';
import type { ClientProposal } from './client-proposal.js';
import { ClientProposalsRepository } from './client-proposals.repository.js';
import { FinanceClientsRepository, type RegisteredClient } from './finance-clients.repository.js';

@Injectable()
export class ReadClients {
  constructor(
    private readonly clients: FinanceClientsRepository,
    private readonly proposals: ClientProposalsRepository,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Of the companies of which the person is a payments admin, the newest first. */
  async page(
    user: UserPrincipal,
    after: string | undefined,
  ): Promise<{ items: RegisteredClient[]; next: string | null; proposals: ClientProposal[] }> {
    const companyIds = companiesOf(user, financeAdmins);
    const rows = await this.clients.page({
      companyIds,
      after: readCursor(after, CLIENT_ID),
      limit: PAGE_SIZE + 1,
    });
    return {
      ...pageOf(rows, PAGE_SIZE),
      proposals: await this.proposals.pending(companyIds, this.clock.now()),
    };
  }

  /** @throws Problem `not-found` */
  async one(user: UserPrincipal, id: string): Promise<RegisteredClient> {
    const client = await this.clients.find(id);
    if (!client || !companiesOf(user, financeAdmins).includes(client.companyId))
      throw new Problem(commonProblems.notFound);
    return client;
  }
}
