import {
  Logger,
  Module,
  type DynamicModule,
  type FactoryProvider,
  type Provider,
  type ValueProvider,
} from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, ModuleRef } from '@nestjs/core';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { EntityManager } from '@mikro-orm/postgresql';
import {
  AuditHistory,
  Clock,
  CountryOfOrigin,
  TokenRevocations,
  textLimits,
  type NumberIntelligence,
  type SmsSender,
  type SubjectDirectory,
} from '@countersign/mfa-core';
import {
  ActInterceptor,
  AddressLimitGuard,
  MfaGuard,
  MfaModule,
  problemValidationPipe,
  type MfaModuleOptions,
} from '@countersign/mfa-nest';
import {
  PostgresAuditCheckpoints,
  PostgresAuditHistory,
  PostgresExpiredRows,
  PostgresIdempotencyStore,
  PostgresLiveClients,
  PostgresLiveSessions,
  PostgresSessionStore,
  PostgresSpentProofs,
  PostgresSubjectDirectory,
  PostgresTokenRevocations,
  PostgresUnitOfWork,
  Sql,
  postgresStores,
  type RegisteredClient,
} from '@countersign/mfa-postgres';
import { CountryFromDatabase, CountryFromHeader } from '@countersign/country-of-origin';
import { LibPhoneNumbers } from '@countersign/phone-numbers';
import { AesGcmSecretBox, HmacKeyedHash, parseHashKey, parseSecretBoxKeys } from '@countersign/secret-box';
import { LocalNumberIntelligence, LocalSmsSender } from '@countersign/sms-local';
import { TwilioLookup, TwilioMessagingSender, TwilioVerifySender } from '@countersign/sms-twilio';
import { AccessTokenIssuer, AuditCheckpointIssuer, ReceiptIssuer, SigningKeys } from '@countersign/tokens';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { ormOptions } from '../mikro-orm.config.js';
import { AccountsModule, PersonDirectory, Standings } from './accounts/accounts.module.js';
import type { AppOverrides } from './app-overrides.js';
import {
  AuditCheckpoints,
  AuditLogModule,
  CheckpointSigner,
  PeriodicCheckpoint,
  WriteCheckpoints,
} from './audit-log/audit-log.module.js';
import {
  AuthorizationServerModule,
  InteractionPurge,
} from './authorization-server/authorization-server.module.js';
import { oauthRoutes } from './authorization-server/endpoints.js';
import { OAuthArtifactsRepository } from './authorization-server/oauth-artifacts.repository.js';
import { AuthorizedPayments } from './between-sides/authorized-payments.port.js';
import { DepositAccountWatch } from './between-sides/deposit-account-watch.port.js';
import { FinanceClients } from './between-sides/finance-clients.port.js';
import { PaymentsToPayees } from './between-sides/payments-to-payees.port.js';
import { Config, ConfigError } from './config/config.js';
import { ConfigModule } from './config/config.module.js';
import {
  AlertingAuditTrail,
  CountAnswered,
  DeliverAlert,
  DeliverText,
  DeliveryModule,
  DeliveryOptions,
  DeliveryPurge,
  DeliveryWorker,
  JobsRepository,
  LocalTexts,
  MailSender,
  OperatorAlertsRepository,
  SmsSenders,
  SmtpMailSender,
  Statements,
  StatusCallbackReaders,
  StrandedJobsRepository,
  TellOperators,
  TellVendor,
  TextOutbox,
  TextsRepository,
  type OptionalMailSender,
} from './delivery/delivery.module.js';
import { CompanyAdminModule } from './company-admin/company-admin.module.js';
import { DocsModule } from './docs/docs.module.js';
import { FinanceModule } from './finance/finance.module.js';
import { HealthModule } from './health/health.module.js';
import { SessionFeed } from './health/session-feed.js';
import { BackgroundWork } from './housekeeping/background-work.js';
import { PeriodicPurge } from './housekeeping/periodic-purge.js';
import { HousekeepingModule } from './housekeeping/housekeeping.module.js';
import {
  DeliverMailing,
  MailingsModule,
  MailingsPurge,
  StartMailings,
  mailingCatchUpMs,
  mailingTimes,
} from './mailings/mailings.module.js';
import { DevelopmentInboxModule } from './notices/development-inbox/development-inbox.module.js';
import { DeliverNotice, NoticeOutbox, NoticesModule, NoticesPurge } from './notices/notices.module.js';
import { NoticesRepository } from './notices/notices.repository.js';
import { DevelopmentInboxPagesModule } from './pages/development-inbox/development-inbox-pages.module.js';
import { BrowserSessionsPurge, EdgeFilter, PagesModule } from './pages/pages.module.js';
import { payeeAdminPolicies } from './payee-admin/payee-admin-mfa.policy.js';
import { PayeeAdminModule } from './payee-admin/payee-admin.module.js';
import { payorPolicies } from './payor/payor-mfa.policy.js';
import {
  HearOfChangedAccount,
  PaymentsForFinance,
  PayorModule,
  ReadFinanceClient,
  ReadPaymentsToPayees,
  ReceiptSigner,
  RemindApprovers,
  reminderCatchUpMs,
  reminderTimes,
} from './payor/payor.module.js';
import { SignInModule } from './sign-in/sign-in.module.js';
import { standardPolicies } from './standard-user/standard-mfa.policy.js';
import { StandardUserModule } from './standard-user/standard-user.module.js';
import { supportPolicies } from './support/support-mfa.policy.js';
import { SingleSignOnModule, SsoAttemptsPurge } from './single-sign-on/single-sign-on.module.js';
import { SupportModule } from './support/support.module.js';
import {
  DeliverWebhook,
  PostWebhook,
  PublishWebhook,
  PublishingAuditTrail,
  UndiciPostWebhook,
  WebhooksModule,
  WebhooksPurge,
} from './webhooks/webhooks.module.js';

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
          imports: [AccountsModule, DeliveryModule, NoticesModule],
          inject: [
            EntityManager,
            PostgresLiveSessions,
            PostgresLiveClients,
            PersonDirectory,
            NoticesRepository,
            JobsRepository,
            TextsRepository,
            OperatorAlertsRepository,
            MailSender,
            ModuleRef,
          ],
          useFactory: (
            em: EntityManager,
            liveSessions: PostgresLiveSessions,
            liveClients: PostgresLiveClients,
            people: PersonDirectory,
            notices: NoticesRepository,
            jobs: JobsRepository,
            texts: TextsRepository,
            alerts: OperatorAlertsRepository,
            mail: OptionalMailSender,
            modules: ModuleRef,
          ) =>
            mfaOptions(config, {
              clock,
              keys,
              em,
              liveSessions,
              liveClients,
              people,
              notices,
              jobs,
              texts,
              alerts,
              mail,
              // Later: it writes by the very ports that are made here.
              publish: () => modules.get(PublishWebhook, { strict: false }),
            }),
        }),
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
    { provide: CheckpointSigner, useValue: new AuditCheckpointIssuer(keys, names) },
  ];
  return { module: SigningModule, global: true, providers, exports: providers.map(({ provide }) => provide) };
}

@Module({})
class SigningModule {}

@Module({})
class ReadingBackModule {}

/** What was written into the audit trail, for those whose affair it is; and how people stand. */
const readingBack: DynamicModule = {
  module: ReadingBackModule,
  global: true,
  providers: [
    {
      provide: AuditHistory,
      inject: [EntityManager],
      useFactory: (em: EntityManager): AuditHistory => new PostgresAuditHistory(new Sql(em)),
    },
    {
      provide: Standings,
      inject: [EntityManager],
      useFactory: (em: EntityManager): SubjectDirectory => new PostgresSubjectDirectory(new Sql(em)),
    },
  ],
  exports: [AuditHistory, Standings],
};

@Module({})
class BetweenSidesModule {}

/** What one side tells the other, without either knowing the other. */
const betweenSides: DynamicModule = {
  module: BetweenSidesModule,
  global: true,
  imports: [PayorModule],
  providers: [
    { provide: DepositAccountWatch, useExisting: HearOfChangedAccount },
    { provide: PaymentsToPayees, useExisting: ReadPaymentsToPayees },
    { provide: FinanceClients, useExisting: ReadFinanceClient },
    { provide: AuthorizedPayments, useExisting: PaymentsForFinance },
  ],
  exports: [AuthorizedPayments, DepositAccountWatch, FinanceClients, PaymentsToPayees],
};

/** What listens and tidies behind the requests. */
function background({ audit, database, delivery }: Config, clock: Clock): DynamicModule {
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
      provide: PostgresLiveClients,
      inject: [EntityManager, PostgresLiveSessions, FinanceClients],
      useFactory: (em: EntityManager, changes: PostgresLiveSessions, clients: FinanceClients) =>
        new PostgresLiveClients({ sql: new Sql(em), changes, read: (id) => registered(clients, id) }),
    },
    {
      provide: TokenRevocations,
      inject: [EntityManager],
      useFactory: (em: EntityManager): TokenRevocations => new PostgresTokenRevocations(new Sql(em)),
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
      inject: [
        PostgresLiveSessions,
        EntityManager,
        DeliveryPurge,
        NoticesPurge,
        MailingsPurge,
        WebhooksPurge,
        OAuthArtifactsRepository,
        InteractionPurge,
        SsoAttemptsPurge,
        BrowserSessionsPurge,
        DeliveryWorker,
        WriteCheckpoints,
      ],
      useFactory: (
        sessions: PostgresLiveSessions,
        em: EntityManager,
        texts: DeliveryPurge,
        notices: NoticesPurge,
        mailings: MailingsPurge,
        webhooks: WebhooksPurge,
        oauth: OAuthArtifactsRepository,
        interactions: InteractionPurge,
        ssoAttempts: SsoAttemptsPurge,
        browserSessions: BrowserSessionsPurge,
        worker: DeliveryWorker,
        checkpoints: WriteCheckpoints,
      ): BackgroundWork[] => [
        sessions,
        ...[
          new PostgresExpiredRows(new Sql(em)),
          texts,
          notices,
          mailings,
          webhooks,
          oauth,
          interactions,
          ssoAttempts,
          browserSessions,
        ].map((expired) => new PeriodicPurge(expired, clock, new Logger('Housekeeping'))),
        ...(delivery.concurrency > 0 ? [worker] : []),
        // Last: it signs what the others write before they end.
        new PeriodicCheckpoint(checkpoints, audit.checkpointMinutes, new Logger('AuditLog')),
      ],
    },
    {
      provide: AuditCheckpoints,
      inject: [EntityManager],
      useFactory: (em: EntityManager): AuditCheckpoints => new PostgresAuditCheckpoints(new Sql(em)),
    },
    {
      provide: DeliveryWorker,
      inject: [
        JobsRepository,
        StrandedJobsRepository,
        DeliverText,
        TellVendor,
        DeliverNotice,
        RemindApprovers,
        DeliverAlert,
        DeliverWebhook,
        DeliverMailing,
        StartMailings,
      ],
      useFactory: (
        jobs: JobsRepository,
        stranded: StrandedJobsRepository,
        text: DeliverText,
        vendor: TellVendor,
        notice: DeliverNotice,
        reminders: RemindApprovers,
        alert: DeliverAlert,
        webhook: DeliverWebhook,
        mailing: DeliverMailing,
        startMailings: StartMailings,
      ) =>
        new DeliveryWorker(
          { connectionString: database.url, jobs, stranded, logger: new Logger('Delivery') },
          [
            {
              tasks: { text: (id) => text.deliver(id), text_answered: (id) => vendor.tell(id) },
              concurrency: delivery.concurrency,
            },
            // Apart, so that thousands of notices never take the place of a code.
            {
              tasks: {
                notice: (id) => notice.deliver(id),
                alert: (id) => alert.deliver(id),
                mailing: (id) => mailing.deliver(id),
              },
              concurrency: Math.ceil(delivery.concurrency / 2),
            },
            // Apart again: a receiver may take its time.
            {
              tasks: { webhook: (id) => webhook.deliver(id) },
              concurrency: Math.ceil(delivery.concurrency / 2),
            },
          ],
          [
            {
              name: 'remind_approvers',
              times: reminderTimes,
              catchUpWithinMs: reminderCatchUpMs,
              work: (dueAt) => reminders.execute(dueAt),
            },
            {
              name: 'start_mailings',
              times: mailingTimes,
              catchUpWithinMs: mailingCatchUpMs,
              work: () => startMailings.execute(),
            },
          ],
        ),
    },
  ];
  return {
    module: BackgroundModule,
    global: true,
    imports: [
      AccountsModule,
      AuditLogModule,
      AuthorizationServerModule,
      DeliveryModule,
      MailingsModule,
      NoticesModule,
      PagesModule,
      PayorModule,
      SingleSignOnModule,
      WebhooksModule,
    ],
    providers,
    exports: providers.map(({ provide }) => provide),
  };
}

async function registered(clients: FinanceClients, id: string): Promise<RegisteredClient | null> {
  const client = await clients.find(id);
  return client && { ...client, clientId: client.id, actsForPeople: client.redirectUris.length > 0 };
}

@Module({})
class BackgroundModule {}

/** Longer than a sender waits for its vendor: only then is it believed that the vendor has no text of that kind. */
const VENDOR_ANSWERS_WITHIN_MS = 5_000;
const VENDOR_WINDOW_MS = 6_000;

/** Who takes texts and mails from us. */
function vendors(config: Config): DynamicModule {
  const { production, http } = config;
  const { smsSenders, smtpUrl, mailFrom, twilio } = config.delivery;
  const account = {
    ...twilio,
    accountSid: twilio.accountSid ?? '',
    requestTimeoutMs: VENDOR_ANSWERS_WITHIN_MS,
  };
  // Twilio itself reports to nobody but a server with a certificate; the one that stands in for it does.
  const reachable = http.publicUrl.startsWith('https://') || twilio.baseUrl !== undefined;
  const statusCallbackBaseUrl = twilio.authToken && reachable ? http.publicUrl : undefined;
  const messaging = smsSenders.includes('twilio')
    ? new TwilioMessagingSender({ ...account, statusCallbackBaseUrl })
    : undefined;
  const senderOf = (name: (typeof smsSenders)[number], inbox: LocalTexts): SmsSender[] => {
    if (name === 'local') return [new LocalSmsSender({ inbox, production, print: printerOf(config) })];
    if (name === 'twilio') return messaging ? [messaging] : [];
    return [new TwilioVerifySender({ ...account, verifyServiceSid: twilio.verifyServiceSid ?? '' })];
  };
  const readers: StatusCallbackReaders = new Map(messaging ? [[messaging.name, messaging]] : []);
  const providers: (FactoryProvider | ValueProvider)[] = [
    {
      provide: Statements,
      inject: [EntityManager],
      useFactory: (em: EntityManager): Statements => new Sql(em),
    },
    {
      provide: SmsSenders,
      inject: [LocalTexts],
      useFactory: (inbox: LocalTexts): SmsSenders => smsSenders.flatMap((name) => senderOf(name, inbox)),
    },
    { provide: StatusCallbackReaders, useValue: readers },
    {
      provide: MailSender,
      useValue: smtpUrl === null ? null : new SmtpMailSender({ url: smtpUrl, from: mailFrom }),
    },
    { provide: CountryOfOrigin, useValue: countryOf(config) },
    { provide: DeliveryOptions, useValue: { vendorWindowMs: VENDOR_WINDOW_MS } },
    {
      provide: PostWebhook,
      useValue: new UndiciPostWebhook({ allowPrivateTargets: config.delivery.privateWebhookTargets }),
    },
  ];
  return {
    module: VendorsModule,
    global: true,
    imports: [DeliveryModule],
    providers,
    exports: providers.map(({ provide }) => provide),
  };
}

@Module({})
class VendorsModule {}

/** @throws ConfigError for a file that is no such database */
function countryOf({ country }: Config): CountryOfOrigin {
  if (country.header !== null) return new CountryFromHeader({ header: country.header });
  if (country.databaseFile === null) return nobodyTells;
  try {
    return new CountryFromDatabase({ file: country.databaseFile });
  } catch (error) {
    throw new ConfigError([`COUNTRY_FROM: ${error instanceof Error ? error.message : 'not readable'}`]);
  }
}

/** A company's list of countries then lets nobody in, and cannot be saved. */
const nobodyTells: CountryOfOrigin = { of: () => null };

/** A developer reads the code in the terminal that the service runs in. */
const printerOf = ({ environment }: Config): ((line: string) => void) | undefined =>
  environment === 'development' ? (line) => void process.stdout.write(`${line}\n`) : undefined;

function numberIntelligenceOf({ production, delivery }: Config): NumberIntelligence {
  const { numberIntelligence, twilio } = delivery;
  if (numberIntelligence === 'local') return new LocalNumberIntelligence({ production });
  if (numberIntelligence === 'none') return nobodyIsAsked;
  return new TwilioLookup({
    ...twilio,
    accountSid: twilio.accountSid ?? '',
    requestTimeoutMs: VENDOR_ANSWERS_WITHIN_MS,
  });
}

function mfaOptions(
  config: Config,
  given: {
    clock: Clock;
    keys: Keys;
    em: EntityManager;
    liveSessions: PostgresLiveSessions;
    liveClients: PostgresLiveClients;
    people: PersonDirectory;
    notices: NoticesRepository;
    jobs: JobsRepository;
    texts: TextsRepository;
    alerts: OperatorAlertsRepository;
    mail: OptionalMailSender;
    publish: () => PublishWebhook;
  },
): MfaModuleOptions {
  const { clock, keys, em, liveSessions, liveClients, people, notices, jobs, texts, alerts, mail, publish } =
    given;
  const sql = new Sql(em);
  const stores = postgresStores(sql, new PostgresUnitOfWork(em), { textLimits: textLimitsOf(config) });
  const { factors, ids, textLedger } = stores;
  return {
    ports: {
      ...stores,
      serviceName: SERVICE_NAME,
      clock,
      liveSessions,
      subjects: people,
      totp: new OtplibTotpVerifier(),
      secretBox: keys.secretBox,
      keyedHash: keys.hash,
      phoneNumbers: new LibPhoneNumbers(),
      numberIntelligence: numberIntelligenceOf(config),
      textLedger: new CountAnswered(textLedger, jobs),
      texts: new TextOutbox(texts, jobs, keys.secretBox),
      alerts: new TellOperators(alerts, stores.audit, mail, config),
      audit: new PublishingAuditTrail(new AlertingAuditTrail(stores.audit, jobs), publish, people),
      notifier: new NoticeOutbox(notices, jobs, people, factors, keys.secretBox, ids),
    },
    idempotency: new PostgresIdempotencyStore(sql),
    policies: [
      ...payorPolicies(config.payorSession),
      ...payeeAdminPolicies({ smsCountries: config.payeeSmsCountries, session: config.payeeSession }),
      ...standardPolicies({ smsCountries: config.standardSmsCountries }),
      ...supportPolicies(config.payorSession),
    ],
    accessTokens: {
      issuer: config.http.publicUrl,
      audience: config.http.publicUrl,
      keyFor: (kid) => keys.signing.keyObjectFor(kid),
    },
    machine: { clients: liveClients, proofs: new PostgresSpentProofs(sql) },
    mounted: oauthRoutes,
    limits: {
      addressRequestsPerMinute: config.addressLimits.requestsPerMinute,
      addressSecretTriesPerMinute: config.addressLimits.secretTriesPerMinute,
    },
  };
}

const nobodyIsAsked: NumberIntelligence = {
  report: () => Promise.resolve({ lineType: 'unknown', simChangedAt: null, reassigned: null }),
};

/** Vendors price in millionths of their currency. */
const textLimitsOf = ({ delivery }: Config) => ({
  ...textLimits,
  budget: { ...textLimits.budget, microsPerDay: delivery.smsDailyBudget * 1_000_000 },
});
