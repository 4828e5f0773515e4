import { Inject, Injectable } from '@nestjs/common';
import Provider from 'oidc-provider';
import { TokenRevocations, UnitOfWork } from '@countersign/mfa-core';
import { FinanceClients } from '../between-sides/finance-clients.port.js';
import type { WhenGivenUp } from './artifact-adapter.js';
import { OAuthAudit } from './oauth-audit.js';
import { PersonFlow } from './person-flow.port.js';
import { requestOrigins } from './request-origins.js';

/** What ends where the library gives up a grant or a token. */
@Injectable()
export class GiveUp implements WhenGivenUp {
  constructor(
    @Inject(PersonFlow) private readonly persons: PersonFlow,
    @Inject(TokenRevocations) private readonly revocations: TokenRevocations,
    @Inject(FinanceClients) private readonly clients: FinanceClients,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    private readonly audit: OAuthAudit,
  ) {}

  async grant(grantId: string): Promise<void> {
    const ctx = Provider.ctx;
    const reason = ctx?.oidc.route === 'revocation' ? 'signed_out' : 'refresh_token_reuse';
    await this.persons.grantRevoked(grantId, reason, requestOrigins.of(ctx));
  }

  async machineToken(token: { tokenId: string; clientId: string; expiresAt: Date }): Promise<void> {
    const client = await this.clients.find(token.clientId);
    if (!client) return;
    await this.unitOfWork.run(async () => {
      await this.revocations.revoke(token);
      await this.audit.append({
        clientId: token.clientId,
        companyId: client.companyId,
        act: 'token.revoked',
        tokenId: token.tokenId,
        origin: requestOrigins.of(Provider.ctx),
        details: {},
      });
    });
  }
}
