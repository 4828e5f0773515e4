import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { AssetsController } from './assets/assets.controller.js';
import { BrowserSessions } from './browser/browser-sessions.js';
import { BrowserSessionsPurge } from './browser/browser-sessions-purge.js';
import { BrowserSessionsRepository } from './browser/browser-sessions.repository.js';
import { EdgeFilter } from './browser/edge.filter.js';
import { PageFilter } from './browser/page.filter.js';
import { Sides } from './browser/sides.js';
import { CoveragePages } from './company/coverage/coverage.pages.js';
import { ImportPages } from './company/people/import.pages.js';
import { PeoplePages } from './company/people/people.pages.js';
import { PersonActsPages } from './company/people/person-acts.pages.js';
import { CompanyPolicyPages } from './company/policy/policy.pages.js';
import { Countersign } from './countersign/countersign.js';
import { EnrollPages } from './enroll/enroll.pages.js';
import { Brand } from './kit/brand.js';
import { brandOf } from './kit/brand-assets.js';
import { AgreementsPages } from './payee/agreements/agreements.pages.js';
import { AddBankAccountPages } from './payee/bank-accounts/add-bank-account.pages.js';
import { BankAccountsPages } from './payee/bank-accounts/bank-accounts.pages.js';
import { ChangeBankAccountPages } from './payee/bank-accounts/change-bank-account.pages.js';
import { MembersPages } from './payee/members/members.pages.js';
import { ReceivedPaymentsPages } from './payee/payments/received-payments.pages.js';
import { FundingAccountsPages } from './payor/funding-accounts/funding-accounts.pages.js';
import { BeneficiariesPages } from './payor/beneficiaries/beneficiaries.pages.js';
import { TeamPages } from './payor/team/team.pages.js';
import { ApprovalPolicyPages } from './payor/approval-policy/approval-policy.pages.js';
import { FinanceClientsPages } from './payor/finance-clients/finance-clients.pages.js';
import { ProposeClientPages } from './payor/finance-clients/propose-client.pages.js';
import { HistoryPages } from './payor/history/history.pages.js';
import { BatchPages } from './payor/disbursements/batch.pages.js';
import { CountersignDisbursementPages } from './payor/disbursements/countersign-disbursement.pages.js';
import { DecidePages } from './payor/disbursements/decide.pages.js';
import { DisbursementsPages } from './payor/disbursements/disbursements.pages.js';
import { DraftPages } from './payor/disbursements/draft.pages.js';
import { SettingsPages } from './payor/settings/settings.pages.js';
import { ReceiptPages } from './payor/disbursements/receipt.pages.js';
import { RotateSecretPages } from './payor/webhooks/rotate-secret.pages.js';
import { SaveWebhookPages } from './payor/webhooks/save-webhook.pages.js';
import { WebhookActsPages } from './payor/webhooks/webhook-acts.pages.js';
import { WebhooksPages } from './payor/webhooks/webhooks.pages.js';
import { ConfirmProposalPages } from './payor/proposals/confirm-proposal.pages.js';
import { ChangePasswordPages } from './password/change-password.pages.js';
import { ForgottenPasswordPages } from './password/forgotten-password.pages.js';
import { ResetPasswordPages } from './password/reset-password.pages.js';
import { PortalApi } from './portal-api.js';
import { AddressesPages } from './security/addresses/addresses.pages.js';
import { DevicesPages } from './security/devices/devices.pages.js';
import { InvitationsPages } from './security/invitations/invitations.pages.js';
import { LanguagePages } from './security/language/language.pages.js';
import { MethodsPages } from './security/methods/methods.pages.js';
import { SecurityPages } from './security/security.pages.js';
import { SessionsPages } from './security/sessions/sessions.pages.js';
import { SecondStepPages } from './sign-in/second-step.pages.js';
import { AfterFirstStep } from './sign-in/after-first-step.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { SingleSignOnPages } from './sign-in/single-sign-on.pages.js';
import { AddAdminPages } from './support/companies/add-admin.pages.js';
import { ChangeCompanyPages } from './support/companies/change-company.pages.js';
import { SupportCompaniesPages } from './support/companies/companies.pages.js';
import { ResetsPages } from './support/resets/resets.pages.js';
import { SupportPages } from './support/support.pages.js';
import { UnlockPages } from './support/unlock/unlock.pages.js';
import { StartPages } from './start/start.pages.js';
import { StepUpPages } from './step-up/step-up.pages.js';

export { BrowserSessionsPurge } from './browser/browser-sessions-purge.js';
export { EdgeFilter } from './browser/edge.filter.js';

/** The portal in a browser, over the API that everybody else uses too. */
@Module({
  imports: [DeliveryModule],
  controllers: [
    AssetsController,
    StartPages,
    SignInPages,
    SecondStepPages,
    SingleSignOnPages,
    StepUpPages,
    EnrollPages,
    CompanyPolicyPages,
    CoveragePages,
    ImportPages,
    PeoplePages,
    PersonActsPages,
    FundingAccountsPages,
    DisbursementsPages,
    DraftPages,
    DecidePages,
    SettingsPages,
    BatchPages,
    CountersignDisbursementPages,
    ReceiptPages,
    ConfirmProposalPages,
    SecurityPages,
    MethodsPages,
    SessionsPages,
    AddressesPages,
    DevicesPages,
    InvitationsPages,
    LanguagePages,
    ChangePasswordPages,
    ForgottenPasswordPages,
    ResetPasswordPages,
    BeneficiariesPages,
    HistoryPages,
    BankAccountsPages,
    AddBankAccountPages,
    ChangeBankAccountPages,
    AgreementsPages,
    ReceivedPaymentsPages,
    MembersPages,
    ProposeClientPages,
    FinanceClientsPages,
    SaveWebhookPages,
    RotateSecretPages,
    WebhookActsPages,
    WebhooksPages,
    ApprovalPolicyPages,
    TeamPages,
    SupportPages,
    SupportCompaniesPages,
    AddAdminPages,
    ChangeCompanyPages,
    ResetsPages,
    UnlockPages,
  ],
  providers: [
    AfterFirstStep,
    BrowserSessions,
    BrowserSessionsPurge,
    BrowserSessionsRepository,
    Countersign,
    EdgeFilter,
    PageFilter,
    PortalApi,
    Sides,
    { provide: Brand, inject: [Config], useFactory: brandOf },
  ],
  exports: [Brand, BrowserSessions, BrowserSessionsPurge, EdgeFilter, PortalApi],
})
export class PagesModule {}
