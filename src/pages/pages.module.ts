import { Module } from '@nestjs/common';
import { Config } from '../config/config.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { AssetsController } from './assets/assets.controller.js';
import { BrowserSessions } from './browser/browser-sessions.js';
import { BrowserSessionsPurge } from './browser/browser-sessions-purge.js';
import { BrowserSessionsRepository } from './browser/browser-sessions.repository.js';
import { Sides } from './browser/sides.js';
import { CoveragePages } from './company/coverage/coverage.pages.js';
import { CompanyPolicyPages } from './company/policy/policy.pages.js';
import { Countersign } from './countersign/countersign.js';
import { EnrollPages } from './enroll/enroll.pages.js';
import { Brand } from './kit/brand.js';
import { brandOf } from './kit/brand-assets.js';
import { FundingAccountsPages } from './payor/funding-accounts/funding-accounts.pages.js';
import { BatchPages } from './payor/disbursements/batch.pages.js';
import { CountersignDisbursementPages } from './payor/disbursements/countersign-disbursement.pages.js';
import { ReceiptPages } from './payor/disbursements/receipt.pages.js';
import { PortalApi } from './portal-api.js';
import { SecondStepPages } from './sign-in/second-step.pages.js';
import { SignInPages } from './sign-in/sign-in.pages.js';
import { StartPages } from './start/start.pages.js';
import { StepUpPages } from './step-up/step-up.pages.js';

export { BrowserSessionsPurge } from './browser/browser-sessions-purge.js';

/** The portal in a browser, over the API that everybody else uses too. */
@Module({
  imports: [DeliveryModule],
  controllers: [
    AssetsController,
    StartPages,
    SignInPages,
    SecondStepPages,
    StepUpPages,
    EnrollPages,
    CompanyPolicyPages,
    CoveragePages,
    FundingAccountsPages,
    BatchPages,
    CountersignDisbursementPages,
    ReceiptPages,
  ],
  providers: [
    BrowserSessions,
    BrowserSessionsPurge,
    BrowserSessionsRepository,
    Countersign,
    PortalApi,
    Sides,
    { provide: Brand, inject: [Config], useFactory: brandOf },
  ],
  exports: [BrowserSessionsPurge],
})
export class PagesModule {}
