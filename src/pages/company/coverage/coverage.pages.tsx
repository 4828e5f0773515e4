import { Inject } from '@nestjs/common';
import { Clock } from '@countersign/mfa-core';
import { dataOf } from '@countersign/client';
import { StepUpNeeded } from '../../browser/page-errors.js';
import { PageGroup, ShowsPage } from '../../browser/page-group.js';
import { isStepUpNeeded } from '../../browser/problem-words.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { scopeOf, type CompanyScope } from '../company-scope.js';
import { filterOf } from './coverage-filter.js';
import { CoveragePage } from './coverage-page.js';
import { isUnderWay } from './mailing-progress.js';
import { MailingsPage } from './mailings-page.js';

const HERE = '/company/coverage';

/** POL-12: who is enrolled, with what, and who is not; and how far people were told (POL-06). */
@PageGroup(HERE.slice(1))
export class CoveragePages {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage()
  async show(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const { companyId } = scope;
    const filter = filterOf(visit.url.searchParams);
    const after = visit.url.searchParams.get('after');
    const query = { companyId, ...filter, ...(after === null ? {} : { after }) };
    const page = await dataOf(visit.api.GET('/v1/company/coverage/people', { params: { query } }));
    const coverage = await dataOf(
      visit.api.GET('/v1/company/coverage', { params: { query: { companyId } } }),
    );
    const mailings = await this.#mailings(visit, scope);
    const now = this.clock.now();
    return visit.show(
      <CoveragePage
        visit={visit}
        brand={this.brand}
        scope={scope}
        coverage={coverage}
        filter={filter}
        page={page}
        mailings={mailings.filter((mailing) => isUnderWay(mailing, now))}
      />,
    );
  }

  @ShowsPage('mailings')
  async mailings(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const scope = await scopeOf(visit);
    return visit.show(
      <MailingsPage
        visit={visit}
        brand={this.brand}
        scope={scope}
        mailings={await this.#mailings(visit, scope)}
        now={this.clock.now()}
      />,
    );
  }

  /** Where a code is asked for before the file, the way back ends on a page and not in a download. */
  @ShowsPage('download')
  async beforeFile(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireFresh();
    const scope = await scopeOf(visit);
    const { t } = visit.words;
    const filter = filterOf(visit.url.searchParams);
    return visit.show(
      <Layout visit={visit} brand={this.brand} title={t('coverage.downloadTitle')}>
        <p>{t('coverage.downloadText')}</p>
        <p class="actions">
          <a class="button go" href={scope.at(`${HERE}/people.csv`, { ...filter })}>
            {t('coverage.downloadFile')}
          </a>
          <a class="button" href={scope.at(HERE, { ...filter })}>
            {t('coverage.back')}
          </a>
        </p>
      </Layout>,
    );
  }

  @ShowsPage('people.csv')
  async file(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const scope = await scopeOf(visit);
    const filter = filterOf(visit.url.searchParams);
    const query = { companyId: scope.companyId, ...filter };
    try {
      visit.requireFresh();
      const file = await dataOf(
        visit.api.GET('/v1/company/coverage.csv', { params: { query }, parseAs: 'text' }),
      );
      return visit.download('coverage.csv', 'text/csv; charset=utf-8', file);
    } catch (error) {
      if (!(error instanceof StepUpNeeded) && !isStepUpNeeded(error)) throw error;
      return visit.goTo(scope.at(`${HERE}/download`, { ...filter }));
    }
  }

  async #mailings(visit: Visit, { companyId }: CompanyScope) {
    const { items } = await dataOf(
      visit.api.GET('/v1/company/mailings', { params: { query: { companyId } } }),
    );
    return items;
  }
}
