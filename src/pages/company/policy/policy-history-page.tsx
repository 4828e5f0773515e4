import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { More, Table, Time } from '../../kit/parts.js';
import { CompanyChoice } from '../company-choice.js';
import type { CompanyScope } from '../company-scope.js';
import { rulesOfRecord } from './policy-record.js';
import { changedRules } from './policy-rules.js';

type PolicyChange = components['schemas']['PolicyChangeReply'];

/** Who saved what, from what to what. */
export const PolicyHistoryPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  page: components['schemas']['PolicyChangePage'];
}) => {
  const { visit, brand, scope, page } = props;
  const { t } = visit.words;
  const here = '/company/policy/history';
  return (
    <Layout visit={visit} brand={brand} title={t('companyPolicy.historyTitle')}>
      <CompanyChoice scope={scope} path={here} />
      <Table
        caption={t('companyPolicy.historyCaption')}
        columns={[
          { key: 'when', label: t('companyPolicy.when'), cell: ({ at }) => <Time at={at} /> },
          { key: 'who', label: t('companyPolicy.who'), cell: ({ by }) => <bdi>{by.name}</bdi> },
          {
            key: 'changed',
            label: t('companyPolicy.changed'),
            cell: (change) => <Changes of={change} />,
          },
        ]}
        rows={page.items}
        empty={<p>{t('companyPolicy.historyEmpty')}</p>}
      />
      <More href={page.next === null ? null : scope.at(here, { after: page.next })} />
      <p>
        <a href={scope.at('/company/policy')}>{t('companyPolicy.present')}</a>
      </p>
    </Layout>
  );
};

const Changes = ({ of: { before, after } }: { of: PolicyChange }) => {
  const words = useWords();
  const { t } = words;
  const rules = changedRules(before === null ? null : rulesOfRecord(before), rulesOfRecord(after), words);
  if (rules.length === 0) return <>{t('companyPolicy.changedNothing')}</>;
  return (
    <ul>
      {rules.map(({ label: rule, before: former, after: now }) => (
        <li>
          {former === null
            ? t('companyPolicy.changedRule', { rule, now })
            : t('companyPolicy.changedFrom', { rule, now, before: former })}
        </li>
      ))}
    </ul>
  );
};
