import { randomUUID } from 'node:crypto';
import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { formOf, submit } from '../../browser/submit.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import type { FormState } from '../../kit/form-parts.js';
import { companiesOf } from '../paid-companies.js';
import { AcceptAgreementPage, AgreementPage } from './agreement-page.js';
import { agreementOf, agreementsOf, type PaymentAgreement } from './agreements.js';
import { AgreementsPage } from './agreements-page.js';

/** BNK-04: one agreement for each commitment, accepted once and for good. */
@PageGroup('payee/agreements')
export class AgreementsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const { items, next } = await agreementsOf(visit)(visit.url.searchParams.get('after') ?? undefined);
    const page = { visit, brand: this.brand, items, next, companies: await companiesOf(visit) };
    return visit.show(<AgreementsPage {...page} />);
  }

  @ShowsPage(':id')
  async read(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const agreement = await agreementOf(visit, id);
    const page = { visit, brand: this.brand, agreement, companies: await companiesOf(visit) };
    return visit.show(<AgreementPage {...page} />);
  }

  @ShowsPage(':id/accept')
  async acceptForm(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const agreement = await agreementOf(visit, id);
    if (agreement.status === 'accepted') return visit.goTo(pageOf(agreement));
    visit.requireFresh();
    return this.#acceptPage(visit, agreement, await formOf(visit));
  }

  @TakesPageForm(':id/accept')
  async accept(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    const agreement = await agreementOf(visit, id);
    const { once = '' } = visit.fields;
    return submit(
      visit,
      async () => {
        await dataOf(
          visit.api.POST('/v1/payee-admin/payment-agreements/{id}/accept', {
            params: { path: { id }, header: { 'Idempotency-Key': once } },
            body: {},
          }),
        );
        return visit.goTo(pageOf(agreement), 'agreementAccepted');
      },
      (form, status) => this.#acceptPage(visit, agreement, form, status),
    );
  }

  async #acceptPage(
    visit: Visit,
    agreement: PaymentAgreement,
    form: FormState,
    status = 200,
  ): Promise<Outcome> {
    const companies = await companiesOf(visit);
    const page = { visit, brand: this.brand, agreement, companies, form, once: randomUUID() };
    return visit.show(<AcceptAgreementPage {...page} />, status);
  }
}

const pageOf = ({ id }: PaymentAgreement): string => `/payee/agreements/${id}`;
