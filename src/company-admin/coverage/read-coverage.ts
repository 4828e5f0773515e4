import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, Clock, Policies, UnitOfWork } from '@countersign/mfa-core';
import { commonProblems, Problem, type UserPrincipal } from '@countersign/mfa-nest';
import { PAGE_SIZE, pageOf, readCursor } from '../../wire/cursor.js';
import { writeCsv } from '../../wire/csv/write-csv.js';
import { CompanyPoliciesRepository } from '../policy/company-policies.repository.js';
import { firstMomentOf, readDay, todayIn } from '../policy/first-moment.js';
import { companyMeantByOne, policyAdmins } from '../rights.js';
import { CoverageRepository, type CoverageFilter, type CoveredPerson } from './coverage.repository.js';
import type {
  CoveragePage,
  CoveragePeopleQuery,
  CoverageReply,
  DryRunQuery,
  DryRunReply,
} from './coverage.dto.js';

/** So many are read at a time for a file. */
const ROWS_AT_ONCE = 1_000;
const COLUMNS = ['name', 'email', 'roles', 'status', 'methods', 'enrolled_at'] as const;

/** Who is enrolled with what, and who is not, before a deadline comes (POL-12). */
@Injectable()
export class ReadCoverage {
  constructor(
    private readonly coverage: CoverageRepository,
    private readonly companyPolicies: CompanyPoliciesRepository,
    private readonly policies: Policies,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(UnitOfWork) private readonly unitOfWork: UnitOfWork,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** @throws Problem `company-required` */
  async summary(user: UserPrincipal, wanted: string | undefined): Promise<CoverageReply> {
    const companyId = companyMeantByOne(user, wanted, policyAdmins);
    const policy = await this.companyPolicies.find(companyId);
    const counts = await this.coverage.counts(companyId, this.policies.rolesAlwaysAsked);
    return {
      companyId,
      requireFrom: policy?.requireFrom ?? null,
      requiredFrom: policy?.requiredFrom?.toISOString() ?? null,
      people: counts.people,
      byStatus: counts.byStatus,
      byMethod: counts.byMethod,
      asOf: this.clock.now().toISOString(),
    };
  }

  /** @throws Problem `company-required`, `invalid-request` */
  async people(user: UserPrincipal, query: CoveragePeopleQuery): Promise<CoveragePage> {
    const companyId = companyMeantByOne(user, query.companyId, policyAdmins);
    const { status, method, query: text, after } = query;
    return this.page(companyId, { status, method, query: text }, after);
  }

  /**
   * Who could not enter if a second factor were demanded from that day on; today where nothing is said. Whom a role asks
   * already is not stopped by it.
   * @throws Problem `company-required`, `invalid-request` for a day that is on no calendar
   */
  async dryRun(user: UserPrincipal, query: DryRunQuery): Promise<DryRunReply> {
    const companyId = companyMeantByOne(user, query.companyId, policyAdmins);
    const policy = await this.companyPolicies.find(companyId);
    const timeZone = policy?.timeZone ?? 'UTC';
    const day = query.on === undefined ? todayIn(timeZone, this.clock.now()) : readDay(query.on);
    if (!day)
      throw new Problem(commonProblems.invalidRequest, {
        errors: [{ pointer: '/on', detail: 'is no day of the calendar; write it as 2027-01-15' }],
      });
    const { byStatus } = await this.coverage.counts(companyId, this.policies.rolesAlwaysAsked);
    const stopped = await this.page(companyId, { status: 'not_enrolled' }, query.after);
    return {
      companyId,
      on: day.toString(),
      from: firstMomentOf(day, timeZone).toISOString(),
      stopped: byStatus.not_enrolled,
      items: stopped.items,
      next: stopped.next,
    };
  }

  /**
   * All rows as a file, read as it goes. Whoever takes the list away stands in the chain: it says who is easiest to attack.
   * @throws Problem `company-required`
   */
  async file(user: UserPrincipal, query: CoveragePeopleQuery): Promise<Readable> {
    const companyId = companyMeantByOne(user, query.companyId, policyAdmins);
    const { status, method, query: text } = query;
    await this.unitOfWork.run(() =>
      this.audit.append({
        stream: `company:${companyId}`,
        at: this.clock.now(),
        act: 'coverage.exported',
        outcome: 'success',
        actor: { kind: 'person', id: user.personId },
        object: { kind: 'company', id: companyId },
        origin: user.origin,
        details: { status: status ?? null, method: method ?? null, filtered: text !== undefined },
      }),
    );
    return writeCsv(COLUMNS, this.rows(companyId, { status, method, query: text }));
  }

  private async *rows(companyId: string, filter: CoverageFilter): AsyncGenerator<(string | null)[]> {
    let after: string | null = null;
    do {
      const people: CoveredPerson[] = await this.coverage.page(companyId, this.policies.rolesAlwaysAsked, {
        ...filter,
        ...{ after, limit: ROWS_AT_ONCE },
      });
      for (const { name, email, roles, status, methods, enrolledAt } of people)
        yield [name, email, roles.join(' '), status, methods.join(' '), enrolledAt?.toISOString() ?? null];
      after = people.length < ROWS_AT_ONCE ? null : (people.at(-1)?.personId ?? null);
    } while (after !== null);
  }

  private async page(
    companyId: string,
    { status, method, query }: CoverageFilter,
    after: string | undefined,
  ): Promise<CoveragePage> {
    const people = await this.coverage.page(companyId, this.policies.rolesAlwaysAsked, {
      ...{ status, method, query },
      ...{ after: readCursor(after), limit: PAGE_SIZE + 1 },
    });
    const { items, next } = pageOf(
      people.map((person) => ({ ...person, id: person.personId })),
      PAGE_SIZE,
    );
    return {
      items: items.map(({ id: _, enrolledAt, ...person }) => ({
        ...person,
        enrolledAt: enrolledAt?.toISOString() ?? null,
      })),
      next,
    };
  }
}
