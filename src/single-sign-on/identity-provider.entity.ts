import { defineEntity, p } from '@mikro-orm/postgresql';

/** Who signs the people of a company in, as the operator has entered it (POL-10). */
export const IdentityProviderTable = defineEntity({
  name: 'IdentityProviderTable',
  tableName: 'identity_provider',
  properties: {
    id: p.uuid().primary(),
    /** Companies belong to the accounts module, so this is a plain id here. */
    companyId: p.uuid().index('identity_provider_company'),
    issuer: p.text(),
    clientId: p.text(),
    /** Null for a public client, which PKCE alone protects. */
    sealedClientSecret: p.text().nullable(),
    createdAt: p.datetime().length(3),
  },
});

/** Addresses of this domain are signed in by that provider, and by no password. */
export const SsoDomainTable = defineEntity({
  name: 'SsoDomainTable',
  tableName: 'sso_domain',
  properties: {
    /** Lower case, in ASCII. */
    domain: p.text().primary(),
    identityProvider: () =>
      p.manyToOne(IdentityProviderTable).deleteRule('cascade').index('sso_domain_identity_provider'),
  },
});
