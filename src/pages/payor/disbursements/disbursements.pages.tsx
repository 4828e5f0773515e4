import { Inject, Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Brand } from '../../kit/brand.js';
import { companyOf } from '../company/company-choice.js';
import { DisbursementPage } from './disbursement-page.js';
import { HERE, isStatus } from './disbursement-words.js';
import { DisbursementsPage, type SwitchedOff } from './disbursements-page.js';
import { readOne, readStanding } from './read-one.js';

/** DSB-02: where each disbursement stands, and all of them together. */
@PageGroup(HERE.slice(1))
export class DisbursementsPages {
  constructor(@Inject(Brand) private readonly brand: Brand) {}

  @ShowsPage()
  async list(@CurrentVisit() visit: Visit): Promise<Outcome> {
    visit.requireSignedIn();
    const asked = visit.url.searchParams.get('status');
    const status = isStatus(asked) ? asked : null;
    const after = visit.url.searchParams.get('after');
    const query = { ...(status === null ? {} : { status }), ...(after === null ? {} : { after }) };
    const { items, next } = await dataOf(visit.api.GET('/v1/payor/disbursements', { params: { query } }));
    const { items: sums } = await dataOf(visit.api.GET('/v1/payor/disbursements/summary'));
    return visit.show(
      <DisbursementsPage
        visit={visit}
        brand={this.brand}
        {...{ items, next, status, sums }}
        off={await this.#switchedOff(visit)}
      />,
    );
  }

  @ShowsPage(':id')
  async one(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    visit.requireSignedIn();
    const disbursement = await readOne(visit, id);
    const standing = await readStanding(visit, id);
    return visit.show(
      <DisbursementPage visit={visit} brand={this.brand} disbursement={disbursement} standing={standing} />,
    );
  }

  async #switchedOff(visit: Visit): Promise<SwitchedOff[]> {
    const { all } = await companyOf(visit, ...payorRoles);
    const companies = all.length === 0 ? [{ id: undefined, name: null }] : all;
    const found: SwitchedOff[] = [];
    for (const { id, name } of companies) {
      const query = id === undefined ? {} : { companyId: id };
      const settings = await dataOf(visit.api.GET('/v1/payor/settings', { params: { query } }));
      if (!settings.disbursements.enabled)
        found.push({ company: name, reason: settings.disbursements.reason });
    }
    return found;
  }
}

const payorRoles = [
  'payments_admin',
  'payments_disburser',
  'beneficiary_approver',
  'disbursement_contributor',
];
