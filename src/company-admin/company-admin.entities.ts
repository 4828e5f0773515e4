import { DirectoryInvitationTable } from './directory/directory-invitation.entity.js';
import { CompanyMfaPolicyTable } from './policy/company-policy.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const companyAdminEntities = [CompanyMfaPolicyTable, DirectoryInvitationTable];
