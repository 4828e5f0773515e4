import { Inject } from '@nestjs/common';
import { dataOf, type paths } from '@countersign/client';
import { PageGroup, ShowsPage } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { companyOf } from '../company/company-choice.js';
import { HISTORY, HistoryPage } from './history-page.js';

type Query = NonNullable<paths['/v1/payor/history']['get']['parameters']['query']>;
type Kind = NonNullable<Query['kind']>;

const kindsOfApprovers: readonly Kind[] = ['beneficiary_account'];
const kindsOfAdmins: readonly Kind[] = [
  'membership',
  'funding_account',
  'beneficiary_account',
  'approval_policy',
  'disbursements_switch',
  'finance_client',
  'webhook_endpoint',
];

/** LG-01, BNK-02: the change history, for those whose affair it is. */
@PageGroup(HISTORY.slice(1))
export class HistoryPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const company = await companyOf(visit, 'payments_admin', 'beneficiary_approver');
    const kinds = isAdmin(visit, company.asked.companyId) ? kindsOfAdmins : kindsOfApprovers;
    const search = visit.url.searchParams;
    const kind = kinds.find((one) => one === search.get('kind')) ?? null;
    const objectId = search.get('objectId');
    const after = search.get('after');
    const query: Query = {
      ...company.asked,
      ...(kind === null ? {} : { kind }),
      ...(objectId === null ? {} : { objectId }),
      ...(after === null ? {} : { after }),
    };
    const { items, next } = await dataOf(visit.api.GET('/v1/payor/history', { params: { query } }));
    const filter = { kind, objectId };
    return visit.show(
      <HistoryPage {...{ visit, brand: this.brand, company, kinds, filter, next }} changes={items} />,
    );
  }
}

/** What is not theirs the API refuses; this spares them ways that lead to a refusal. */
const isAdmin = (visit: Visit, companyId: string | undefined): boolean =>
  visit.grants.some(
    (grant) => grant.role === 'payments_admin' && (companyId === undefined || grant.companyId === companyId),
  );
