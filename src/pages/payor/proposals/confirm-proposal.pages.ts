import { Param } from '@nestjs/common';
import { dataOf } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Countersign } from '../../countersign/countersign.js';

const POLICY = '/payor/approval-policy';
const FINANCE_SYSTEMS = '/payor/finance-systems';

/** What one payments admin proposed, another one countersigns over exactly what it changes (DC-05). */
@PageGroup('payor')
export class ConfirmProposalPages {
  constructor(private readonly countersign: Countersign) {}

  @ShowsPage('approval-policy/:id/confirm')
  policyStart(@CurrentVisit() visit: Visit): Outcome {
    return visit.goTo(POLICY);
  }

  @TakesPageForm('approval-policy/:id/confirm')
  policy(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.countersign.answer(visit, {
      ...{ title: 'countersign.policyTitle', verb: 'countersign.approve' },
      ...{ path: `${POLICY}/${encodeURIComponent(id)}/confirm`, back: POLICY },
      call: (header) =>
        dataOf(
          visit.api.POST('/v1/payor/approval-policy/proposals/{id}/confirm', {
            params: { path: { id }, header },
            body: {},
          }),
        ),
      done: () => visit.goTo(POLICY, 'policyConfirmed'),
    });
  }

  @ShowsPage('finance-systems/:id/confirm')
  financeSystemStart(@CurrentVisit() visit: Visit): Outcome {
    return visit.goTo(FINANCE_SYSTEMS);
  }

  @TakesPageForm('finance-systems/:id/confirm')
  financeSystem(@CurrentVisit() visit: Visit, @Param('id') id: string): Promise<Outcome> {
    return this.countersign.answer(visit, {
      ...{ title: 'countersign.financeSystemTitle', verb: 'countersign.approve' },
      ...{ path: `${FINANCE_SYSTEMS}/${encodeURIComponent(id)}/confirm`, back: FINANCE_SYSTEMS },
      call: (header) =>
        dataOf(
          visit.api.POST('/v1/payor/finance-clients/proposals/{id}/confirm', {
            params: { path: { id }, header },
            body: {},
          }),
        ),
      done: () => visit.goTo(FINANCE_SYSTEMS, 'financeSystemConfirmed'),
    });
  }
}
