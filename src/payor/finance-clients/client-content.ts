import type { Json } from '@countersign/mfa-core';
import { canonicalJson, type ClientKeyFacts } from '@countersign/tokens';
import type { FinanceScope } from '../../between-sides/finance-clients.port.js';

/** What two payments admins agree on when a finance system is registered or changed. */
export interface ClientContent {
  name: string;
  scopes: readonly FinanceScope[];
  redirectUris: readonly string[];
  dpopRequired: boolean;
  addKeys: readonly ClientKeyFacts[];
}

/** What stands before, or after: keys by their thumbprints (RFC 7638), which is what people can compare. */
export interface ClientState extends Omit<ClientContent, 'addKeys'> {
  keys: readonly Pick<ClientKeyFacts, 'kid' | 'alg' | 'thumbprint'>[];
}

/** As it stands once the change has come into force. */
export const stateAfter = (before: ClientState | null, change: ClientContent): ClientState => {
  const { addKeys, ...content } = change;
  return {
    ...content,
    keys: [...(before?.keys ?? []), ...addKeys].map(({ kid, alg, thumbprint }) => ({ kid, alg, thumbprint })),
  };
};

export const jsonOfState = ({ name, scopes, redirectUris, dpopRequired, keys }: ClientState) => ({
  name,
  scopes: [...scopes],
  redirectUris: [...redirectUris],
  dpopRequired,
  keys: keys.map(({ kid, alg, thumbprint }) => ({ kid, alg, thumbprint })),
});

/** RFC 8785 canonical JSON: for the audit trail. */
export const textOfState = (state: ClientState | null): string | null =>
  state && canonicalJson(jsonOfState(state));

export const textOfContent = (content: ClientContent): string =>
  canonicalJson({ ...content } as unknown as Json);

export const contentOfText = (text: string): ClientContent => JSON.parse(text) as ClientContent;

/** For people, a line a fact (SU-08). */
export const describeState = ({ name, scopes, redirectUris, dpopRequired, keys }: ClientState): string[] => [
  `Name: ${name}`,
  `May: ${scopes.join(', ') || 'nothing by itself'}`,
  redirectUris.length > 0
    ? `Acts for people who sign in, and takes them back to ${redirectUris.join(', ')}`
    : 'Acts for nobody',
  dpopRequired ? 'Its tokens are bound to a key (DPoP)' : 'Its tokens are bearer tokens',
  ...keys.map(({ kid, alg, thumbprint }) => `Key ${kid} (${alg}), SHA-256 thumbprint ${thumbprint}`),
];
