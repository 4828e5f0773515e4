import { Logger, Module, type DynamicModule, type FactoryProvider } from '@nestjs/common';
import { EntityManager } from '@mikro-orm/postgresql';
import { Clock, TokenRevocations } from '@countersign/mfa-core';
import {
  PostgresAuditCheckpoints,
  PostgresExpiredRows,
  PostgresLiveClients,
  PostgresLiveSessions,
  PostgresSessionStore,
  PostgresTokenRevocations,
  Sql,
  type RegisteredClient,
} from '@countersign/mfa-postgres';
import { AccountsModule, PersonDirectory } from '../accounts/accounts.module.js';
import {
  AuditCheckpoints,
  AuditLogModule,
  PeriodicCheckpoint,
  WriteCheckpoints,
} from '../audit-log/audit-log.module.js';
import {
  AuthorizationServerModule,
  InteractionPurge,
} from '../authorization-server/authorization-server.module.js';
import { OAuthArtifactsRepository } from '../authorization-server/oauth-artifacts.repository.js';
import { FinanceClients } from '../between-sides/finance-clients.port.js';
import { Config } from '../config/config.js';
import { DeliveryModule, DeliveryPurge, DeliveryWorker } from '../delivery/delivery.module.js';
import { SessionFeed } from '../health/session-feed.js';
import { BackgroundWork } from '../housekeeping/background-work.js';
import { PeriodicPurge } from '../housekeeping/periodic-purge.js';
import { MailingsModule, MailingsPurge } from '../mailings/mailings.module.js';
import { NoticesModule, NoticesPurge } from '../notices/notices.module.js';
import { BrowserSessionsPurge, PagesModule } from '../pages/pages.module.js';
import { PayorModule } from '../payor/payor.module.js';
import { SingleSignOnModule, SsoAttemptsPurge } from '../single-sign-on/single-sign-on.module.js';
import { WebhooksModule, WebhooksPurge } from '../webhooks/webhooks.module.js';
import { deliveryWork } from './delivery-work.js';

/** What listens and tidies behind the requests. */
export function background(config: Config, clock: Clock): DynamicModule {
  const { audit, database, delivery } = config;
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
    deliveryWork(config),
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
