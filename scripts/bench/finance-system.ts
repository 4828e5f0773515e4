import { createHash, generateKeyPairSync, randomBytes, randomUUID, sign, type KeyObject } from 'node:crypto';
import { withConnection } from '../database.js';
import { textOf, type Api } from './api.js';

const SCOPES = ['disbursements:read', 'receipts:read', 'payments:report'];
const ASSERTION_SECONDS = 240;

/** A finance system of one company, put into the register directly; it asks for its tokens as every other does. */
export class FinanceSystem {
  private constructor(
    readonly companyId: string,
    private readonly clientId: string,
    private readonly issuer: string,
    readonly publicKey: KeyObject,
    private readonly privateKey: KeyObject,
  ) {}

  /** Of the nth company of the benchmark. */
  static async register(ownerUrl: string, company: number, issuer: string): Promise<FinanceSystem> {
    const clientId = `fc_${randomBytes(16).toString('hex')}`;
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { crv, kty, x, y } = publicKey.export({ format: 'jwk' });
    const thumbprint = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
    const jwk = JSON.stringify({ crv, kty, x, y, kid: 'bench', alg: 'ES256', use: 'sig' });
    return withConnection(ownerUrl, async (client) => {
      const { rows } = await client.query<{ id: string }>('SELECT id FROM bench_company WHERE n = $1', [
        company,
      ]);
      const companyId = rows[0]?.id ?? '';
      await client.query(
        `INSERT INTO finance_client (id, company_id, name, status, scopes, redirect_uris, dpop_required, version,
            created_at, changed_at) VALUES ($1, $2, 'Ledger', 'active', $3, '{}', false, 1, now(), now())`,
        [clientId, companyId, SCOPES],
      );
      await client.query(
        `INSERT INTO finance_client_key (client_id, kid, alg, thumbprint, jwk, added_at)
          VALUES ($1, 'bench', 'ES256', $2, $3, now())`,
        [clientId, thumbprint, jwk],
      );
      return new FinanceSystem(companyId, clientId, issuer, publicKey, privateKey);
    });
  }

  /** RFC 7523: good for one request, within four minutes. */
  assertion(): string {
    const now = Math.floor(Date.now() / 1000);
    const { clientId: iss, issuer: aud } = this;
    const claims = { iss, sub: iss, aud, iat: now, exp: now + ASSERTION_SECONDS, jti: randomUUID() };
    const signed = `${segment({ alg: 'ES256', kid: 'bench' })}.${segment(claims)}`;
    const key = { key: this.privateKey, dsaEncoding: 'ieee-p1363' } as const;
    return `${signed}.${sign('sha256', Buffer.from(signed), key).toString('base64url')}`;
  }

  async token(api: Api, assertion = this.assertion()): Promise<string> {
    const form = {
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
      scope: SCOPES.join(' '),
    };
    return textOf(await api.form('/oauth2/token', form), 'access_token');
  }
}

const segment = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
