import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FactorMethod } from '../method.js';
import type { EffectivePolicy, MfaPolicy } from './mfa-policy.js';
import { Policies } from './policies.js';
import { noStanding, type CompanyRule, type Standing } from './standing.js';

const now = new Date('2026-11-25T12:00:00Z');
const HOUR_MS = 3_600_000;
const hours = (count: number): Date => new Date(now.getTime() + count * HOUR_MS);

const member: MfaPolicy = {
  side: 'standard',
  roles: ['member'],
  secondFactor: 'when_enrolled',
  payments: false,
  enrollment: 'once_required',
  enrollableMethods: ['totp', 'sms'],
  signInMethods: ['totp', 'sms', 'recovery_code'],
  stepUpMethods: ['totp', 'sms'],
  smsCountries: ['US'],
  session: { idleSeconds: null, absoluteSeconds: 86_400, areaIdleSeconds: null },
};
const admin: MfaPolicy = { ...member, roles: ['admin'], secondFactor: 'always', enrollment: 'open' };
const payor: MfaPolicy = {
  ...member,
  side: 'payor',
  roles: ['payor'],
  secondFactor: 'always',
  payments: true,
  enrollment: 'open',
  enrollableMethods: ['totp'],
  signInMethods: ['totp', 'recovery_code'],
  stepUpMethods: ['totp'],
  session: { idleSeconds: 900, absoluteSeconds: 28_800, areaIdleSeconds: 900 },
};
const policies = new Policies([member, admin, payor]);

const rule = (changed: Partial<CompanyRule> = {}): CompanyRule => ({
  companyId: 'company-a',
  companyName: 'Alder',
  requiredFrom: null,
  enrollFirst: false,
  methods: ['totp', 'sms'],
  rememberDeviceSeconds: 0,
  session: { idleSeconds: null, absoluteSeconds: 86_400 },
  countries: null,
  ...changed,
});
const standing = (role: string, ...companyRules: CompanyRule[]): Standing => ({
  ...noStanding,
  grants: [{ role, companyId: 'company-a' }],
  companyRules,
});
const of = (role: string, ...rules: CompanyRule[]): EffectivePolicy =>
  policies.for(standing(role, ...rules), now);

describe('what a company adds', () => {
  it('is nothing before it asks for anything, and there is nothing to enroll (ENR-01)', () => {
    for (const policy of [of('member'), of('member', rule())])
      expect(policy).toMatchObject({ secondFactor: 'when_enrolled', enrollment: 'hidden', requiredBy: [] });
  });

  it('is the offer to enroll while the deadline lies ahead, and who asks (POL-04)', () => {
    const policy = of('member', rule({ requiredFrom: hours(1) }));
    expect(policy).toMatchObject({ secondFactor: 'when_enrolled', enrollment: 'open', requiredBy: [] });
    expect(policy.ahead).toEqual({
      because: 'company_policy',
      companyId: 'company-a',
      companyName: 'Alder',
      role: null,
      from: hours(1),
    });
  });

  it('is the demand from the very moment on (POL-03)', () => {
    const [before, at] = [new Date(now.getTime() + 1), now].map((from) =>
      of('member', rule({ requiredFrom: from })),
    );
    expect(before?.secondFactor).toBe('when_enrolled');
    expect(at).toMatchObject({ secondFactor: 'always', ahead: null });
    expect(at?.requiredBy).toMatchObject([{ because: 'company_policy', companyName: 'Alder' }]);
  });

  it('is the nearest of several deadlines ahead, and the demand of any that has passed (POL-08)', () => {
    const far = rule({ companyId: 'company-b', companyName: 'Birch', requiredFrom: hours(48) });
    expect(of('member', far, rule({ requiredFrom: hours(24) })).ahead?.companyName).toBe('Alder');
    const passed = of('member', far, rule({ requiredFrom: hours(-1) }));
    expect(passed).toMatchObject({ secondFactor: 'always', ahead: null });
    expect(passed.requiredBy.map(({ companyName }) => companyName)).toEqual(['Alder']);
  });

  it('asks somebody who was re-activated before anybody else (POL-05)', () => {
    const policy = of('member', rule({ requiredFrom: hours(100), enrollFirst: true }));
    expect(policy.secondFactor).toBe('always');
    expect(policy.requiredBy).toMatchObject([{ because: 'reactivated', companyName: 'Alder' }]);
    expect(of('member', rule({ enrollFirst: true })).secondFactor).toBe('when_enrolled');
  });

  it('remembers a device for as long as the strictest of those that demand it allows (POL-09)', () => {
    const week = rule({ requiredFrom: hours(-1), rememberDeviceSeconds: 604_800 });
    const month = { ...week, companyId: 'company-b', rememberDeviceSeconds: 2_592_000 };
    expect(of('member', week).rememberDeviceSeconds).toBe(604_800);
    expect(of('member', month, week).rememberDeviceSeconds).toBe(604_800);
    expect(of('member', month, { ...week, rememberDeviceSeconds: 0 }).rememberDeviceSeconds).toBe(0);
    expect(of('member', { ...month, requiredFrom: hours(1) }).rememberDeviceSeconds).toBe(0);
    expect(of('payor', month).rememberDeviceSeconds).toBe(0);
  });

  it('never asks here whom an identity provider signs in, unless they take part in payments (POL-10)', () => {
    const enforced = rule({ requiredFrom: hours(-1) });
    const federated = (role: string) => policies.for({ ...standing(role, enforced), federated: true }, now);
    expect(federated('member')).toMatchObject({
      secondFactor: 'at_identity_provider',
      enrollment: 'hidden',
      requiredBy: [],
    });
    expect(federated('payor')).toMatchObject({ secondFactor: 'always', payments: true });
    // Whoever decides over others is asked here, wherever they sign in.
    expect(federated('admin').secondFactor).toBe('always');
  });

  it('lets payment users in from the countries that all of their companies have, and others from everywhere (LOG-08)', () => {
    const one = rule({ countries: ['CA', 'US'] });
    const other = rule({ companyId: 'company-b', countries: ['MX', 'US'] });
    expect(of('payor', one).countries).toEqual(['CA', 'US']);
    expect(of('payor', one, other).countries).toEqual(['US']);
    expect(of('payor', one, rule({ companyId: 'company-c' })).countries).toEqual(['CA', 'US']);
    expect(of('member', one).countries).toBeNull();
  });
});

describe('for any set of memberships', () => {
  const methods: fc.Arbitrary<readonly FactorMethod[]> = fc.constantFrom(['totp'], ['totp', 'sms']);
  const rules = fc
    .uniqueArray(
      fc.record({
        companyId: fc.constantFrom('company-a', 'company-b', 'company-c', 'company-d'),
        companyName: fc.constantFrom('Alder', 'Birch'),
        requiredFrom: fc.option(fc.integer({ min: -50, max: 50 }).map(hours)),
        enrollFirst: fc.boolean(),
        methods,
        rememberDeviceSeconds: fc.constantFrom(0, 43_200, 604_800, 2_592_000),
        session: fc.record({
          idleSeconds: fc.option(fc.constantFrom(300, 1_800, 86_400)),
          absoluteSeconds: fc.constantFrom(3_600, 86_400),
        }),
        countries: fc.option(fc.subarray(['CA', 'MX', 'US'], { minLength: 1 })),
      }),
      { selector: ({ companyId }) => companyId },
    )
    .map((all): CompanyRule[] => all);
  const roles = fc.subarray(['member', 'admin', 'payor'], { minLength: 1 });
  const people = fc.record({ roles, rules, federated: fc.boolean() });

  const standingOf = ({
    roles: held,
    rules: all,
    federated,
  }: {
    roles: string[];
    rules: CompanyRule[];
    federated: boolean;
  }): Standing => ({
    grants: held.map((role) => ({ role, companyId: 'company-a' })),
    companyRules: all,
    federated,
  });
  const idle = (seconds: number | null): number => seconds ?? Infinity;

  it('nothing is laxer than any one of the companies, or of the roles, would have it', () => {
    fc.assert(
      fc.property(people, (person) => {
        const together = policies.for(standingOf(person), now);
        for (const one of person.rules) {
          const alone = policies.for(standingOf({ ...person, rules: [one] }), now);
          if (alone.secondFactor === 'always') expect(together.secondFactor).toBe('always');
          expect(alone.enrollableMethods).toEqual(expect.arrayContaining([...together.enrollableMethods]));
          expect(together.session.absoluteSeconds).toBeLessThanOrEqual(alone.session.absoluteSeconds);
          expect(idle(together.session.idleSeconds)).toBeLessThanOrEqual(idle(alone.session.idleSeconds));
          if (alone.countries)
            expect(alone.countries).toEqual(expect.arrayContaining([...(together.countries ?? ['?'])]));
          const demands = one.requiredFrom !== null && one.requiredFrom <= now;
          if (demands) expect(together.rememberDeviceSeconds).toBeLessThanOrEqual(one.rememberDeviceSeconds);
        }
        const ofRoles = policies.for(standingOf({ ...person, rules: [], federated: false }), now);
        if (ofRoles.secondFactor === 'always') expect(together.secondFactor).toBe('always');
        expect(together.session.absoluteSeconds).toBeLessThanOrEqual(ofRoles.session.absoluteSeconds);
        expect(together.signInMethods).toEqual(ofRoles.signInMethods);
      }),
      { numRuns: 1_000 },
    );
  });

  it('it is the same in whatever order the companies come', () => {
    fc.assert(
      fc.property(people, fc.nat(), (person, turn) => {
        const at = person.rules.length === 0 ? 0 : turn % person.rules.length;
        const turned = [...person.rules.slice(at), ...person.rules.slice(0, at)];
        const [one, other] = [person.rules, turned].map((all) =>
          policies.for(standingOf({ ...person, rules: all }), now),
        );
        const sorted = (policy: EffectivePolicy | undefined) => ({
          ...policy,
          requiredBy: [...(policy?.requiredBy ?? [])].map((by) => JSON.stringify(by)).sort(),
          ahead: policy?.ahead?.from,
        });
        expect(sorted(one)).toEqual(sorted(other));
      }),
      { numRuns: 500 },
    );
  });

  it('a demand always has a reason, and no reason is given where there is none', () => {
    fc.assert(
      fc.property(people, (person) => {
        const { secondFactor, requiredBy, ahead } = policies.for(standingOf(person), now);
        expect(requiredBy.length > 0).toBe(secondFactor === 'always');
        for (const { from } of requiredBy) expect(from === null || from <= now).toBe(true);
        if (ahead) expect(Number(ahead.from)).toBeGreaterThan(now.getTime());
      }),
      { numRuns: 1_000 },
    );
  });
});
