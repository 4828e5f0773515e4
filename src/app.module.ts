import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Clock } from '@countersign/mfa-core';
import { ActInterceptor, AddressLimitGuard, MfaGuard, problemValidationPipe } from '@countersign/mfa-nest';
import { ormOptions } from '../mikro-orm.config.js';
import { background } from './adapters/background.js';
import { betweenSides } from './adapters/between-sides.js';
import { keysOf, signing } from './adapters/keys.js';
import { mfa } from './adapters/mfa.js';
import { readingBack } from './adapters/reading-back.js';
import { vendors } from './adapters/vendors.js';
import type { AppOverrides } from './app-overrides.js';
import { AuthorizationServerModule } from './authorization-server/authorization-server.module.js';
import { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { CompanyAdminModule } from './company-admin/company-admin.module.js';
import { DocsModule } from './docs/docs.module.js';
import { FinanceModule } from './finance/finance.module.js';
import { HealthModule } from './health/health.module.js';
import { HousekeepingModule } from './housekeeping/housekeeping.module.js';
import { DevelopmentInboxModule } from './notices/development-inbox/development-inbox.module.js';
import { DevelopmentInboxPagesModule } from './pages/development-inbox/development-inbox-pages.module.js';
import { EdgeFilter, PagesModule } from './pages/pages.module.js';
import { PayeeAdminModule } from './payee-admin/payee-admin.module.js';
import { PayorModule } from './payor/payor.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { StandardUserModule } from './standard-user/standard-user.module.js';
import { SingleSignOnModule } from './single-sign-on/single-sign-on.module.js';
import { SupportModule } from './support/support.module.js';
import { WebhooksModule } from './webhooks/webhooks.module.js';

/** The whole application: its parts, and the global guards in their order. What stands behind which port: src/adapters. */
@Module({})
export class AppModule {
  static forRoot(config: Config, overrides: AppOverrides = {}): DynamicModule {
    const clock: Clock = overrides.clock ?? { now: () => new Date() };
    const keys = keysOf(config);
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        // No request context: stores map rows by hand, so there is no identity map to keep apart.
        MikroOrmModule.forRoot({
          ...ormOptions(config.database.url, { maxConnections: config.database.poolMax }),
          registerRequestContext: false,
        }),
        mfa(config, { clock, keys }),
        signing(config, keys),
        readingBack,
        vendors(config),
        background(config, clock),
        HousekeepingModule,
        SignInModule,
        SingleSignOnModule,
        PayorModule,
        PayeeAdminModule,
        StandardUserModule,
        CompanyAdminModule,
        SupportModule,
        AuthorizationServerModule,
        FinanceModule,
        WebhooksModule,
        betweenSides,
        PagesModule,
        HealthModule,
        ...(config.production ? [] : [DevelopmentInboxModule, DevelopmentInboxPagesModule]),
        ...(config.openApiEnabled ? [DocsModule] : []),
        ...(overrides.modules ?? []),
      ],
      providers: [...inOrder(APP_GUARD, [AddressLimitGuard, MfaGuard]), ...atTheEdge],
    };
  }
}

/** Guards run in this order, before everything else: how often, then who and how strong. */
const inOrder = (
  token: string,
  classes: readonly (abstract new (...input: never[]) => unknown)[],
): Provider[] => classes.map((existing) => ({ provide: token, useExisting: existing }));

const atTheEdge: readonly Provider[] = [
  { provide: APP_PIPE, useFactory: problemValidationPipe },
  { provide: APP_INTERCEPTOR, useExisting: ActInterceptor },
  { provide: APP_FILTER, useExisting: EdgeFilter },
];
