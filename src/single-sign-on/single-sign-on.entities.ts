import { IdentityProviderTable, SsoDomainTable } from './identity-provider.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const singleSignOnEntities = [IdentityProviderTable, SsoDomainTable];
