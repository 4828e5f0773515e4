import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Policies, type Subject } from '@countersign/mfa-core';
import { withConnection } from '../../../scripts/database.js';
import { PersonDirectory } from '../../../src/accounts/accounts.module.js';
import { roles } from '../../../src/accounts/roles.js';
import {
  CoverageRepository,
  coverageStatuses,
  type CoverageFilter,
  type CoverageStatus,
  type CoveredPerson,
} from '../../../src/company-admin/coverage/coverage.repository.js';
import { useCase } from '../../support/people.js';
import { startPortal, type Portal } from '../../support/portal.js';

const COMPANIES = 3;
const PEOPLE = 60;
const PAGE = 7;
const HOUR_MS = 3_600_000;

const membership = fc.record({
  company: fc.nat({ max: COMPANIES - 1 }),
  // Most are plain members: they are whom a deadline is about.
  role: fc.oneof({ weight: 3, arbitrary: fc.constant('member') }, fc.constantFrom(...roles)),
  active: fc.oneof({ weight: 3, arbitrary: fc.constant(true) }, fc.constant(false)),
  enrollFirst: fc.boolean(),
});
const factor = fc.record({
  method: fc.constantFrom('totp', 'sms'),
  status: fc.constantFrom('active', 'active', 'pending', 'removed', 'replaced', 'disabled'),
});
const somebody = fc.record({
  active: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
  federated: fc.boolean(),
  memberships: fc.uniqueArray(membership, {
    ...{ minLength: 1, maxLength: 4 },
    selector: ({ company, role }) => `${String(company)} ${role}`,
  }),
  factors: fc.oneof(
    { weight: 2, arbitrary: fc.uniqueArray(factor, { maxLength: 0 }) },
    fc.uniqueArray(factor, { minLength: 1, maxLength: 2, selector: ({ method }) => method }),
  ),
});
/** Of each company the hours until its deadline; null: it demands nothing; undefined: it has no rule. */
const deadlines = fc.array(fc.constantFrom(-5, 5, null, undefined), {
  ...{ minLength: COMPANIES, maxLength: COMPANIES },
});
const portalful = fc.record({
  deadlines,
  people: fc.array(somebody, { minLength: PEOPLE, maxLength: PEOPLE }),
});
type Somebody = typeof somebody extends fc.Arbitrary<infer T> ? T : never;
interface Entered extends Somebody {
  personId: string;
}

describe('coverage', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await startPortal({ env: { DELIVERY_CONCURRENCY: '0' } });
  });
  afterAll(() => portal.stop());

  /** New companies and new people each time, so that nobody remembers any of them. */
  async function enter({
    deadlines: hours,
    people,
  }: {
    deadlines: (number | null | undefined)[];
    people: Somebody[];
  }): Promise<{ companyIds: string[]; entered: Entered[] }> {
    const companyIds = hours.map(() => randomUUID());
    const entered = people.map((one) => ({ ...one, personId: randomUUID() }));
    const tag = randomUUID();
    const rows = {
      companies: companyIds.map((id) => ({ id, name: `Company ${id}`, side: 'payor' })),
      rules: companyIds.flatMap((id, at) => {
        const until = hours[at];
        if (until === undefined) return [];
        const from = until === null ? null : new Date(portal.clock.now().getTime() + until * HOUR_MS);
        return [{ id, day: from?.toISOString().slice(0, 10) ?? null, required_from: from }];
      }),
      people: entered.map(({ personId, active }) => ({ id: personId, active })),
      addresses: entered.map(({ personId, federated }) => ({
        person_id: personId,
        address: `${personId}@${federated ? 'sso' : 'own'}.${tag}.example`,
      })),
      memberships: entered.flatMap(({ personId, memberships }) =>
        memberships.map(({ company, role, active, enrollFirst }) => ({
          ...{ person_id: personId, company_id: companyIds[company], role, active },
          enroll_first: enrollFirst,
        })),
      ),
      factors: entered.flatMap(({ personId, factors }) =>
        factors.map(({ method, status }) => ({ id: randomUUID(), person_id: personId, method, status })),
      ),
    };
    await withConnection(portal.database.ownerUrl, async (client) => {
      for (const [sql, values] of [
        [
          `INSERT INTO company (id, name, side, created_at) SELECT id, name, side, now()
           FROM jsonb_to_recordset($1) AS c(id uuid, name text, side text)`,
          rows.companies,
        ],
        [
          `INSERT INTO company_mfa_policy (company_id, version, require_from, time_zone, required_from, methods,
             remember_device_seconds, absolute_seconds, lock_out, saved_by, saved_at)
           SELECT id, 1, day, 'UTC', required_from, '{totp,sms}', 0, 86400, false, id, now()
           FROM jsonb_to_recordset($1) AS y(id uuid, day text, required_from timestamptz)`,
          rows.rules,
        ],
        [
          `INSERT INTO person (id, name, locale, active, created_at) SELECT id, 'Somebody', 'en-US', active, now()
           FROM jsonb_to_recordset($1) AS p(id uuid, active boolean)`,
          rows.people,
        ],
        [
          `INSERT INTO person_address (id, person_id, kind, address, address_key, is_sign_in)
           SELECT gen_random_uuid(), person_id, 'email', address, address, true
           FROM jsonb_to_recordset($1) AS a(person_id uuid, address text)`,
          rows.addresses,
        ],
        [
          `INSERT INTO membership (person_id, company_id, role, active, enroll_first)
           SELECT person_id, company_id, role, active, enroll_first FROM jsonb_to_recordset($1)
             AS m(person_id uuid, company_id uuid, role text, active boolean, enroll_first boolean)`,
          rows.memberships,
        ],
        [
          `INSERT INTO mfa_factor (id, person_id, method, status, sealed_secret, created_at, bound_at)
           SELECT id, person_id, method, status, 'sealed', now(), CASE WHEN status <> 'pending' THEN now() END
           FROM jsonb_to_recordset($1) AS f(id uuid, person_id uuid, method text, status text)`,
          rows.factors,
        ],
      ] as const)
        await client.query(sql, [JSON.stringify(values)]);
      await client.query(
        `WITH idp AS (INSERT INTO identity_provider (id, company_id, issuer, client_id, created_at)
           VALUES (gen_random_uuid(), $1, 'https://idp.example', 'x', now()) RETURNING id)
         INSERT INTO sso_domain (domain, identity_provider_id) SELECT $2, id FROM idp`,
        [companyIds[0], `sso.${tag}.example`],
      );
    });
    return { companyIds, entered };
  }

  const all = async (companyId: string, filter: CoverageFilter = {}): Promise<CoveredPerson[]> => {
    const coverage = useCase(portal, CoverageRepository);
    const { rolesAlwaysAsked } = useCase(portal, Policies);
    const found: CoveredPerson[] = [];
    for (;;) {
      const after = found.at(-1)?.personId ?? null;
      const page = await coverage.page(companyId, rolesAlwaysAsked, { ...filter, after, limit: PAGE });
      found.push(...page);
      if (page.length < PAGE) return found;
    }
  };

  const methodsOf = ({ factors }: Somebody): string[] =>
    factors.filter(({ status }) => status === 'active').map(({ method }) => method);

  /** What the rules of sign-in make of them, and of what they hold. */
  function expectedOf(subject: Subject, companyId: string, one: Somebody): CoverageStatus {
    if (!subject.active || !subject.grants.some((grant) => grant.companyId === companyId)) return 'inactive';
    const { secondFactor, requiredBy } = useCase(portal, Policies).for(subject, portal.clock.now());
    if (methodsOf(one).length > 0) return 'enrolled';
    if (requiredBy.some(({ because }) => because === 'role')) return 'always_required';
    return secondFactor === 'at_identity_provider' ? 'exempt' : 'not_enrolled';
  }

  /** Whether a deadline that has come would ask for a factor that they have not, and no role of theirs does before it. */
  function isStopped(subject: Subject, companyId: string, one: Somebody): boolean {
    if (!subject.active || !subject.grants.some((grant) => grant.companyId === companyId)) return false;
    const due = {
      ...{ companyId, companyName: 'A', requiredFrom: portal.clock.now(), enrollFirst: false, methods: [] },
      ...{ rememberDeviceSeconds: 0, session: { idleSeconds: null, absoluteSeconds: 1 }, countries: null },
    };
    const companyRules = [...subject.companyRules.filter((rule) => rule.companyId !== companyId), due];
    const { requiredBy } = useCase(portal, Policies).for({ ...subject, companyRules }, portal.clock.now());
    const byRole = requiredBy.some(({ because }) => because === 'role');
    return requiredBy.length > 0 && !byRole && methodsOf(one).length === 0;
  }

  it('says of anybody what the rules of sign-in make of them, everybody once, and the counts add up', async () => {
    await fc.assert(
      fc.asyncProperty(portalful, async (given) => {
        const { companyIds, entered } = await enter(given);
        for (const [at, companyId] of companyIds.entries()) {
          const members = entered.filter(({ memberships }) =>
            memberships.some(({ company }) => company === at),
          );
          const found = await all(companyId);
          expect(found.map(({ personId }) => personId)).toEqual(
            members.map(({ personId }) => personId).sort(),
          );
          const stopped: string[] = [];
          for (const one of members) {
            const subject = await useCase(portal, PersonDirectory).find(one.personId);
            if (!subject) throw new Error('nobody');
            const { status, methods } = found.find(({ personId }) => personId === one.personId) ?? {};
            expect({ ...one, status }).toEqual({ ...one, status: expectedOf(subject, companyId, one) });
            expect([...(methods ?? [])].sort()).toEqual(methodsOf(one).sort());
            if (isStopped(subject, companyId, one)) stopped.push(one.personId);
          }
          const idsOf = async (filter: CoverageFilter): Promise<string[]> =>
            (await all(companyId, filter)).map(({ personId }) => personId);
          expect(await idsOf({ status: 'not_enrolled' })).toEqual(stopped.sort());

          const counts = await useCase(portal, CoverageRepository).counts(
            companyId,
            useCase(portal, Policies).rolesAlwaysAsked,
          );
          expect(counts.people).toBe(found.length);
          for (const status of coverageStatuses)
            expect([status, counts.byStatus[status]]).toEqual([status, (await idsOf({ status })).length]);
          const { totpAlone, smsAlone, both } = counts.byMethod;
          expect(totpAlone + smsAlone + both).toBe(counts.byStatus.enrolled);
          expect(totpAlone + both).toBe((await idsOf({ method: 'totp' })).length);
          expect(smsAlone + both).toBe((await idsOf({ method: 'sms' })).length);
        }
      }),
      { numRuns: 10, interruptAfterTimeLimit: 40_000 },
    );
  });
});
