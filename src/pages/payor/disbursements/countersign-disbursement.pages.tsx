import { Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Countersign } from '../../countersign/countersign.js';

const HERE = '/payor/disbursements';

/** STP-03, DSB-04: approving and authorizing, each over exactly what is shown. Their pages are made by a form alone. */
@PageGroup(HERE.slice(1))
export class CountersignDisbursementPages {
  constructor(private readonly countersign: Countersign) {}

  /** After a sign-in in between, or by a bookmark: what may be authorized is on the page of the disbursement. */
  @ShowsPage(':id/authorize')
  authorizeStart(@CurrentVisit() visit: Visit, @Param('id') id: string): Outcome {
    return visit.goTo(pageOf(id));
  }

  @TakesPageForm(':id/authorize')
  authorize(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.countersign.answer(visit, {
      ...{ title: 'countersign.authorizeTitle', verb: 'countersign.authorize' },
      ...{ path: `${pageOf(id)}/authorize`, back: pageOf(id) },
      call: (header) =>
        dataOf(
          visit.api.POST('/v1/payor/disbursements/{id}/authorize', {
            params: { path: { id }, header },
            body: {},
          }),
        ),
      done: () => visit.goTo(`${pageOf(id)}/receipt`, 'authorized'),
    });
  }

  @ShowsPage(':id/approve')
  approveStart(@CurrentVisit() visit: Visit, @Param('id') id: string): Outcome {
    return visit.goTo(pageOf(id));
  }

  @TakesPageForm(':id/approve')
  approve(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.countersign.answer(visit, {
      ...{ title: 'countersign.approveTitle', verb: 'countersign.approve' },
      ...{ path: `${pageOf(id)}/approve`, back: pageOf(id) },
      call: (header) =>
        dataOf(
          visit.api.POST('/v1/payor/disbursements/{id}/approve', {
            params: { path: { id }, header },
            body: {},
          }),
        ),
      done: () => visit.goTo(pageOf(id), 'approved'),
    });
  }
}

const pageOf = (id: string): string => `${HERE}/${encodeURIComponent(id)}`;
