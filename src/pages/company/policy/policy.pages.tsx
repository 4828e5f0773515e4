import { Inject } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { dataOf, type components } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { missing } from '../../browser/problem-words.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Fields, Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { bothRights, scopeOf, type CompanyScope } from '../company-scope.js';
import { LackingRightPage } from '../lacking-right-page.js';
import { ConfirmPolicyPage } from './confirm-policy-page.js';
import { EditPolicyPage } from './edit-policy-page.js';
import { fieldsOf, fieldWords, wantedBy } from './policy-form.js';
import { PolicyHistoryPage } from './policy-history-page.js';
import { PolicyPage } from './policy-page.js';

type PolicyReply = components['schemas']['PolicyReply'];
type Wanted = Extract<ReturnType<typeof wantedBy>, { wanted: unknown }>['wanted'];

const HERE = '/company/policy';
const DAY_MS = 86_400_000;
/** POL-03: about a month, in words alone. */
const ADVISED_NOTICE_DAYS = 30;

/** POL-01..09, POL-11: the policy, its change by way of what it would do, and its history. */
@PageGroup(HERE.slice(1))
export class CompanyPolicyPages {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage()
  show(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#withBothRights(visit, HERE, async (scope) => {
      const policy = await this.#read(visit, scope);
      return visit.show(<PolicyPage visit={visit} brand={this.brand} scope={scope} policy={policy} />);
    });
  }

  @ShowsPage('history')
  history(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#withBothRights(visit, `${HERE}/history`, async (scope) => {
      const { companyId } = scope;
      const after = visit.url.searchParams.get('after');
      const query = { companyId, ...(after === null ? {} : { after }) };
      const page = await dataOf(visit.api.GET('/v1/company/mfa-policy/history', { params: { query } }));
      return visit.show(<PolicyHistoryPage visit={visit} brand={this.brand} scope={scope} page={page} />);
    });
  }

  @ShowsPage('edit')
  edit(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#withBothRights(visit, `${HERE}/edit`, async (scope) => {
      visit.requireFresh();
      const policy = await this.#read(visit, scope);
      if (!policy.available) return visit.goTo(scope.at(HERE));
      const kept = await formOf(visit);
      // One or the other: of two lists of countries the union was asked for by nobody.
      const values = Object.keys(kept.values).length > 0 ? kept.values : this.#asked(visit, policy);
      return this.#editPage(visit, scope, { ...kept, values });
    });
  }

  /** Shows what would change; saves it when it comes back from there. */
  @TakesPageForm('edit')
  take(@CurrentVisit() visit: Visit): Promise<Outcome> {
    return this.#withBothRights(visit, `${HERE}/edit`, async (scope) => {
      const { words, fields } = visit;
      const values = visit.typed;
      if (fields['step'] === 'back') return this.#editPage(visit, scope, { values, errors: null });
      const form = wantedBy(fields, words);
      if ('wrong' in form)
        return this.#editPage(visit, scope, { values, errors: missing(words, form.wrong) }, 422);
      const saves = fields['step'] === 'save';
      return submit(
        visit,
        () => (saves ? this.#save(visit, scope, form.wanted) : this.#confirm(visit, scope, form.wanted)),
        (again, status) => this.#again(visit, scope, again, status),
        fieldWords(words),
      );
    });
  }

  /** The day begins where the admin is who sets it (POL-03), if they have said where that is. */
  #asked(visit: Visit, policy: PolicyReply): Fields {
    const { timeZone } = visit.words;
    const fields = fieldsOf(policy);
    return policy.requireFrom === null && timeZone !== null ? { ...fields, time_zone: timeZone } : fields;
  }

  async #save(visit: Visit, scope: CompanyScope, wanted: Wanted): Promise<Outcome> {
    const { companyId } = scope;
    await dataOf(visit.api.PUT('/v1/company/mfa-policy', { body: { companyId, ...wanted } }));
    return visit.goTo(scope.at(HERE), 'policySaved');
  }

  async #confirm(visit: Visit, scope: CompanyScope, wanted: Wanted): Promise<Outcome> {
    visit.requireFresh();
    const before = await this.#read(visit, scope);
    if (before.version !== wanted.version)
      return this.#again(visit, scope, {
        values: visit.typed,
        errors: { summary: visit.words.t('problems.mfa-policy-changed'), fields: {} },
      });
    const { requireFrom } = wanted;
    return visit.show(
      <ConfirmPolicyPage
        visit={visit}
        brand={this.brand}
        scope={scope}
        before={before}
        wanted={wanted}
        fields={fieldsOf(wanted)}
        dryRun={requireFrom === null ? null : await this.#dryRun(visit, scope, requireFrom)}
        shortNotice={requireFrom !== null && requireFrom !== before.requireFrom && this.#isShort(requireFrom)}
      />,
    );
  }

  /** With the version of now: its difference from what was typed is shown before anything is saved. */
  async #again(visit: Visit, scope: CompanyScope, form: FormState, status = 409): Promise<Outcome> {
    const { version } = await this.#read(visit, scope);
    return this.#editPage(
      visit,
      scope,
      { ...form, values: { ...form.values, version: String(version) } },
      status,
    );
  }

  #dryRun(visit: Visit, { companyId }: CompanyScope, on: string) {
    return dataOf(visit.api.GET('/v1/company/coverage/dry-run', { params: { query: { companyId, on } } }));
  }

  #read(visit: Visit, { companyId }: CompanyScope): Promise<PolicyReply> {
    return dataOf(visit.api.GET('/v1/company/mfa-policy', { params: { query: { companyId } } }));
  }

  #isShort(day: string): boolean {
    const daysLeft = (Date.parse(day) - this.clock.now().getTime()) / DAY_MS;
    return daysLeft > 0 && daysLeft < ADVISED_NOTICE_DAYS - 1;
  }

  #editPage(visit: Visit, scope: CompanyScope, form: FormState, status = 200): Outcome {
    const advised = new Date(this.clock.now().getTime() + ADVISED_NOTICE_DAYS * DAY_MS);
    return visit.show(
      <EditPolicyPage
        visit={visit}
        brand={this.brand}
        scope={scope}
        form={form}
        advisedDay={advised.toISOString().slice(0, 10)}
      />,
      status,
    );
  }

  /** Either right alone is refused; told is which one lacks (POL-02). */
  async #withBothRights(
    visit: Visit,
    path: string,
    work: (scope: CompanyScope) => Promise<Outcome>,
  ): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const lacks = scope.lacks(bothRights);
    if (lacks.length === 0) return work(scope);
    return visit.show(
      <LackingRightPage
        visit={visit}
        brand={this.brand}
        scope={scope}
        title={visit.words.t('companyPolicy.title')}
        path={path}
        lacks={lacks}
      />,
      403,
    );
  }
}
