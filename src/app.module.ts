import { Module, type DynamicModule } from '@nestjs/common';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { ormOptions } from '../mikro-orm.config.js';
import type { AppOverrides } from './app-overrides.js';
import type { Config } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';

/** The whole application: which adapter stands behind which port, and the global guards in their order. */
@Module({})
export class AppModule {
  static forRoot(config: Config, _overrides: AppOverrides = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        ConfigModule.forRoot(config),
        // No request context: stores map rows by hand, so there is no identity map to keep apart.
        MikroOrmModule.forRoot({
          ...ormOptions(config.database.url, { maxConnections: config.database.poolMax }),
          registerRequestContext: false,
        }),
        HealthModule,
        ...(config.openApiEnabled ? [DocsModule] : []),
      ],
    };
  }
}
