import { Injectable } from '@nestjs/common';
import { PersonDirectory } from '../../accounts/accounts.module.js';
import type { FinanceClient, FinanceClients } from '../../between-sides/finance-clients.port.js';
import { FinanceClientsRepository, liveKeysOf } from './finance-clients.repository.js';

/** The register of finance systems, for whoever authenticates them. */
@Injectable()
export class ReadFinanceClient implements FinanceClients {
  constructor(
    private readonly clients: FinanceClientsRepository,
    private readonly directory: PersonDirectory,
  ) {}

  async find(id: string): Promise<FinanceClient | null> {
    const client = await this.clients.find(id);
    if (!client) return null;
    const companyName = (await this.directory.companyNames([client.companyId])).get(client.companyId) ?? '';
    const keys = liveKeysOf(client).map(({ kid, alg, jwk }) => ({ kid, alg, jwk }));
    return { ...client, keys, companyName };
  }
}
