import { Inject } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { companiesOf } from '../paid-companies.js';
import { ReceivedPaymentsPage, statuses } from './received-payments-page.js';

/** BNK-04: payments received, and what became of them. */
@PageGroup('payee/payments')
export class ReceivedPaymentsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const { searchParams } = visit.url;
    const after = searchParams.get('after');
    const only = statuses.find((status) => status === searchParams.get('status')) ?? null;
    const query = { ...(after === null ? {} : { after }), ...(only === null ? {} : { status: only }) };
    const { items, next } = await dataOf(visit.api.GET('/v1/payee-admin/payments', { params: { query } }));
    const { items: totals } = await dataOf(visit.api.GET('/v1/payee-admin/payments/totals'));
    const companies = await companiesOf(visit);
    const page = { visit, brand: this.brand, items, next, only, totals, companies };
    return visit.show(<ReceivedPaymentsPage {...page} />);
  }
}
