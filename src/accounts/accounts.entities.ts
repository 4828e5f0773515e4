import { AddressConfirmationTable } from './addresses/address-confirmation.entity.js';
import {
  CompanyTable,
  MembershipTable,
  PersonAddressTable,
  PersonTable,
} from './directory/directory.entity.js';
import { PasswordCredentialTable, PasswordResetTokenTable } from './password/password.entity.js';

/** The tables of this module, for MikroORM's configuration and the check that migrations and tables agree. */
export const accountsEntities = [
  PersonTable,
  PersonAddressTable,
  AddressConfirmationTable,
  CompanyTable,
  MembershipTable,
  PasswordCredentialTable,
  PasswordResetTokenTable,
];
