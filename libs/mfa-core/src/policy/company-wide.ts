import type { EffectivePolicy, Requirement } from './mfa-policy.js';
import type { CompanyRule, Standing } from './standing.js';
import { common, shorter } from './strictest.js';

/**
 * What the rules of somebody's companies add to what their roles demand. They only ever make it stricter (POL-07), but for
 * whom an identity provider signs in: those are exempt as standard users, and never as payment users (POL-10).
 */
export function companyWide(ofRoles: EffectivePolicy, standing: Standing, now: Date): EffectivePolicy {
  const { companyRules, federated } = standing;
  const together = companyRules.reduce(narrowed, ofRoles);
  if (federated && ofRoles.secondFactor !== 'always')
    return { ...together, secondFactor: 'at_identity_provider', enrollment: 'hidden' };

  const demands = companyRules.flatMap((rule) => demandOf(rule) ?? []);
  const due = demands.filter(({ from }) => from === null || from <= now);
  const requiredBy = [...ofRoles.requiredBy, ...due];
  const required = requiredBy.length > 0;
  return {
    ...together,
    secondFactor: required ? 'always' : ofRoles.secondFactor,
    enrollment: demands.length > 0 || required ? 'open' : ofRoles.enrollment,
    rememberDeviceSeconds: ofRoles.payments ? 0 : rememberedFor(companyRules, now),
    requiredBy,
    ahead: required ? null : nearest(demands),
  };
}

/** Null of a company that asks for no second factor. */
function demandOf({ companyId, companyName, requiredFrom, enrollFirst }: CompanyRule): Requirement | null {
  if (requiredFrom === null) return null;
  const by = { companyId, companyName, role: null };
  return enrollFirst
    ? { because: 'reactivated', ...by, from: null }
    : { because: 'company_policy', ...by, from: requiredFrom };
}

/** Before its deadline a company has no say: whoever has a factor is asked at every sign-in (POL-04). */
function rememberedFor(rules: readonly CompanyRule[], now: Date): number {
  const spans = rules
    .filter(({ requiredFrom }) => requiredFrom !== null && requiredFrom <= now)
    .map(({ rememberDeviceSeconds }) => rememberDeviceSeconds);
  return spans.length > 0 ? Math.min(...spans) : 0;
}

function narrowed(policy: EffectivePolicy, rule: CompanyRule): EffectivePolicy {
  return {
    ...policy,
    enrollableMethods: common(policy.enrollableMethods, rule.methods),
    countries: policy.payments ? bothCountries(policy.countries, rule.countries) : null,
    session: {
      ...policy.session,
      idleSeconds: shorter(policy.session.idleSeconds, rule.session.idleSeconds),
      absoluteSeconds: Math.min(policy.session.absoluteSeconds, rule.session.absoluteSeconds),
    },
  };
}

const bothCountries = (
  one: readonly string[] | null,
  other: readonly string[] | null,
): readonly string[] | null => (one === null || other === null ? (one ?? other) : common(one, other));

const nearest = (demands: readonly Requirement[]): Requirement | null =>
  [...demands].sort((one, other) => Number(one.from) - Number(other.from))[0] ?? null;
