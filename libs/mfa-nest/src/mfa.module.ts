import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import {
  RememberedDevices,
  AttemptLedger,
  AuditTrail,
  ChallengeStore,
  Clock,
  CodeTexts,
  CoolingOffStore,
  DeviceStore,
  FactorStore,
  IdGenerator,
  IdempotencyStore,
  IntentStore,
  KeyedHash,
  LiveSessions,
  Notifier,
  NumberIntelligence,
  OperatorAlerts,
  PhoneNumbers,
  Policies,
  RecoveryCodeStore,
  ResetRequestStore,
  SecretBox,
  SentCodeStore,
  SessionStore,
  SubjectDirectory,
  TextLedger,
  Texts,
  TicketStore,
  TotpVerifier,
  UnitOfWork,
  mfaUseCases,
  type MfaPorts,
} from '@countersign/mfa-core';
import { Routes } from './access/access-table.js';
import { BootAudit } from './access/boot-audit.js';
import { MfaGuard } from './access/mfa.guard.js';
import { ActInterceptor } from './act/act.interceptor.js';
import { Countersigning } from './act/countersigning.js';
import { AccessTokenStrategy } from './authentication/access-token.strategy.js';
import { Authenticator } from './authentication/authenticator.js';
import { Possession } from './authentication/possession.js';
import { VerifiedTokens } from './authentication/verified-tokens.js';
import { AddressLimitGuard } from './limit/address-limit.guard.js';
import { MFA_OPTIONS, type MfaModuleOptions } from './mfa-options.js';
import { ProblemFilter } from './problem/problem.filter.js';
import { ProblemsController } from './problem/problems.controller.js';

export interface MfaModuleAsyncOptions {
  imports?: ModuleMetadata['imports'];
  inject?: FactoryProvider['inject'];
  useFactory: (...dependencies: never[]) => MfaModuleOptions | Promise<MfaModuleOptions>;
}

/** Port and token share a name. A port of mfa-core that has no token here does not compile. */
const portTokens: Readonly<Record<Exclude<keyof MfaPorts, 'serviceName'>, symbol>> = {
  clock: Clock,
  ids: IdGenerator,
  unitOfWork: UnitOfWork,
  factors: FactorStore,
  challenges: ChallengeStore,
  tickets: TicketStore,
  sessions: SessionStore,
  liveSessions: LiveSessions,
  recoveryCodes: RecoveryCodeStore,
  resetRequests: ResetRequestStore,
  attempts: AttemptLedger,
  intents: IntentStore,
  coolingOff: CoolingOffStore,
  devices: DeviceStore,
  rememberedDevices: RememberedDevices,
  subjects: SubjectDirectory,
  totp: TotpVerifier,
  secretBox: SecretBox,
  keyedHash: KeyedHash,
  phoneNumbers: PhoneNumbers,
  numberIntelligence: NumberIntelligence,
  sentCodes: SentCodeStore,
  textLedger: TextLedger,
  texts: Texts,
  codeTexts: CodeTexts,
  alerts: OperatorAlerts,
  audit: AuditTrail,
  notifier: Notifier,
};

const portProviders: readonly FactoryProvider[] = [
  ...Object.entries(portTokens).map(([port, token]) => ({
    provide: token,
    inject: [MFA_OPTIONS],
    useFactory: ({ ports }: MfaModuleOptions) => ports[port as keyof typeof portTokens],
  })),
  {
    provide: IdempotencyStore,
    inject: [MFA_OPTIONS],
    useFactory: ({ idempotency }: MfaModuleOptions) => idempotency,
  },
  {
    provide: Policies,
    inject: [MFA_OPTIONS],
    useFactory: ({ policies }: MfaModuleOptions) => new Policies(policies),
  },
];

const useCaseProviders: readonly FactoryProvider[] = mfaUseCases.map((UseCase) => ({
  provide: UseCase,
  inject: [MFA_OPTIONS, Policies],
  useFactory: ({ ports }: MfaModuleOptions, policies: Policies) => new UseCase(ports, policies),
}));

/** For the application to put into its global lists, in the order it decides. */
const enhancers = [AddressLimitGuard, MfaGuard, ActInterceptor, ProblemFilter];

/**
 * The rules of MFA for a Nest application: every port by its token, every use case by its class, and the guards,
 * interceptor and filter of the edge. Registers none of these globally: the application lists its global guards itself,
 * where their order can be read (`APP_GUARD`: AddressLimitGuard, then MfaGuard; `APP_INTERCEPTOR`: ActInterceptor;
 * `APP_FILTER`: ProblemFilter; `APP_PIPE`: problemValidationPipe()). It refuses to start without the guard.
 */
@Module({})
export class MfaModule {
  static forRootAsync({ imports, inject, useFactory }: MfaModuleAsyncOptions): DynamicModule {
    const shared = [...portProviders, ...useCaseProviders, ...enhancers];
    return {
      module: MfaModule,
      global: true,
      imports: [...(imports ?? []), DiscoveryModule],
      controllers: [ProblemsController],
      providers: [
        { provide: MFA_OPTIONS, inject: inject ?? [], useFactory },
        AccessTokenStrategy,
        VerifiedTokens,
        Possession,
        Authenticator,
        Countersigning,
        Routes,
        BootAudit,
        ...shared,
      ],
      exports: shared.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}
