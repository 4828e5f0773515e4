import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, type AuditEntry, type Origin } from '@countersign/mfa-core';

export interface OAuthAct {
  clientId: string;
  companyId: string;
  act: 'client.authenticated' | 'token.issued' | 'token.revoked';
  outcome?: AuditEntry['outcome'];
  /** `jti`; null: no token. */
  tokenId: string | null;
  origin: Origin;
  details: AuditEntry['details'];
}

/** What a finance system does at the authorization server, in the chain of its company. */
@Injectable()
export class OAuthAudit {
  constructor(
    @Inject(AuditTrail) private readonly trail: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async append({ clientId, companyId, act, outcome, tokenId, origin, details }: OAuthAct): Promise<void> {
    await this.trail.append({
      stream: `company:${companyId}`,
      at: this.clock.now(),
      act: `oauth.${act}`,
      outcome: outcome ?? 'success',
      actor: { kind: 'machine', id: clientId },
      object:
        tokenId === null ? { kind: 'finance_client', id: clientId } : { kind: 'oauth_token', id: tokenId },
      origin,
      details,
    });
  }
}
