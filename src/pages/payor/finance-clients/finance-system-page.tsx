import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Facts, Table, Time } from '../../kit/parts.js';
import { ClientStatus, factsOf, FINANCE_SYSTEMS, pageOf, type Client } from './client-parts.js';

/** One finance system, with its keys: by their thumbprints people compare them with what the system itself shows. */
export const FinanceSystemPage = (props: { visit: Visit; brand: Brand; client: Client }) => {
  const { visit, brand, client } = props;
  const { words } = visit;
  const { t } = words;
  const { id, name, status, keys, changedAt } = client;
  const isActive = status === 'active';
  return (
    <Layout visit={visit} brand={brand} title={name}>
      <Facts
        of={[
          ...factsOf(client, words),
          [t('financeSystems.clientId'), <bdi>{id}</bdi>],
          [t('financeSystems.status'), <ClientStatus of={status} />],
          [t('financeSystems.changedAt'), <Time at={changedAt} />],
        ]}
      />
      <p class="actions">
        {isActive && (
          <>
            <a class="button go" href={`${pageOf(id)}/change`}>
              {t('financeSystems.change')}
            </a>
            <a class="button" href={`${pageOf(id)}/disable`}>
              {t('financeSystems.disable')}
            </a>
          </>
        )}
        <a class="button" href={FINANCE_SYSTEMS}>
          {t('parts.back')}
        </a>
      </p>
      <Table
        caption={t('financeSystems.keysCaption')}
        rows={keys}
        empty={<p>{t('financeSystems.noKeys')}</p>}
        columns={[
          { key: 'kid', label: t('financeSystems.key'), cell: ({ kid }) => <bdi>{kid}</bdi> },
          { key: 'alg', label: t('financeSystems.algorithm'), cell: ({ alg }) => alg },
          {
            key: 'thumbprint',
            label: t('financeSystems.thumbprint'),
            cell: ({ thumbprint }) => <bdi>{thumbprint}</bdi>,
          },
          { key: 'added', label: t('financeSystems.addedAt'), cell: ({ addedAt }) => <Time at={addedAt} /> },
          {
            key: 'withdrawn',
            label: t('financeSystems.withdrawnAt'),
            cell: ({ withdrawnAt }) => withdrawnAt !== null && <Time at={withdrawnAt} />,
          },
          {
            key: 'actions',
            label: t('financeSystems.actions'),
            cell: ({ kid, withdrawnAt }) =>
              withdrawnAt === null &&
              isActive && (
                <a
                  href={`${pageOf(id)}/keys/${encodeURIComponent(kid)}/end`}
                  aria-label={t('financeSystems.endKeyLabel', { kid })}
                >
                  {t('financeSystems.endKey')}
                </a>
              ),
          },
        ]}
      />
    </Layout>
  );
};
