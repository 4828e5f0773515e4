import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Form } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { Facts, More, Table, Time } from '../../kit/parts.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { WEBHOOKS } from '../webhooks/webhook-parts.js';
import {
  ClientStatus,
  factsOf,
  FINANCE_SYSTEMS,
  pageOf,
  type Client,
  type Proposal,
} from './client-parts.js';

export const FinanceSystemsPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  clients: readonly Client[];
  proposals: readonly Proposal[];
  next: string | null;
}) => {
  const { visit, brand, company, clients, proposals, next } = props;
  const { t } = visit.words;
  const named = new Map(company.all.map(({ id, name }) => [id, name]));
  return (
    <Layout visit={visit} brand={brand} title={t('financeSystems.title')}>
      <p>{t('financeSystems.intro')}</p>
      <p>
        <a href={WEBHOOKS}>{t('webhooks.toWebhooks')}</a>
      </p>
      <div class="actions">
        {(company.all.length > 0 ? company.all : [null]).map((one) => (
          <a class="button go" href={address(`${FINANCE_SYSTEMS}/new`, { company: one?.id ?? null })}>
            {t('financeSystems.propose')}
            {one && (
              <>
                {' '}
                (<bdi>{one.name}</bdi>)
              </>
            )}
          </a>
        ))}
      </div>
      {proposals.length > 0 && <h2>{t('financeSystems.proposals')}</h2>}
      {proposals.map((proposal) => (
        <Proposed visit={visit} proposal={proposal} company={named.get(proposal.companyId) ?? null} />
      ))}
      <Table
        caption={t('financeSystems.caption')}
        rows={clients}
        empty={<p>{t('financeSystems.empty')}</p>}
        columns={[
          {
            key: 'name',
            label: t('financeSystems.name'),
            cell: ({ name }) => <bdi>{name}</bdi>,
            sortBy: ({ name }) => name,
          },
          ...(named.size > 1
            ? [
                {
                  key: 'company',
                  label: t('financeSystems.company'),
                  cell: ({ companyId }: Client) => <bdi>{named.get(companyId)}</bdi>,
                },
              ]
            : []),
          {
            key: 'status',
            label: t('financeSystems.status'),
            cell: ({ status }) => <ClientStatus of={status} />,
            sortBy: ({ status }) => status,
          },
          {
            key: 'changed',
            label: t('financeSystems.changedAt'),
            cell: ({ changedAt }) => <Time at={changedAt} />,
            sortBy: ({ changedAt }) => changedAt,
          },
          {
            key: 'actions',
            label: t('financeSystems.actions'),
            cell: ({ id, name }) => (
              <a href={pageOf(id)} aria-label={t('financeSystems.lookLabel', { name })}>
                {t('financeSystems.look')}
              </a>
            ),
          },
        ]}
      />
      <More href={next === null ? null : address(FINANCE_SYSTEMS, { after: next })} />
    </Layout>
  );
};

const Proposed = ({
  visit,
  proposal,
  company,
}: {
  visit: Visit;
  proposal: Proposal;
  company: string | null;
}) => {
  const { words } = visit;
  const { t } = words;
  const { id, name, basedOnVersion, addKeys, proposedAt, expiresAt, proposedBy } = proposal;
  const isOwn = proposedBy === visit.live?.session.personId;
  return (
    <section>
      <h3>
        {t(basedOnVersion === 0 ? 'financeSystems.proposalNew' : 'financeSystems.proposalChange', { name })}
      </h3>
      <p>{t('financeSystems.proposalText')}</p>
      <Facts
        of={[
          ...(company === null ? [] : [[t('financeSystems.company'), <bdi>{company}</bdi>] as const]),
          ...factsOf(proposal, words),
          ...addKeys.map(
            ({ kid, alg, thumbprint }) =>
              [t('financeSystems.addedKeys'), <bdi>{`${kid} (${alg}) ${thumbprint}`}</bdi>] as const,
          ),
          [t('financeSystems.proposedAt'), <Time at={proposedAt} />],
          [t('financeSystems.expiresAt'), <Time at={expiresAt} />],
        ]}
      />
      {isOwn && <p>{t('financeSystems.confirmOwn')}</p>}
      <div class="actions">
        {!isOwn && (
          <Form action={`${FINANCE_SYSTEMS}/${id}/confirm`} inline>
            <button type="submit" class="go" aria-label={t('financeSystems.confirmLabel', { name })}>
              {t('financeSystems.confirm')}
            </button>
          </Form>
        )}
        <a
          class="button"
          href={`${FINANCE_SYSTEMS}/proposals/${id}/withdraw`}
          aria-label={t('financeSystems.takeBackLabel', { name })}
        >
          {t('financeSystems.takeBack')}
        </a>
      </div>
    </section>
  );
};
