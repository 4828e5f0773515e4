import { defineEntity, p } from '@mikro-orm/postgresql';
import { IdentityProviderTable } from './identity-provider.entity.js';

/** A sign-in on its way through an identity provider; gone when it comes back. */
export const SsoAttemptTable = defineEntity({
  name: 'SsoAttemptTable',
  tableName: 'sso_attempt',
  properties: {
    id: p.uuid().primary(),
    /** SHA-256 of the `state`, base64url. */
    stateHash: p.text(),
    /** SHA-256 of what the browser that began holds, base64url. */
    transactionHash: p.text(),
    identityProvider: () =>
      p.manyToOne(IdentityProviderTable).deleteRule('cascade').index('sso_attempt_identity_provider'),
    /** JSON of nonce and PKCE verifier, sealed to this row. */
    sealedSecrets: p.text(),
    expiresAt: p.datetime().length(3),
  },
  uniques: [{ name: 'sso_attempt_state', properties: ['stateHash'] }],
  indexes: [{ name: 'sso_attempt_expiry', properties: ['expiresAt'] }],
});

/** Who somebody is at an identity provider: the subject is for ever, an address is not (OpenID Connect Core section 5.7). */
export const SsoIdentityTable = defineEntity({
  name: 'SsoIdentityTable',
  tableName: 'sso_identity',
  properties: {
    identityProvider: () => p.manyToOne(IdentityProviderTable).primary().deleteRule('cascade'),
    subject: p.text().primary(),
    personId: p.uuid(),
    boundAt: p.datetime().length(3),
  },
  uniques: [{ name: 'sso_identity_person', properties: ['identityProvider', 'personId'] }],
});
