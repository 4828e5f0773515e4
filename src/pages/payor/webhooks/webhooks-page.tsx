import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Table, Time } from '../../kit/parts.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { FINANCE_SYSTEMS } from '../finance-clients/client-parts.js';
import { pageOf, WEBHOOKS, WebhookState, type Webhook } from './webhook-parts.js';

export const WebhooksPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  webhooks: readonly Webhook[];
}) => {
  const { visit, brand, company, webhooks } = props;
  const { t } = visit.words;
  const named = new Map(company.all.map(({ id, name }) => [id, name]));
  return (
    <Layout visit={visit} brand={brand} title={t('webhooks.title')}>
      <p>{t('webhooks.intro')}</p>
      <div class="actions">
        {(company.all.length > 0 ? company.all : [null]).map((one) => (
          <a class="button go" href={address(`${WEBHOOKS}/new`, { company: one?.id ?? null })}>
            {t('webhooks.add')}
            {one && (
              <>
                {' '}
                (<bdi>{one.name}</bdi>)
              </>
            )}
          </a>
        ))}
      </div>
      <Table
        caption={t('webhooks.caption')}
        rows={webhooks}
        empty={<p>{t('webhooks.empty')}</p>}
        columns={[
          {
            key: 'url',
            label: t('webhooks.address'),
            cell: ({ id, url }) => (
              <a href={pageOf(id)}>
                <bdi>{url}</bdi>
              </a>
            ),
            sortBy: ({ url }) => url,
          },
          {
            key: 'purpose',
            label: t('webhooks.purpose'),
            cell: ({ description }) => <bdi>{description}</bdi>,
            sortBy: ({ description }) => description,
          },
          ...(named.size > 1
            ? [
                {
                  key: 'company',
                  label: t('financeSystems.company'),
                  cell: ({ companyId }: Webhook) => <bdi>{named.get(companyId)}</bdi>,
                },
              ]
            : []),
          {
            key: 'state',
            label: t('webhooks.state'),
            cell: (webhook) => <WebhookState of={webhook} />,
            sortBy: ({ status }) => status,
          },
          {
            key: 'taken',
            label: t('webhooks.lastTaken'),
            cell: ({ lastSuccessAt }) => <Time at={lastSuccessAt} />,
            sortBy: ({ lastSuccessAt }) => lastSuccessAt ?? '',
          },
        ]}
      />
      <p>
        <a href={FINANCE_SYSTEMS}>{t('webhooks.toSystems')}</a>
      </p>
    </Layout>
  );
};
