import { Inject } from '@nestjs/common';
import { dataOf, type components } from '@countersign/client';
import { PageGroup, ShowsPage, TakesPageForm } from '../../browser/page-group.js';
import { CurrentVisit } from '../../browser/visit.guard.js';
import type { Outcome, Visit } from '../../browser/visit.js';
import { Countersign } from '../../countersign/countersign.js';
import { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';

type AuthorizedBatch = components['schemas']['AuthorizedBatchReply'];

/** The prefix of a ticked box: `d:` and the id. */
const TICKED = 'd:';

/** Several disbursements by one code over the whole list (SU-07), in the order in which they were listed. */
@PageGroup('payor/disbursements/batch')
export class BatchPages {
  constructor(
    private readonly countersign: Countersign,
    @Inject(Brand) private readonly brand: Brand,
  ) {}

  @ShowsPage()
  start(@CurrentVisit() visit: Visit): Outcome {
    return visit.goTo('/payor/disbursements?status=submitted');
  }

  @TakesPageForm()
  async authorize(@CurrentVisit() visit: Visit): Promise<Outcome> {
    const ticked = Object.keys(visit.fields).filter((name) => name.startsWith(TICKED));
    const disbursementIds = ticked.map((name) => name.slice(TICKED.length));
    const [only, ...others] = disbursementIds;
    if (only === undefined) return visit.goTo('/payor/disbursements?status=submitted', 'nothingTicked');
    // One alone is no batch, and its page says all there is to it.
    if (others.length === 0) return visit.goTo(`/payor/disbursements/${only}`);
    return this.countersign.answer(visit, {
      ...{ title: 'countersign.batchTitle', verb: 'countersign.authorize' },
      ...{ path: '/payor/disbursements/batch', back: '/payor/disbursements' },
      fields: Object.fromEntries(ticked.map((name) => [name, 'yes'])),
      call: (header) =>
        dataOf(
          visit.api.POST('/v1/payor/disbursement-batches', { params: { header }, body: { disbursementIds } }),
        ),
      done: (batch) => visit.show(<AuthorizedBatchPage visit={visit} brand={this.brand} batch={batch} />),
    });
  }
}

const AuthorizedBatchPage = ({
  visit,
  brand,
  batch,
}: {
  visit: Visit;
  brand: Brand;
  batch: AuthorizedBatch;
}) => {
  const { t, money } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('countersign.receiptTitle')}>
      <p class="done" role="status">
        {t('countersign.batchDone', { count: batch.disbursements.length })}
      </p>
      <ul>
        {batch.disbursements.map(({ id, total }) => (
          <li>
            <a href={`/payor/disbursements/${id}/receipt`}>
              {t('countersign.receiptOf', { total: money(total) })}
            </a>
          </li>
        ))}
      </ul>
      <p>
        <a href="/payor/disbursements">{t('countersign.toList')}</a>
      </p>
    </Layout>
  );
};
