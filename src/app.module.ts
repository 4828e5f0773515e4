import { Logger, Module, type DynamicModule, type FactoryProvider, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { EntityManager } from '@mikro-orm/postgresql';
import { Clock } from '@countersign/mfa-core';
import {
  ActInterceptor,
  AddressLimitGuard,
  MfaGuard,
  MfaModule,
  ProblemFilter,
  problemValidationPipe,
  type MfaModuleOptions,
} from '@countersign/mfa-nest';
import {
  PostgresAttemptLedger,
  PostgresAuditTrail,
  PostgresChallengeStore,
  PostgresCoolingOffStore,
  PostgresDeviceStore,
  PostgresExpiredRows,
  PostgresFactorStore,
  PostgresIdempotencyStore,
  PostgresIntentStore,
  PostgresLiveSessions,
  PostgresRecoveryCodeStore,
  PostgresSessionStore,
  PostgresTicketStore,
  PostgresUnitOfWork,
  Sql,
  UuidV7IdGenerator,
} from '@countersign/mfa-postgres';
import { AesGcmSecretBox, HmacKeyedHash, parseHashKey, parseSecretBoxKeys } from '@countersign/secret-box';
import { AccessTokenIssuer, ReceiptIssuer, SigningKeys } from '@countersign/tokens';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { ormOptions } from '../mikro-orm.config.js';
import { AccountsModule, PersonDirectory } from './accounts/accounts.module.js';
import type { AppOverrides } from './app-overrides.js';
import { DepositAccountWatch } from './between-sides/deposit-account-watch.port.js';
import { PaymentsToPayees } from './between-sides/payments-to-payees.port.js';
import { Config, ConfigError } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import { DocsModule } from './docs/docs.module.js';
import { HealthModule } from './health/health.module.js';
import { SessionFeed } from './health/session-feed.js';
import { BackgroundWork } from './housekeeping/background-work.js';
import { PeriodicPurge } from './housekeeping/periodic-purge.js';
import { HousekeepingModule } from './housekeeping/housekeeping.module.js';
import { DevelopmentInboxModule } from './notices/development-inbox/development-inbox.module.js';
import { NoticeOutbox, NoticesModule } from './notices/notices.module.js';
import { NoticesRepository } from './notices/notices.repository.js';
import { payeeAdminPolicies } from './payee-admin/payee-admin-mfa.policy.js';
import { PayeeAdminModule } from './payee-admin/payee-admin.module.js';
import { payorPolicies } from './payor/payor-mfa.policy.js';
import {
  PayorModule,
  ReadPaymentsToPayees,
  ReceiptSigner,
  ReviewChangedAccount,
} from './payor/payor.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';

const SERVICE_NAME = 'Countersign';

/** The whole application: which adapter stands behind which port, and the global guards in their order. */
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
        MfaModule.forRootAsync({
          imports: [AccountsModule, NoticesModule],
          inject: [EntityManager, PostgresLiveSessions, PersonDirectory, NoticesRepository],
          useFactory: (
            em: EntityManager,
            liveSessions: PostgresLiveSessions,
            people: PersonDirectory,
            notices: NoticesRepository,
          ) => mfaOptions(config, { clock, keys, em, liveSessions, people, notices }),
        }),
        signing(config, keys),
        background(config, clock),
        HousekeepingModule,
        SignInModule,
        PayorModule,
        PayeeAdminModule,
        betweenSides,
        HealthModule,
        ...(config.production ? [] : [DevelopmentInboxModule]),
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
  { provide: APP_FILTER, useExisting: ProblemFilter },
];

interface Keys {
  signing: SigningKeys;
  secretBox: AesGcmSecretBox;
  hash: HmacKeyedHash;
}

/** @throws ConfigError with the name of each setting whose keys are of no use, and never their value. */
function keysOf({ keys }: Config): Keys {
  const problems: string[] = [];
  const parsed = <T>(setting: string, parse: () => T): T | undefined => {
    try {
      return parse();
    } catch (error) {
      problems.push(`${setting}: ${error instanceof Error ? error.message : 'not readable'}`);
      return undefined;
    }
  };
  const signing = parsed('SIGNING_KEYS, RETIRED_SIGNING_KEYS', () =>
    SigningKeys.parse({ signing: keys.signing, retired: keys.retiredSigning }),
  );
  const secretBox = parsed('SECRET_BOX_KEYS', () => new AesGcmSecretBox(parseSecretBoxKeys(keys.secretBox)));
  const hash = parsed('HASH_KEY', () => new HmacKeyedHash(parseHashKey(keys.hash)));
  if (!signing || !secretBox || !hash) throw new ConfigError(problems);
  return { signing, secretBox, hash };
}

/** For whoever sends a session or a receipt out. */
function signing({ http }: Config, { signing: keys }: Keys): DynamicModule {
  const names = { issuer: http.publicUrl, audience: http.publicUrl };
  const providers = [
    { provide: SigningKeys, useValue: keys },
    { provide: AccessTokenIssuer, useValue: new AccessTokenIssuer(keys, names) },
    { provide: ReceiptSigner, useValue: new ReceiptIssuer(keys, names) },
  ];
  return { module: SigningModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}

@Module({})
class SigningModule {}

@Module({})
class BetweenSidesModule {}

/** What one side tells the other, without either knowing the other. */
const betweenSides: DynamicModule = {
  module: BetweenSidesModule,
  global: true,
  imports: [PayorModule],
  providers: [
    { provide: DepositAccountWatch, useExisting: ReviewChangedAccount },
    { provide: PaymentsToPayees, useExisting: ReadPaymentsToPayees },
  ],
  exports: [DepositAccountWatch, PaymentsToPayees],
};

/** What listens and tidies behind the requests. */
function background({ database }: Config, clock: Clock): DynamicModule {
  const providers: FactoryProvider[] = [
    {
      provide: PostgresLiveSessions,
      inject: [EntityManager, PersonDirectory],
      useFactory: (em: EntityManager, subjects: PersonDirectory) => {
        const sql = new Sql(em);
        const sessions = new PostgresSessionStore(sql);
        return new PostgresLiveSessions({ sql, sessions, subjects, connectionString: database.url });
      },
    },
    {
      provide: SessionFeed,
      inject: [PostgresLiveSessions],
      useFactory: (sessions: PostgresLiveSessions): SessionFeed => ({
        get connected() {
          return sessions.stats.listening;
        },
      }),
    },
    {
      provide: BackgroundWork,
      inject: [PostgresLiveSessions, EntityManager],
      useFactory: (sessions: PostgresLiveSessions, em: EntityManager): BackgroundWork[] => [
        sessions,
        new PeriodicPurge(new PostgresExpiredRows(new Sql(em)), clock, new Logger('Housekeeping')),
      ],
    },
  ];
  return {
    module: BackgroundModule,
    global: true,
    imports: [AccountsModule],
    providers,
    exports: providers.map(({ provide }) => provide),
  };
}

@Module({})
class BackgroundModule {}

function mfaOptions(
  config: Config,
  given: {
    clock: Clock;
    keys: Keys;
    em: EntityManager;
    liveSessions: PostgresLiveSessions;
    people: PersonDirectory;
    notices: NoticesRepository;
  },
): MfaModuleOptions {
  const { clock, keys, em, liveSessions, people, notices } = given;
  const sql = new Sql(em);
  const ids = new UuidV7IdGenerator();
  const unitOfWork = new PostgresUnitOfWork(em);
  return {
    ports: {
      serviceName: SERVICE_NAME,
      clock,
      ids,
      unitOfWork,
      factors: new PostgresFactorStore(sql, unitOfWork),
      challenges: new PostgresChallengeStore(sql),
      tickets: new PostgresTicketStore(sql),
      sessions: new PostgresSessionStore(sql),
      liveSessions,
      recoveryCodes: new PostgresRecoveryCodeStore(sql),
      attempts: new PostgresAttemptLedger(sql),
      intents: new PostgresIntentStore(sql),
      coolingOff: new PostgresCoolingOffStore(sql),
      devices: new PostgresDeviceStore(sql),
      subjects: people,
      totp: new OtplibTotpVerifier(),
      secretBox: keys.secretBox,
      keyedHash: keys.hash,
      audit: new PostgresAuditTrail(sql),
      notifier: new NoticeOutbox(notices, people, keys.secretBox, ids),
    },
    idempotency: new PostgresIdempotencyStore(sql),
    policies: [
      ...payorPolicies(config.payorSession),
      ...payeeAdminPolicies({ smsCountries: config.payeeSmsCountries, session: config.payeeSession }),
    ],
    accessTokens: {
      issuer: config.http.publicUrl,
      audience: config.http.publicUrl,
      keyFor: (kid) => keys.signing.keyObjectFor(kid),
    },
    limits: {
      addressRequestsPerMinute: config.addressLimits.requestsPerMinute,
      addressSecretTriesPerMinute: config.addressLimits.secretTriesPerMinute,
    },
  };
}
