import { type DynamicModule } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { EntityManager } from '@mikro-orm/postgresql';
import { Clock, textLimits } from '@countersign/mfa-core';
import { MfaModule, type MfaModuleOptions } from '@countersign/mfa-nest';
import {
  PostgresIdempotencyStore,
  PostgresLiveClients,
  PostgresLiveSessions,
  PostgresSpentProofs,
  PostgresUnitOfWork,
  Sql,
  postgresStores,
} from '@countersign/mfa-postgres';
import { LibPhoneNumbers } from '@countersign/phone-numbers';
import { OtplibTotpVerifier } from '@countersign/totp-otplib';
import { AccountsModule, PersonDirectory } from '../accounts/accounts.module.js';
import { oauthRoutes } from '../authorization-server/endpoints.js';
import { Config } from '../config/config.js';
import {
  AlertingAuditTrail,
  CountAnswered,
  DeliveryModule,
  JobsRepository,
  MailSender,
  OperatorAlertsRepository,
  TellOperators,
  TextOutbox,
  TextsRepository,
  type OptionalMailSender,
} from '../delivery/delivery.module.js';
import { LocalizedCodeTexts, NoticeOutbox, NoticesModule } from '../notices/notices.module.js';
import { NoticesRepository } from '../notices/notices.repository.js';
import { payeeAdminPolicies } from '../payee-admin/payee-admin-mfa.policy.js';
import { payorPolicies } from '../payor/payor-mfa.policy.js';
import { standardPolicies } from '../standard-user/standard-mfa.policy.js';
import { supportPolicies } from '../support/support-mfa.policy.js';
import { PublishWebhook, PublishingAuditTrail } from '../webhooks/webhooks.module.js';
import type { Keys } from './keys.js';
import { numberIntelligenceOf } from './number-intelligence.js';

const SERVICE_NAME = 'Countersign';

/** The rules of MFA with everything they need: which adapter stands behind which of their ports. */
export const mfa = (config: Config, { clock, keys }: { clock: Clock; keys: Keys }): DynamicModule =>
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
  });

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
      codeTexts: new LocalizedCodeTexts(people, {
        serviceName: SERVICE_NAME,
        publicUrl: config.http.publicUrl,
      }),
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

/** Vendors price in millionths of their currency. */
const textLimitsOf = ({ delivery }: Config) => ({
  ...textLimits,
  budget: { ...textLimits.budget, microsPerDay: delivery.smsDailyBudget * 1_000_000 },
});
