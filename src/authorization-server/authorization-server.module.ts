import { Module } from '@nestjs/common';
import { InteractionModule } from './interaction/interaction.module.js';

/** OAuth 2.0 for finance systems: oidc-provider over our accounts, sessions and database (FIN-01, FIN-04). */
@Module({ imports: [InteractionModule] })
export class AuthorizationServerModule {}
