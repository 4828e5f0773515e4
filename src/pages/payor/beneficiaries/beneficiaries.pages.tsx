import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { companyOf } from '../company/company-choice.js';
import type { Change } from '../history/change-words.js';
import { BeneficiariesPage, filters } from './beneficiaries-page.js';
import { ApproveBeneficiaryPage, BeneficiaryPage } from './beneficiary-page.js';
import { BENEFICIARIES, pageOf, type Account } from './beneficiary-parts.js';

/** BNK-02: looked at and approved; there is no rejecting, and no taking back. */
@PageGroup(BENEFICIARIES.slice(1))
export class BeneficiariesPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const { all } = await companyOf(visit, 'payments_admin', 'beneficiary_approver');
    const { searchParams } = visit.url;
    const filter = filters.find((one) => one === searchParams.get('status')) ?? null;
    const after = searchParams.get('after');
    const query = { ...(filter === null ? {} : { status: filter }), ...(after === null ? {} : { after }) };
    const { items, next } = await dataOf(
      visit.api.GET('/v1/payor/beneficiary-accounts', { params: { query } }),
    );
    const companies = new Map(all.map(({ id, name }) => [id, name]));
    return visit.show(
      <BeneficiariesPage {...{ visit, brand: this.brand, filter, next, companies }} accounts={items} />,
    );
  }

  @ShowsPage(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const account = await this.#find(visit, id);
    const { items, next } = await this.#changes(visit, account, visit.url.searchParams.get('after'));
    return visit.show(<BeneficiaryPage {...{ visit, brand: this.brand, account, next }} changes={items} />);
  }

  @ShowsPage(':id/approve')
  async approveForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const account = await this.#find(visit, id);
    visit.requireFresh();
    return this.#approvePage(visit, account, await formOf(visit));
  }

  @TakesPageForm(':id/approve')
  approve(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const { once = '', version = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        const params = { path: { id }, header: { 'Idempotency-Key': once } };
        const body = { version: Number(version) };
        await dataOf(visit.api.POST('/v1/payor/beneficiary-accounts/{id}/approve', { params, body }));
        return visit.goTo(pageOf(id), 'accountApproved');
      },
      // What it is now, not what was looked at: it may have changed, or been approved by somebody else.
      async (form, status) => this.#approvePage(visit, await this.#find(visit, id), form, status),
    );
  }

  #find(visit: Visit, id: string): Promise<Account> {
    return dataOf(visit.api.GET('/v1/payor/beneficiary-accounts/{id}', { params: { path: { id } } }));
  }

  #changes(
    visit: Visit,
    { id: objectId, companyId }: Account,
    after: string | null = null,
  ): Promise<{ items: Change[]; next: string | null }> {
    const query = {
      ...{ kind: 'beneficiary_account' as const, objectId, companyId },
      ...(after === null ? {} : { after }),
    };
    return dataOf(visit.api.GET('/v1/payor/history', { params: { query } }));
  }

  async #approvePage(visit: Visit, account: Account, form: FormState, status = 200): Promise<Outcome> {
    if (account.status !== 'needs_review') return visit.goTo(pageOf(account.id), 'nothingToReview');
    const { items } = await this.#changes(visit, account);
    return visit.show(
      <ApproveBeneficiaryPage
        {...{ visit, brand: this.brand, account, form, once: randomUUID() }}
        changes={items}
      />,
      status,
    );
  }
}
