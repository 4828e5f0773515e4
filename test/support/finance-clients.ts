import { generateKeyPairSync, randomUUID, type KeyObject } from 'node:crypto';
import { calculateJwkThumbprint, type JWK } from 'jose';
import { financeScopes, type FinanceScope } from '../../src/between-sides/finance-clients.port.js';
import { withConnection, type TestDatabase } from './database.js';

export interface TestFinanceClient {
  clientId: string;
  companyId: string;
  kid: string;
  privateKey: KeyObject;
  /** Public. */
  jwk: JWK;
}

/** A finance system that is registered already, by no admin's hand; its private key is the test's. */
export async function registerFinanceClient(
  database: Pick<TestDatabase, 'ownerUrl'>,
  client: {
    companyId: string;
    scopes?: readonly FinanceScope[];
    redirectUris?: readonly string[];
    dpopRequired?: boolean;
    name?: string;
  },
): Promise<TestFinanceClient> {
  const clientId = `fc_${randomUUID().replaceAll('-', '')}`;
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const kid = `key-${clientId.slice(-6)}`;
  const jwk: JWK = { ...(publicKey.export({ format: 'jwk' }) as JWK), kid, alg: 'ES256', use: 'sig' };
  await withConnection(database.ownerUrl, async (connection) => {
    await connection.query(
      `INSERT INTO finance_client (id, company_id, name, status, scopes, redirect_uris, dpop_required, version, created_at, changed_at)
       VALUES ($1, $2, $3, 'active', $4, $5, $6, 1, now(), now())`,
      [
        ...[clientId, client.companyId, client.name ?? 'Ledger ERP', client.scopes ?? financeScopes],
        ...[client.redirectUris ?? [], client.dpopRequired ?? false],
      ],
    );
    await connection.query(
      `INSERT INTO finance_client_key (client_id, kid, alg, thumbprint, jwk, added_at) VALUES ($1, $2, 'ES256', $3, $4, now())`,
      [clientId, kid, await calculateJwkThumbprint(jwk), JSON.stringify(jwk)],
    );
  });
  return { clientId, companyId: client.companyId, kid, privateKey, jwk };
}
