import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { companyOf } from './company-of.js';
import { CompaniesPage } from './companies-page.js';
import { CompanyPage } from './company-page.js';

/** Companies are found by name: nobody types an id. */
@PageGroup('support/companies')
export class SupportCompaniesPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async find(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireFresh();
    const name = (visit.url.searchParams.get('name') ?? '').trim();
    const { items: found } =
      name === ''
        ? { items: [] }
        : await dataOf(visit.api.GET('/v1/support/companies', { params: { query: { name } } }));
    return visit.show(<CompaniesPage visit={visit} brand={this.brand} name={name} found={found} />);
  }

  @ShowsPage(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireFresh();
    return visit.show(<CompanyPage visit={visit} brand={this.brand} company={await companyOf(visit, id)} />);
  }
}
