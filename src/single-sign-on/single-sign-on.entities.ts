import { IdentityProviderTable, SsoDomainTable } from './identity-provider.entity.js';
import { SsoAttemptTable, SsoIdentityTable } from './sso-attempt.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const singleSignOnEntities = [
  IdentityProviderTable,
  SsoDomainTable,
  SsoAttemptTable,
  SsoIdentityTable,
];
