import {
  Module,
  type DynamicModule,
  type OnModuleDestroy,
  type OnModuleInit,
  type Provider,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import {
  ActInterceptor,
  AddressLimitGuard,
  MfaGuard,
  MfaModule,
  ProblemFilter,
  problemValidationPipe,
} from '@countersign/mfa-nest';
import {
  PostgresDatabase,
  PostgresIdempotencyStore,
  PostgresLiveSessions,
  PostgresSessionStore,
  PostgresSubjectDirectory,
  Sql,
} from '@countersign/mfa-postgres';
import { VerificationKeys } from '@countersign/tokens';
import { standardPorts } from './standard-ports.js';
import type { StarterSettings } from './starter-settings.js';

/**
 * The whole guard for a Nest application that stands beside the portal and shares its database and its people. Sessions
 * are opened, and challenges created and answered, at the portal; here each handler declares its access, the portal's
 * tokens are verified, and a countersignature is spent in the transaction of the act: what a handler writes through the
 * injected `Sql` commits with it or not at all. The application refuses to start with a route that declares no access.
 *
 * @throws Error for keys that are of no use, and never with what they hold
 */
export function countersignStarter(settings: StarterSettings): DynamicModule {
  const keys = VerificationKeys.parse(settings.verificationKeys);
  const database = new PostgresDatabase(settings.databaseUrl, { applicationName: 'countersign-guarded' });
  const subjects = settings.ports?.subjects ?? new PostgresSubjectDirectory(database.sql);
  const liveSessions = new PostgresLiveSessions({
    sql: database.sql,
    sessions: new PostgresSessionStore(database.sql),
    subjects,
    connectionString: settings.databaseUrl,
  });
  const ports = standardPorts(database, settings, { liveSessions, subjects });
  return {
    module: StarterModule,
    global: true,
    imports: [
      MfaModule.forRootAsync({
        useFactory: () => ({
          ports,
          idempotency: new PostgresIdempotencyStore(database.sql),
          policies: settings.policies,
          accessTokens: {
            issuer: settings.portalUrl,
            audience: settings.portalUrl,
            keyFor: (kid) => keys.keyObjectFor(kid),
          },
        }),
      }),
    ],
    providers: [
      ...atTheEdge,
      { provide: Sql, useValue: database.sql },
      { provide: Connections, useValue: new Connections(database, liveSessions) },
    ],
    exports: [Sql],
  };
}

@Module({})
class StarterModule {}

/** How often, then who and how strong; then whole acts, checked input, and answers that are problems. */
const atTheEdge: readonly Provider[] = [
  { provide: APP_GUARD, useExisting: AddressLimitGuard },
  { provide: APP_GUARD, useExisting: MfaGuard },
  { provide: APP_INTERCEPTOR, useExisting: ActInterceptor },
  { provide: APP_PIPE, useFactory: problemValidationPipe },
  { provide: APP_FILTER, useExisting: ProblemFilter },
];

/** Listens for what the portal changes, for as long as the application lives. */
class Connections implements OnModuleInit, OnModuleDestroy {
  constructor(
    private readonly database: PostgresDatabase,
    private readonly liveSessions: PostgresLiveSessions,
  ) {}

  onModuleInit(): Promise<void> {
    return this.liveSessions.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.liveSessions.stop();
    await this.database.close();
  }
}
