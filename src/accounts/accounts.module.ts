import { Module } from '@nestjs/common';
import { AccountRegister } from './account-register.js';
import { AddAddress } from './addresses/add-address.js';
import { AddressConfirmationsRepository } from './addresses/address-confirmations.repository.js';
import { AddressesController } from './addresses/addresses.controller.js';
import { ConcludeAddressChange } from './addresses/conclude-address-change.js';
import { ConfirmAddress } from './addresses/confirm-address.js';
import { ListAddresses } from './addresses/list-addresses.js';
import { RemoveAddress } from './addresses/remove-address.js';
import { ChangePasswordController } from './change-password/change-password.controller.js';
import { ChangePassword } from './change-password/change-password.js';
import { BulkMembersRepository } from './directory/bulk-members.repository.js';
import { CompaniesRepository } from './directory/companies.repository.js';
import { MembersRepository } from './directory/members.repository.js';
import { AddressTaken, PeopleRepository } from './directory/people.repository.js';
import { CheckPassword } from './password/check-password.js';
import { ConcludePasswordChange } from './password/conclude-password-change.js';
import { CurrentPassword } from './password/current-password.js';
import { PasswordCheck } from './password/password-check.js';
import { PasswordHasher } from './password/password-hasher.js';
import { PasswordPolicy } from './password/password-policy.js';
import { PasswordsRepository } from './password/passwords.repository.js';
import { SeenDevices } from './password/seen-devices.js';
import { PersonDirectory, Standings } from './person-directory.js';
import { ChooseLocale } from './profile/choose-locale.js';
import { ChooseTimeZone } from './profile/choose-time-zone.js';
import { ProfileController } from './profile/profile.controller.js';
import { ProfileRepository } from './profile/profile.repository.js';
import { ReadProfile } from './profile/read-profile.js';
import { RequestPasswordReset } from './reset-password/request-password-reset.js';
import { ResetPasswordController } from './reset-password/reset-password.controller.js';
import { ResetPassword } from './reset-password/reset-password.js';
import { RoleLog } from './role-log.js';
import { roleAgainst, type Role } from './roles.js';

export type { BulkPerson } from './directory/bulk-members.repository.js';
export type { Member } from './directory/members.repository.js';
export {
  AccountRegister,
  AddressTaken,
  BulkMembersRepository,
  CheckPassword,
  CurrentPassword,
  MembersRepository,
  PersonDirectory,
  RequestPasswordReset,
  RoleLog,
  SeenDevices,
  Standings,
  roleAgainst,
  type Role,
};

/** People, their addresses, companies, roles and passwords. The ports of mfa-core come from outside. */
@Module({
  controllers: [AddressesController, ChangePasswordController, ProfileController, ResetPasswordController],
  providers: [
    AccountRegister,
    AddAddress,
    AddressConfirmationsRepository,
    BulkMembersRepository,
    ChangePassword,
    CheckPassword,
    ChooseLocale,
    ChooseTimeZone,
    CompaniesRepository,
    ConcludeAddressChange,
    ConcludePasswordChange,
    ConfirmAddress,
    CurrentPassword,
    ListAddresses,
    MembersRepository,
    PasswordCheck,
    PasswordHasher,
    PasswordPolicy,
    PasswordsRepository,
    PeopleRepository,
    PersonDirectory,
    ProfileRepository,
    ReadProfile,
    RemoveAddress,
    RequestPasswordReset,
    ResetPassword,
    RoleLog,
    SeenDevices,
  ],
  exports: [
    BulkMembersRepository,
    MembersRepository,
    SeenDevices,
    AccountRegister,
    CheckPassword,
    CurrentPassword,
    PersonDirectory,
    RequestPasswordReset,
    RoleLog,
  ],
})
export class AccountsModule {}
