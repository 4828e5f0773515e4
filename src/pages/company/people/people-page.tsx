import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { FilterForm } from '../../kit/filter-form.js';
import { TextField } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { Badge, More, Table } from '../../kit/parts.js';
import { CompanyChoice } from '../company-choice.js';
import type { CompanyScope } from '../company-scope.js';
import { roleName } from '../../words/role-name.js';

const HERE = '/company/people';

/** Who belongs to the company, active or not. */
export const PeoplePage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  query: string;
  page: components['schemas']['DirectoryMemberList'];
}) => {
  const { visit, brand, scope, query, page } = props;
  const { t, list } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('companyPeople.title')}>
      <CompanyChoice scope={scope} path={HERE} />
      <p>{t('companyPeople.intro')}</p>
      <p class="actions">
        {scope.holds('directory_admin') && (
          <>
            <a class="button go" href={scope.at(`${HERE}/invite`)}>
              {t('companyPeople.invite')}
            </a>
            <a class="button" href={scope.at(`${HERE}/import`)}>
              {t('companyPeople.import')}
            </a>
          </>
        )}
        <a href={scope.at(`${HERE}/invitations`)}>{t('companyPeople.invitations')}</a>
      </p>
      <FilterForm
        action={HERE}
        kept={scope.kept}
        label={t('companyPeople.filter')}
        verb={t('companyPeople.search')}
        clear={query === '' ? null : scope.at(HERE)}
      >
        <TextField
          name="query"
          label={t('companyPeople.query')}
          form={{ values: { query }, errors: null }}
          type="search"
          maxLength={100}
        />
      </FilterForm>
      <Table
        caption={t('companyPeople.caption')}
        columns={[
          {
            key: 'name',
            label: t('companyPeople.name'),
            cell: ({ personId, name }) => (
              <a href={scope.at(`${HERE}/${personId}`)} aria-label={t('companyPeople.open', { name })}>
                <bdi>{name}</bdi>
              </a>
            ),
            sortBy: ({ name }) => name,
          },
          {
            key: 'email',
            label: t('companyPeople.email'),
            cell: ({ email }) => <bdi>{email}</bdi>,
            sortBy: ({ email }) => email,
          },
          {
            key: 'roles',
            label: t('companyPeople.roles'),
            cell: ({ roles }) => list(roles.map((role) => roleName(role, { t }))),
          },
          {
            key: 'status',
            label: t('companyPeople.status'),
            cell: ({ active }) => (
              <Badge tone={active ? 'good' : 'plain'}>
                {t(active ? 'companyPeople.active' : 'companyPeople.inactive')}
              </Badge>
            ),
            sortBy: ({ active }) => String(active),
          },
        ]}
        rows={page.items}
        empty={<p>{t('companyPeople.nobody')}</p>}
      />
      <More href={page.next === null ? null : scope.at(HERE, { query, after: page.next })} />
    </Layout>
  );
};
