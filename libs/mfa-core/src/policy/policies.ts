import { MfaError } from '../mfa-error.js';
import { companyWide } from './company-wide.js';
import type { EffectivePolicy, MfaPolicy, Requirement } from './mfa-policy.js';
import type { Standing } from './standing.js';
import { common, shorter } from './strictest.js';

/**
 * Every role's policy, and the rule for people who hold several roles or belong to several companies: the strictest wins in
 * each respect. The one place where that is computed (POL-08).
 */
export class Policies {
  private readonly byRole: ReadonlyMap<string, MfaPolicy>;

  constructor(policies: readonly MfaPolicy[]) {
    const pairs = policies.flatMap((policy) => policy.roles.map((role) => [role, policy] as const));
    this.byRole = new Map(pairs);
    if (this.byRole.size !== pairs.length) throw new Error('Two MFA policies name the same role.');
  }

  /** All roles that have a policy. */
  get roles(): readonly string[] {
    return [...this.byRole.keys()];
  }

  /** Those of them that ask for a second factor always, whatever a company decides. */
  get rolesAlwaysAsked(): readonly string[] {
    return this.roles.filter((role) => this.byRole.get(role)?.secondFactor === 'always');
  }

  /**
   * The policy of a person who stands like this, at this moment.
   * @throws MfaError `access_refused` when there is no role, or one without a policy: nothing is let through unjudged.
   */
  for(standing: Standing, now: Date): EffectivePolicy {
    return companyWide(this.ofRoles(standing), standing, now);
  }

  /** What the roles demand, whatever the companies say. */
  private ofRoles({ grants }: Pick<Standing, 'grants'>): EffectivePolicy {
    const held = grants.map(({ role, companyId }) => ({
      role,
      companyId,
      policy: this.byRole.get(role) ?? refuse(role),
    }));
    const [first, ...others] = [...new Set(held.map(({ policy }) => policy))];
    if (!first) return refuse('no role');
    const requiredBy = held
      .filter(({ policy }) => policy.secondFactor === 'always')
      .map(({ role, companyId }): Requirement => {
        return { because: 'role', role, companyId, companyName: null, from: null };
      });
    return others.reduce<EffectivePolicy>(strictest, { ...alone(first), requiredBy });
  }
}

function alone({ side, roles: _, enrollment, ...policy }: MfaPolicy): EffectivePolicy {
  return {
    ...policy,
    sides: [side],
    enrollment: enrollment === 'open' ? 'open' : 'hidden',
    ...{ rememberDeviceSeconds: 0, countries: null, requiredBy: [], ahead: null },
  };
}

function strictest(one: EffectivePolicy, other: MfaPolicy): EffectivePolicy {
  return {
    ...one,
    sides: [...new Set([...one.sides, other.side])],
    secondFactor: one.secondFactor === 'always' ? 'always' : other.secondFactor,
    payments: one.payments || other.payments,
    enrollment: one.enrollment === 'open' || other.enrollment === 'open' ? 'open' : 'hidden',
    enrollableMethods: common(one.enrollableMethods, other.enrollableMethods),
    signInMethods: common(one.signInMethods, other.signInMethods),
    stepUpMethods: common(one.stepUpMethods, other.stepUpMethods),
    smsCountries: common(one.smsCountries, other.smsCountries),
    session: {
      idleSeconds: shorter(one.session.idleSeconds, other.session.idleSeconds),
      absoluteSeconds: Math.min(one.session.absoluteSeconds, other.session.absoluteSeconds),
      areaIdleSeconds: shorter(one.session.areaIdleSeconds, other.session.areaIdleSeconds),
    },
  };
}

function refuse(role: string): never {
  throw new MfaError('access_refused', { internal: `no MFA policy for: ${role}` });
}
