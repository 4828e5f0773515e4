import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { companyOf, type CompanyChoice } from '../company/company-choice.js';
import { requireRole } from '../require-role.js';
import { SettingsPage } from './settings-page.js';

const LIST = '/payor/disbursements';

/** Whether a company disburses at all, for those who decide it. */
@PageGroup('payor/settings')
export class SettingsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async form(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await this.#company(visit);
    visit.requireFresh();
    return this.#page(visit, company, await formOf(visit));
  }

  @TakesPageForm()
  async switch(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await this.#company(visit);
    const { reason = '', switch: wanted } = visit.fields;
    const enabled = wanted === 'on';
    return submit(
      visit,
      async () => {
        const body = { ...company.asked, enabled, reason };
        await dataOf(visit.api.PUT('/v1/payor/settings/disbursements', { body }));
        return visit.goTo(LIST, enabled ? 'disbursementsOn' : 'disbursementsOff');
      },
      (form, status) => this.#page(visit, company, form, status),
      { reason: { text: visit.words.t('payorSettings.reasonWrong') } },
    );
  }

  #company(visit: Visit): Promise<CompanyChoice> {
    requireRole(visit, 'payments_admin');
    return companyOf(visit, 'payments_admin');
  }

  async #page(visit: Visit, company: CompanyChoice, form: FormState, status = 200): Promise<Outcome> {
    const query = company.asked;
    const { disbursements } = await dataOf(visit.api.GET('/v1/payor/settings', { params: { query } }));
    return visit.show(
      <SettingsPage visit={visit} brand={this.brand} company={company} state={disbursements} form={form} />,
      status,
    );
  }
}
