import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { FilterForm } from '../../kit/filter-form.js';
import { TextField } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { Table, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';

type Found = components['schemas']['FoundCompanyReply'];

export const CompaniesPage = (props: {
  visit: Visit;
  brand: Brand;
  /** What was looked for; empty: nothing yet. */
  name: string;
  found: readonly Found[];
}) => {
  const { visit, brand, name, found } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('support.companiesTitle')}>
      <FilterForm action="/support/companies" label={t('support.findCompany')} verb={t('support.find')}>
        <TextField
          name="name"
          label={t('support.companyName')}
          hint={t('support.companyNameHint')}
          form={{ values: { name }, errors: null }}
          autocomplete="off"
          maxLength={100}
        />
      </FilterForm>
      {name !== '' && (
        <Table
          caption={t('support.companiesFound')}
          columns={columnsOf(visit.words)}
          rows={found}
          empty={<p>{t('support.noCompany')}</p>}
        />
      )}
      <p>
        <a href="/support">{t('support.toStart')}</a>
      </p>
    </Layout>
  );
};

const columnsOf = ({ t }: Words): Column<Found>[] => [
  {
    key: 'name',
    label: t('support.company'),
    cell: ({ companyId, name }) => (
      <a href={`/support/companies/${companyId}`}>
        <bdi>{name}</bdi>
      </a>
    ),
    sortBy: ({ name }) => name,
  },
  {
    key: 'side',
    label: t('support.side'),
    cell: ({ side }) => t(side === 'payor' ? 'support.payor' : 'support.payee'),
    sortBy: ({ side }) => side,
  },
];
