import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { ApplicationConfig, DiscoveryService, ModuleRef } from '@nestjs/core';
import { Policies } from '@countersign/mfa-core';
import { ActInterceptor } from '../act/act.interceptor.js';
import { isIdempotent } from '../act/idempotent.js';
import { MFA_OPTIONS, type MfaModuleOptions } from '../mfa-options.js';
import { accessOf, declarationsOf, type Access } from './access.js';
import { Routes, type Route } from './access-table.js';
import { MfaGuard } from './mfa.guard.js';

/** A client acts for somebody who is signed in. */
const withSession: readonly Access['kind'][] = ['signed_in', 'step_up', 'countersigned', 'ticket_or_session'];

/** RFC 6749 section 3.3, and without it no header could name what is missing. */
const SCOPE = /^[\x21\x23-\x5b\x5d-\x7e]+$/;

/** There is nobody in the payments area without a session. */
const sessionAlone: readonly Access['kind'][] = ['signed_in', 'step_up', 'countersigned'];

/**
 * Looks at every handler before the first request can come (promise 2): exactly one access declaration each, roles that
 * exist, intents that can be computed, and the guard in its place. The application refuses to start otherwise, and says
 * where.
 */
@Injectable()
export class BootAudit implements OnModuleInit {
  constructor(
    @Inject(ApplicationConfig) private readonly application: ApplicationConfig,
    @Inject(DiscoveryService) private readonly discovery: DiscoveryService,
    @Inject(MFA_OPTIONS) private readonly options: MfaModuleOptions,
    private readonly modules: ModuleRef,
    private readonly policies: Policies,
    private readonly routes: Routes,
  ) {}

  onModuleInit(): void {
    const routes = this.routes.all();
    const mistakes = [...this.missingEnhancers(routes), ...routes.flatMap((route) => this.mistakesOf(route))];
    if (mistakes.length === 0) return;
    throw new Error(`The access declarations are not in order:\n${[...new Set(mistakes)].join('\n')}`);
  }

  private mistakesOf({ name, handler, paymentsArea, delegated }: Route): string[] {
    const access = accessOf(handler);
    if (!access) return [`${name} declares no access: @Public, @SignedIn, @StepUp, ... is missing`];
    if (declarationsOf(handler) > 1) return [`${name} declares its access more than once`];
    const unknown =
      'roles' in access ? access.roles.filter((role) => !this.policies.roles.includes(role)) : [];
    return [
      ...unknown.map((role) => `${name} names the role ${role}, which has no MFA policy`),
      ...this.mistakesOfKind(access).map((mistake) => `${name} ${mistake}`),
      ...(access.kind === 'public' && isIdempotent(handler)
        ? [`${name} is @Idempotent and @Public: a key belongs to its caller`]
        : []),
      ...(paymentsArea && !sessionAlone.includes(access.kind)
        ? [`${name} is in the @PaymentsArea and open without a session`]
        : []),
      ...(delegated && !withSession.includes(access.kind)
        ? [`${name} is @Delegated and open without a session`]
        : []),
    ];
  }

  private mistakesOfKind(access: Access): string[] {
    switch (access.kind) {
      case 'public':
        return access.why.trim() === '' ? ['is @Public and does not say why'] : [];
      case 'step_up':
      case 'ticket_or_step_up':
        return Number.isInteger(access.maxAgeSeconds) && access.maxAgeSeconds > 0
          ? []
          : ['needs a maxAgeSeconds above zero'];
      case 'countersigned':
        return [
          ...(access.roles.length === 0 ? ['is @Countersigned and names no role'] : []),
          ...(this.canResolve(access)
            ? []
            : [`has an intent that no module provides: ${access.intent.name}`]),
        ];
      case 'machine':
        return [
          ...(SCOPE.test(access.scope) ? [] : ['is for machines and names no scope']),
          ...(this.options.machine ? [] : ['is for machines, and the application was given no `machine`']),
        ];
      case 'ticket':
      case 'ticket_or_session':
      case 'signed_in':
        return [];
    }
  }

  private canResolve({ intent }: Extract<Access, { kind: 'countersigned' }>): boolean {
    try {
      this.modules.get(intent, { strict: false });
      return true;
    } catch {
      return false;
    }
  }

  /** Declarations without the guard that reads them would be words. */
  private missingEnhancers(routes: readonly Route[]): string[] {
    const { application, discovery } = this;
    const given = [
      ...application.getGlobalGuards(),
      ...application.getGlobalInterceptors(),
      ...discovery.getProviders().flatMap(({ subtype, instance }) => (subtype ? [instance as unknown] : [])),
    ];
    const isGiven = (type: typeof MfaGuard | typeof ActInterceptor): boolean =>
      given.some((enhancer) => enhancer instanceof type);
    return [
      ...(isGiven(MfaGuard) ? [] : ['MfaGuard is not a global guard (APP_GUARD)']),
      ...(routes.some(({ handler }) => isIdempotent(handler)) && !isGiven(ActInterceptor)
        ? ['ActInterceptor is not a global interceptor (APP_INTERCEPTOR), and there are idempotent routes']
        : []),
    ];
  }
}
