import type { Adapter, AdapterPayload, Client } from 'oidc-provider';
import type { FinanceClient, FinanceClients } from '../between-sides/finance-clients.port.js';

/** What a client that acts for a person asks for; what the person may do is what it opens. */
export const PERSON_SCOPE = 'payor';

/** Our own members of a client's metadata. */
export const clientExtras = { companyId: 'company_id', tokensValidFrom: 'tokens_valid_from' } as const;

/** A registered finance system in the words of RFC 7591. */
function clientMetadata(client: FinanceClient): AdapterPayload {
  const forPersons = client.redirectUris.length > 0;
  return {
    client_id: client.id,
    client_name: client.name,
    application_type: 'web',
    token_endpoint_auth_method: 'private_key_jwt',
    grant_types: [
      ...(client.scopes.length > 0 ? ['client_credentials'] : []),
      ...(forPersons ? ['authorization_code', 'refresh_token'] : []),
    ],
    response_types: forPersons ? ['code'] : [],
    redirect_uris: [...client.redirectUris],
    scope: [...client.scopes, ...(forPersons ? [PERSON_SCOPE] : [])].join(' '),
    dpop_bound_access_tokens: client.dpopRequired,
    jwks: { keys: client.keys.map(({ kid, alg, jwk }) => ({ ...jwk, kid, alg, use: 'sig' })) },
    [clientExtras.companyId]: client.companyId,
    [clientExtras.tokensValidFrom]: client.tokensValidFrom?.getTime() ?? 0,
  };
}

/** The company that a client belongs to. */
export const companyOf = (client: Client): string => String(client[clientExtras.companyId]);

/** Asked at every request: a withdrawn key, or a client that was disabled, is refused at once (MC-08). */
export class ClientAdapter implements Adapter {
  constructor(private readonly clients: FinanceClients) {}

  /** One that was disabled, or has no key left, is no client. */
  async find(id: string): Promise<AdapterPayload | undefined> {
    const client = await this.clients.find(id);
    return client?.active && client.keys.length > 0 ? clientMetadata(client) : undefined;
  }

  upsert = registeredElsewhere;
  destroy = registeredElsewhere;
  consume = registeredElsewhere;
  revokeByGrantId = registeredElsewhere;
  findByUid = registeredElsewhere;
  findByUserCode = registeredElsewhere;
}

/** Two payments admins do that, and no request of a client. */
function registeredElsewhere(): never {
  throw new Error('clients are registered by payments admins alone');
}
