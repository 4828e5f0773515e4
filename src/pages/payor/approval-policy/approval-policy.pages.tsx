import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { NoSuchPage } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { isForTheForm } from '../../browser/problem-words.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { ConfirmPage } from '../../kit/confirm-page.js';
import { emptyForm, type FormState } from '../../kit/form-parts.js';
import { address, companyOf, type CompanyChoice } from '../company/company-choice.js';
import { CompanyNamed } from '../company/company-switch.js';
import { requireRole } from '../require-role.js';
import { ApprovalPolicyPage, APPROVAL_POLICY, type Policy, type Proposal } from './approval-policy-page.js';
import { ProposeRulesPage } from './propose-rules-page.js';
import { errorsInRules, rulesIn, valuesOf } from './rules-form.js';
import { RulesList } from './rules-list.js';

const readers = [
  'payments_admin',
  'payments_disburser',
  'beneficiary_approver',
  'disbursement_contributor',
] as const;

/** DC-05: rules are proposed by one payments admin here, and come into force by the code of another. */
@PageGroup(APPROVAL_POLICY.slice(1))
export class ApprovalPolicyPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async show(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, ...readers);
    const policy = await this.#read(visit, company);
    const mayChange = mayChangeFor(visit, policy);
    const proposer = mayChange && policy.proposal ? await this.#proposerOf(visit, policy.proposal) : null;
    return visit.show(
      <ApprovalPolicyPage {...{ visit, brand: this.brand, company, policy, mayChange, proposer }} />,
    );
  }

  @ShowsPage('propose')
  async proposeForm(@CurrentVisit() visit: Visit): Promise<Outcome> {
    requireRole(visit, 'payments_admin');
    visit.requireFresh();
    const company = await companyOf(visit, 'payments_admin');
    const policy = await this.#read(visit, company);
    return this.#proposePage(visit, company, policy, await formOf(visit, valuesOf(policy.rules)));
  }

  @TakesPageForm('propose')
  async propose(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    const { more, once = '', version = '' } = visit.fields;
    const typed = { values: visit.typed, errors: null };
    if (more !== undefined) return this.#proposePage(visit, company, await this.#read(visit, company), typed);
    try {
      await dataOf(
        visit.api.POST('/v1/payor/approval-policy/proposals', {
          params: { header: { 'Idempotency-Key': once } },
          body: { ...company.asked, basedOnVersion: Number(version), rules: rulesIn(visit.fields) },
        }),
      );
      return visit.goTo(address(APPROVAL_POLICY, company.query), 'rulesProposed');
    } catch (error) {
      if (!isForTheForm(error)) throw error;
      const policy = await this.#read(visit, company);
      const errors = errorsInRules(error, visit.fields, visit.words);
      // The rules in force are shown beside: what is sent next is meant to take the place of those.
      const values =
        error.type === '/problems/version-conflict'
          ? { ...typed.values, version: String(policy.version) }
          : typed.values;
      return this.#proposePage(visit, company, policy, { values, errors }, 422);
    }
  }

  @ShowsPage(':id/withdraw')
  async withdrawForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    requireRole(visit, 'payments_admin');
    visit.requireFresh();
    const company = await companyOf(visit, 'payments_admin');
    return this.#withdrawPage(visit, company, id, emptyForm);
  }

  @TakesPageForm(':id/withdraw')
  async withdraw(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin');
    return submit(
      visit,
      async () => {
        const params = { path: { id } };
        await dataOf(
          visit.api.POST('/v1/payor/approval-policy/proposals/{id}/withdraw', { params, body: {} }),
        );
        return visit.goTo(address(APPROVAL_POLICY, company.query), 'proposalTakenBack');
      },
      (form, status) => this.#withdrawPage(visit, company, id, form, status),
    );
  }

  #read(visit: Visit, { asked: query }: CompanyChoice): Promise<Policy> {
    return dataOf(visit.api.GET('/v1/payor/approval-policy', { params: { query } }));
  }

  /** By the change history, which names people; null where it is too long ago to be on its first page. */
  async #proposerOf(visit: Visit, { id, companyId }: Proposal): Promise<string | null> {
    const query = { companyId, kind: 'approval_policy' as const };
    const { items } = await dataOf(visit.api.GET('/v1/payor/history', { params: { query } }));
    const proposed = items.find(
      ({ act, details }) => act === 'approval_policy.proposed' && details['proposal'] === id,
    );
    return proposed?.actor.name ?? null;
  }

  #proposePage(visit: Visit, company: CompanyChoice, policy: Policy, form: FormState, status = 200): Outcome {
    if (!mayChangeFor(visit, policy)) throw new NoSuchPage();
    const version = form.values['version'] ?? String(policy.version);
    const more = form.values['more'] !== undefined;
    const once = randomUUID();
    return visit.show(
      <ProposeRulesPage {...{ visit, brand: this.brand, company, policy, version, form, more, once }} />,
      status,
    );
  }

  async #withdrawPage(
    visit: Visit,
    company: CompanyChoice,
    id: string,
    form: FormState,
    status = 200,
  ): Promise<Outcome> {
    const policy = await this.#read(visit, company);
    const back = address(APPROVAL_POLICY, company.query);
    if (!mayChangeFor(visit, policy)) throw new NoSuchPage();
    if (policy.proposal?.id !== id) return visit.goTo(back, 'proposalOver');
    const { t } = visit.words;
    return visit.show(
      <ConfirmPage
        {...{ visit, brand: this.brand, form, back }}
        title={t('approvalPolicy.withdrawTitle')}
        verb={t('approvalPolicy.withdraw')}
        danger
        action={address(visit.path, company.query)}
      >
        <CompanyNamed of={company} />
        <RulesList of={policy.proposal.rules} />
        <p>{t('approvalPolicy.withdrawText')}</p>
      </ConfirmPage>,
      status,
    );
  }
}

const mayChangeFor = (visit: Visit, { companyId }: Policy): boolean =>
  visit.grants.some((grant) => grant.role === 'payments_admin' && grant.companyId === companyId);
