import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../delivery/delivery.module.js';

@Injectable()
export class SsoIdentitiesRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async personOf(identityProviderId: string, subject: string): Promise<string | null> {
    const row = await this.statements.row<{ person_id: string }>(
      'SELECT person_id FROM sso_identity WHERE identity_provider_id = $1 AND subject = $2',
      [identityProviderId, subject],
    );
    return row?.person_id ?? null;
  }

  /** True if they belong together from now on; false where either belongs to another. */
  async bind(identityProviderId: string, subject: string, personId: string, now: Date): Promise<boolean> {
    const bound = await this.statements.change(
      `INSERT INTO sso_identity (identity_provider_id, subject, person_id, bound_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [identityProviderId, subject, personId, now],
    );
    return bound === 1 || (await this.personOf(identityProviderId, subject)) === personId;
  }
}
