import { MfaError } from '../mfa-error.js';
import type { RoleGrant } from '../ports/subject-directory.port.js';
import type { EffectivePolicy, MfaPolicy } from './mfa-policy.js';

/** Every role's policy, and the rule for people who hold several roles: the strictest wins in each respect. */
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

  /**
   * The policy of a person with these roles.
   * @throws MfaError `access_refused` when there is no role, or one without a policy: nothing is let through unjudged.
   */
  for(grants: readonly RoleGrant[]): EffectivePolicy {
    const policies = [...new Set(grants.map(({ role }) => this.byRole.get(role) ?? refuse(role)))];
    const [first, ...others] = policies;
    if (!first) return refuse('no role');
    const { side, roles: _, ...rest } = first;
    return others.reduce<EffectivePolicy>(strictest, { ...rest, sides: [side] });
  }
}

function strictest(one: EffectivePolicy, other: MfaPolicy): EffectivePolicy {
  return {
    sides: [...new Set([...one.sides, other.side])],
    secondFactor: one.secondFactor === 'always' ? 'always' : other.secondFactor,
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

const common = <T>(one: readonly T[], other: readonly T[]): readonly T[] =>
  one.filter((item) => other.includes(item));

function shorter(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}

function refuse(role: string): never {
  throw new MfaError('access_refused', { internal: `no MFA policy for: ${role}` });
}
