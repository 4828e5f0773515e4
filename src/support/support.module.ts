import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AddSupportAgent } from './agents/add-support-agent.js';
import { AllowMfaPolicy } from './companies/allow-mfa-policy.js';
import { FindCompanies } from './companies/find-companies.js';
import { MakeCompanyAdmin } from './companies/make-company-admin.js';
import { AdmitPerson } from './admit-person.js';
import { OperatorCompanyRepository } from './agents/operator-company.repository.js';
import { RemoveSupportAgent } from './agents/remove-support-agent.js';
import { EnrollAuthenticatorModule } from './enroll-authenticator/enroll-authenticator.module.js';
import { HoldSupport } from './hold-support.js';
import { SupportResets } from './mfa-resets/support-resets.js';
import { MakePayeeAdmin } from './payee-admins/make-payee-admin.js';
import { MakePaymentsAdmin } from './payments-admins/make-payments-admin.js';
import { RemovePaymentsAdmin } from './payments-admins/remove-payments-admin.js';
import type { SupportActor } from './support-actor.js';
import { SupportController } from './support.controller.js';
import { UnlockPerson } from './unlock/unlock-person.js';

export {
  AddSupportAgent,
  AllowMfaPolicy,
  MakeCompanyAdmin,
  MakePayeeAdmin,
  MakePaymentsAdmin,
  RemovePaymentsAdmin,
  RemoveSupportAgent,
  SupportResets,
  UnlockPerson,
  type SupportActor,
};

/** Whoever runs the portal helps its users, and moves no money (DC-05). Its policy is support-mfa.policy.ts. */
@Module({
  imports: [AccountsModule, EnrollAuthenticatorModule],
  controllers: [SupportController],
  providers: [
    AddSupportAgent,
    AllowMfaPolicy,
    AdmitPerson,
    FindCompanies,
    MakeCompanyAdmin,
    HoldSupport,
    MakePayeeAdmin,
    MakePaymentsAdmin,
    OperatorCompanyRepository,
    RemovePaymentsAdmin,
    RemoveSupportAgent,
    SupportResets,
    UnlockPerson,
  ],
})
export class SupportModule {}
