import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Form, Submit } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Facts, Time } from '../../kit/parts.js';
import { HERE, StatusBadge, pathOf, type Disbursement, type Standing } from './disbursement-words.js';
import { Obstacles } from './obstacles.js';
import { PaymentsTable } from './payments-table.js';

/** Everything the server knows of one, and what this person may do about it now. */
export const DisbursementPage = (props: {
  visit: Visit;
  brand: Brand;
  disbursement: Disbursement;
  standing: Standing;
}) => {
  const { visit, brand, disbursement, standing } = props;
  const { t, money } = visit.words;
  const { id, status, total, authorizedAt } = disbursement;
  return (
    <Layout visit={visit} brand={brand} title={t('disbursements.oneTitle', { total: money(total) })}>
      <p>
        <StatusBadge of={status} words={visit.words} /> {t(`disbursements.${status}Text`)}
      </p>
      {authorizedAt !== null && (
        <p>
          <a class="button" href={`${pathOf(id)}/receipt`}>
            {t('disbursements.receipt')}
          </a>
        </p>
      )}
      <Obstacles disbursement={disbursement} standing={standing} />
      <PaymentsTable of={disbursement} />
      <Acts disbursement={disbursement} standing={standing} />
      <History disbursement={disbursement} standing={standing} />
      <p>
        <a href={HERE}>{t('disbursements.back')}</a>
      </p>
    </Layout>
  );
};

type Act = Standing['acts'][number];

const Acts = ({
  disbursement: { id },
  standing: { acts },
}: {
  disbursement: Disbursement;
  standing: Standing;
}) => {
  const { t } = useWords();
  const hindrances = [...new Set(acts.map(({ hindered }) => hindered))].filter((why) => why !== null);
  const open = acts.filter(({ hindered }) => hindered === null);
  return (
    <section>
      <h2>{t('disbursements.actsTitle')}</h2>
      {acts.length === 0 && <p>{t('disbursements.noActs')}</p>}
      {hindrances.map((why) => (
        <p>{t(`disbursements.${why}`)}</p>
      ))}
      {open.length > 0 && (
        <div class="actions">
          {open.map(({ act }) => (
            <ActButton id={id} act={act} />
          ))}
        </div>
      )}
    </section>
  );
};

/** A code is asked for on a page that a form makes; everything else has a page of its own. */
const ActButton = ({ id, act }: { id: string; act: Act['act'] }) => {
  const { t } = useWords();
  switch (act) {
    case 'approve':
    case 'authorize':
      return (
        <Form action={`${pathOf(id)}/${act}`} inline>
          <Submit>{t(`disbursements.${act}`)}</Submit>
        </Form>
      );
    case 'submit':
      return (
        <a class="button go" href={`${pathOf(id)}/submit`}>
          {t('disbursements.submit')}
        </a>
      );
    case 'change':
      return (
        <a class="button" href={`${pathOf(id)}/edit`}>
          {t('disbursements.change')}
        </a>
      );
    case 'cancel':
      return (
        <a class="button" href={`${pathOf(id)}/cancel`}>
          {t('disbursements.cancel')}
        </a>
      );
  }
};

const History = ({ disbursement, standing }: { disbursement: Disbursement; standing: Standing }) => {
  const words = useWords();
  const { t } = words;
  const { fundingAccount, createdAt, submittedAt, authorizedAt, cancelledAt, cancelReason } = disbursement;
  const by = (did: Standing['hands'][number]['did']) => {
    const hand = standing.hands.find((one) => one.did === did);
    return hand && <bdi>{hand.person.name}</bdi>;
  };
  const facts = [
    [t('disbursements.company'), <bdi>{standing.company.name}</bdi>],
    [
      t('disbursements.from'),
      <>
        <bdi>{fundingAccount.nickname}</bdi> <span class="numeric">…{fundingAccount.lastFour}</span>
      </>,
    ],
    [t('disbursements.created'), by('created')],
    [t('disbursements.madeAt'), <Time at={createdAt} />],
    [t('disbursements.last_edited'), by('last_edited')],
    [t('disbursements.version'), words.number(disbursement.version)],
    [t('disbursements.submittedBy'), by('submitted')],
    [t('disbursements.submittedAt'), submittedAt && <Time at={submittedAt} />],
    [t('disbursements.approvals'), <Approvals of={disbursement} />],
    [t('disbursements.authorizedBy'), by('authorized')],
    [t('disbursements.authorizedAt'), authorizedAt && <Time at={authorizedAt} />],
    [t('disbursements.cancelledBy'), by('cancelled')],
    [t('disbursements.cancelledAt'), cancelledAt && <Time at={cancelledAt} />],
    [t('disbursements.cancelReason'), cancelReason !== null && <bdi>{cancelReason}</bdi>],
  ] as const;
  return (
    <section>
      <h2>{t('disbursements.factsTitle')}</h2>
      <Facts of={facts.filter(([, value]) => value !== undefined && value !== null && value !== false)} />
    </section>
  );
};

const Approvals = ({ of: { approvals, approvalsRequired } }: { of: Disbursement }) => {
  const { t } = useWords();
  const given = approvals.filter(({ counts }) => counts).length;
  return (
    <>
      {approvalsRequired === 0
        ? t('disbursements.noApprovals')
        : t('disbursements.approvalsCount', { given, required: approvalsRequired })}
      {approvals.length > 0 && (
        <ul>
          {approvals.map(({ name, at, counts }) => (
            <li>
              <bdi>{name}</bdi>, <Time at={at} />:{' '}
              {t(counts ? 'disbursements.approvalCounts' : 'disbursements.approvalVoid')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
};
