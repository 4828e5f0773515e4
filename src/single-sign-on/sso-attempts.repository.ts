import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../delivery/delivery.module.js';

export interface SsoAttempt {
  id: string;
  stateHash: string;
  transactionHash: string;
  identityProviderId: string;
  sealedSecrets: string;
  expiresAt: Date;
}

@Injectable()
export class SsoAttemptsRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async add(attempt: SsoAttempt): Promise<void> {
    await this.statements.change(
      `INSERT INTO sso_attempt (id, state_hash, transaction_hash, identity_provider_id, sealed_secrets, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        ...[attempt.id, attempt.stateHash, attempt.transactionHash, attempt.identityProviderId],
        ...[attempt.sealedSecrets, attempt.expiresAt],
      ],
    );
  }

  /** Ends a live attempt: its owner gets it once, of any number of callers, and nobody else at all. */
  async take(
    { stateHash, transactionHash }: Pick<SsoAttempt, 'stateHash' | 'transactionHash'>,
    now: Date,
  ): Promise<Pick<SsoAttempt, 'id' | 'identityProviderId' | 'sealedSecrets'> | null> {
    const row = await this.statements.row<{
      id: string;
      identity_provider_id: string;
      sealed_secrets: string;
    }>(
      `DELETE FROM sso_attempt WHERE state_hash = $1 AND transaction_hash = $2 AND expires_at > $3
       RETURNING id, identity_provider_id, sealed_secrets`,
      [stateHash, transactionHash, now],
    );
    return (
      row && { id: row.id, identityProviderId: row.identity_provider_id, sealedSecrets: row.sealed_secrets }
    );
  }

  purge(now: Date): Promise<number> {
    return this.statements.change('DELETE FROM sso_attempt WHERE expires_at <= $1', [now]);
  }
}
