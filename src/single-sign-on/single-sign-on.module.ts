import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { DeliveryModule } from '../delivery/delivery.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { BeginSingleSignOn } from './begin-single-sign-on.js';
import { CompleteSingleSignOn } from './complete-single-sign-on.js';
import { IdentityProvidersRepository } from './identity-providers.repository.js';
import { ManageIdentityProviders } from './manage/manage-identity-providers.js';
import { ProviderConfigurations } from './provider-configurations.js';
import { ProviderWord } from './provider-word.js';
import { SingleSignOnController } from './single-sign-on.controller.js';
import { SsoAttemptsPurge } from './sso-attempts-purge.js';
import { SsoAttemptsRepository } from './sso-attempts.repository.js';
import { SsoIdentitiesRepository } from './sso-identities.repository.js';

export {
  AddIdentityProviderRequest,
  RemoveIdentityProviderRequest,
} from './manage/manage-identity-providers.dto.js';
export { IdentityProviderRefused, ManageIdentityProviders } from './manage/manage-identity-providers.js';
export { BeginSingleSignOn, type HowToSignIn } from './begin-single-sign-on.js';
export { ProviderWord } from './provider-word.js';
export { singleSignOnProblems } from './single-sign-on.problems.js';
export { SsoAttemptsPurge } from './sso-attempts-purge.js';

/** Sign-in through the identity provider of a company, for the addresses of its domains (POL-10). */
@Module({
  imports: [AccountsModule, DeliveryModule, SignInModule],
  controllers: [SingleSignOnController],
  providers: [
    BeginSingleSignOn,
    CompleteSingleSignOn,
    IdentityProvidersRepository,
    ManageIdentityProviders,
    ProviderConfigurations,
    ProviderWord,
    SsoAttemptsPurge,
    SsoAttemptsRepository,
    SsoIdentitiesRepository,
  ],
  exports: [BeginSingleSignOn, ManageIdentityProviders, ProviderWord, SsoAttemptsPurge],
})
export class SingleSignOnModule {}
