import { Inject, Injectable } from '@nestjs/common';
import { Statements } from '../delivery/delivery.module.js';

export interface IdentityProvider {
  id: string;
  companyId: string;
  issuer: string;
  clientId: string;
  /** Null for a public client, which PKCE alone protects. */
  sealedClientSecret: string | null;
  domains: readonly string[];
}

interface Row {
  id: string;
  company_id: string;
  issuer: string;
  client_id: string;
  sealed_client_secret: string | null;
  domains: string[];
}

const SELECT = `SELECT i.id, i.company_id, i.issuer, i.client_id, i.sealed_client_secret,
  ARRAY(SELECT d.domain FROM sso_domain d WHERE d.identity_provider_id = i.id ORDER BY d.domain) AS domains
  FROM identity_provider i`;

@Injectable()
export class IdentityProvidersRepository {
  constructor(@Inject(Statements) private readonly statements: Statements) {}

  async find(id: string): Promise<IdentityProvider | null> {
    const row = await this.statements.row<Row>(`${SELECT} WHERE i.id = $1`, [id]);
    return row && providerOf(row);
  }

  async ofDomain(domain: string): Promise<IdentityProvider | null> {
    const row = await this.statements.row<Row>(
      `${SELECT} WHERE i.id = (SELECT identity_provider_id FROM sso_domain WHERE domain = $1)`,
      [domain],
    );
    return row && providerOf(row);
  }

  async list(): Promise<IdentityProvider[]> {
    return (await this.statements.rows<Row>(`${SELECT} ORDER BY i.id`)).map(providerOf);
  }

  /** Inside a unit of work. False where one of the domains is another provider's. */
  async add(provider: IdentityProvider, now: Date): Promise<boolean> {
    const { id, companyId, issuer, clientId, sealedClientSecret, domains } = provider;
    await this.statements.change(
      `INSERT INTO identity_provider (id, company_id, issuer, client_id, sealed_client_secret, created_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [id, companyId, issuer, clientId, sealedClientSecret, now],
    );
    const added = await this.statements.change(
      `INSERT INTO sso_domain (domain, identity_provider_id) SELECT unnest($1::text[]), $2 ON CONFLICT DO NOTHING`,
      [domains, id],
    );
    return added === domains.length;
  }

  async remove(id: string): Promise<boolean> {
    return (await this.statements.change('DELETE FROM identity_provider WHERE id = $1', [id])) === 1;
  }
}

const providerOf = (row: Row): IdentityProvider => ({
  id: row.id,
  companyId: row.company_id,
  issuer: row.issuer,
  clientId: row.client_id,
  sealedClientSecret: row.sealed_client_secret,
  domains: row.domains,
});
