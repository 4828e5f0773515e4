import type { ClientProposal } from './client-proposal.js';
import type { ClientProposalReply, FinanceClientReply } from './finance-clients.dto.js';
import type { RegisteredClient } from './finance-clients.repository.js';

export const presentClient = (client: RegisteredClient): FinanceClientReply => ({
  id: client.id,
  companyId: client.companyId,
  name: client.name,
  status: client.active ? 'active' : 'disabled',
  version: client.version,
  scopes: [...client.scopes],
  redirectUris: [...client.redirectUris],
  dpopRequired: client.dpopRequired,
  keys: client.keys.map(({ kid, alg, thumbprint, addedAt, withdrawnAt }) => ({
    ...{ kid, alg, thumbprint, addedAt: addedAt.toISOString() },
    withdrawnAt: withdrawnAt?.toISOString() ?? null,
  })),
  createdAt: client.createdAt.toISOString(),
  changedAt: client.changedAt.toISOString(),
});

export function presentClientProposal(proposal: ClientProposal): ClientProposalReply {
  const { id, companyId, clientId, basedOnVersion, status, content, proposedBy } = proposal;
  return {
    ...{ id, companyId, clientId, basedOnVersion, status, proposedBy },
    name: content.name,
    scopes: [...content.scopes],
    redirectUris: [...content.redirectUris],
    dpopRequired: content.dpopRequired,
    addKeys: content.addKeys.map(({ kid, alg, thumbprint }) => ({ kid, alg, thumbprint })),
    proposedAt: proposal.proposedAt.toISOString(),
    expiresAt: proposal.expiresAt.toISOString(),
  };
}
