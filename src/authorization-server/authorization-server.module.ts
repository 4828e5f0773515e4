import { Module } from '@nestjs/common';
import Provider from 'oidc-provider';
import { Clock, KeyedHash, SecretBox, UnitOfWork } from '@countersign/mfa-core';
import { SigningKeys } from '@countersign/tokens';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FinanceClients } from '../between-sides/finance-clients.port.js';
import { Config } from '../config/config.js';
import { Brand } from '../pages/kit/brand.js';
import { PagesModule } from '../pages/pages.module.js';
import { SingleSignOnModule } from '../single-sign-on/single-sign-on.module.js';
import { createProvider } from './create-provider.js';
import { GiveUp } from './give-up.js';
import {
  InteractionController,
  InteractionModule,
  interactionPages,
} from './interaction/interaction.module.js';
import { IssuedTokens } from './issued-tokens.js';
import { OAuthArtifactsRepository } from './oauth-artifacts.repository.js';
import { OAuthAudit } from './oauth-audit.js';
import { OwnTokens } from './own-tokens.js';
import { PersonFlow } from './person-flow.port.js';
import { SpentAssertions } from './spent-assertions.js';

export { InteractionPurge } from './interaction/interaction.module.js';

/** OAuth 2.0 for finance systems: oidc-provider over our accounts, sessions and database (FIN-01, FIN-04). */
@Module({
  imports: [AccountsModule, InteractionModule, PagesModule, SingleSignOnModule],
  controllers: [InteractionController],
  providers: [
    GiveUp,
    IssuedTokens,
    OAuthArtifactsRepository,
    OAuthAudit,
    OwnTokens,
    SpentAssertions,
    ...interactionPages,
    {
      provide: Provider,
      inject: [
        ...[Config, SigningKeys, KeyedHash, SecretBox, Clock, UnitOfWork, FinanceClients, PersonFlow],
        ...[OAuthArtifactsRepository, SpentAssertions, IssuedTokens, OwnTokens, OAuthAudit, GiveUp],
        Brand,
      ],
      useFactory: (
        { http }: Config,
        keys: SigningKeys,
        keyedHash: KeyedHash,
        secretBox: SecretBox,
        clock: Clock,
        unitOfWork: UnitOfWork,
        clients: FinanceClients,
        persons: PersonFlow,
        artifacts: OAuthArtifactsRepository,
        spent: SpentAssertions,
        issued: IssuedTokens,
        own: OwnTokens,
        audit: OAuthAudit,
        givenUp: GiveUp,
        brand: Brand,
      ) =>
        createProvider({
          ...{ issuer: http.publicUrl, keys, keyedHash, secretBox, clock, unitOfWork, clients, persons },
          ...{ artifacts, spent, issued, own, audit, givenUp, brand },
        }),
    },
  ],
  exports: [InteractionModule, OAuthArtifactsRepository, Provider],
})
export class AuthorizationServerModule {}
