import type { Provider } from 'oidc-provider';
import { financeScopes } from '../between-sides/finance-clients.port.js';
import { PERSON_SCOPE } from './client-metadata.js';
import { METADATA_PATH } from './endpoints.js';
import { assertionAlgorithms } from './provider-configuration.js';

const authentication = {
  methods: ['private_key_jwt'],
  algorithms: [...assertionAlgorithms],
};

/** Members of RFC 8414 and its companions; what the library says of OpenID Connect is not ours. */
const MEMBERS = [
  ...['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri', 'introspection_endpoint'],
  ...['revocation_endpoint', 'response_types_supported', 'response_modes_supported'],
  ...['grant_types_supported', 'code_challenge_methods_supported', 'acr_values_supported'],
  ...['authorization_response_iss_parameter_supported', 'dpop_signing_alg_values_supported'],
];

/** RFC 8414 and nothing of OpenID Connect: this server makes no ID tokens. */
export function describeServer(provider: Provider): void {
  provider.use(async (ctx, next) => {
    await next();
    const body: unknown = ctx.body;
    if (ctx.path !== METADATA_PATH || ctx.status !== 200 || typeof body !== 'object' || !body) return;
    const said = Object.entries(body).filter(([name]) => MEMBERS.includes(name));
    ctx.body = {
      ...Object.fromEntries(said),
      scopes_supported: [...financeScopes, PERSON_SCOPE],
      ...Object.fromEntries(
        ['token', 'introspection', 'revocation'].flatMap((endpoint) => [
          [`${endpoint}_endpoint_auth_methods_supported`, authentication.methods],
          [`${endpoint}_endpoint_auth_signing_alg_values_supported`, authentication.algorithms],
        ]),
      ),
    };
  });
}
