import { Module } from '@nestjs/common';
import { AccountRegister } from './account-register.js';
import { ChangePasswordController } from './change-password/change-password.controller.js';
import { ChangePassword } from './change-password/change-password.js';
import { CompaniesRepository } from './directory/companies.repository.js';
import { PeopleRepository } from './directory/people.repository.js';
import { CheckPassword } from './password/check-password.js';
import { ConcludePasswordChange } from './password/conclude-password-change.js';
import { PasswordCheck } from './password/password-check.js';
import { PasswordHasher } from './password/password-hasher.js';
import { PasswordPolicy } from './password/password-policy.js';
import { PasswordsRepository } from './password/passwords.repository.js';
import { PersonDirectory } from './person-directory.js';
import { RequestPasswordReset } from './reset-password/request-password-reset.js';
import { ResetPasswordController } from './reset-password/reset-password.controller.js';
import { ResetPassword } from './reset-password/reset-password.js';

export { CheckPassword, PersonDirectory };

/** People, their addresses, companies, roles and passwords. The ports of mfa-core come from outside. */
@Module({
  controllers: [ChangePasswordController, ResetPasswordController],
  providers: [
    AccountRegister,
    ChangePassword,
    CheckPassword,
    CompaniesRepository,
    ConcludePasswordChange,
    PasswordCheck,
    PasswordHasher,
    PasswordPolicy,
    PasswordsRepository,
    PeopleRepository,
    PersonDirectory,
    RequestPasswordReset,
    ResetPassword,
  ],
  exports: [AccountRegister, CheckPassword, PersonDirectory],
})
export class AccountsModule {}
