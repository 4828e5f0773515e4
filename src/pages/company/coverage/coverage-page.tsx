import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { FilterForm } from '../../kit/filter-form.js';
import { SelectField, TextField } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Badge, Bars, More, Table, Time } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { CompanyChoice } from '../company-choice.js';
import type { CompanyScope } from '../company-scope.js';
import { roleName } from '../../words/role-name.js';
import {
  LONGEST_QUERY,
  statuses,
  type CoverageFilter,
  type CoverageStatus,
  type CoveredPerson,
} from './coverage-filter.js';
import { MailingProgress } from './mailing-progress.js';

type Coverage = components['schemas']['CoverageReply'];

const HERE = '/company/coverage';

/** POL-12: how many have what, and who they are. */
export const CoveragePage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  coverage: Coverage;
  filter: CoverageFilter;
  page: components['schemas']['CoveragePage'];
  /** Those that are under way. */
  mailings: readonly components['schemas']['MailingProgressReply'][];
}) => {
  const { visit, brand, scope, coverage, filter, page, mailings } = props;
  const { t, day } = visit.words;
  const { requireFrom } = coverage;
  return (
    <Layout visit={visit} brand={brand} title={t('coverage.title')}>
      <CompanyChoice scope={scope} path={HERE} />
      <p>{t('coverage.intro')}</p>
      <p>
        {requireFrom === null ? t('coverage.noDeadline') : t('coverage.deadline', { day: day(requireFrom) })}
      </p>
      <Chart coverage={coverage} />
      {mailings.map((mailing) => (
        <section class="note">
          <h2>{t('coverage.mailings')}</h2>
          <MailingProgress of={mailing} />
        </section>
      ))}
      <p>
        <a href={scope.at(`${HERE}/mailings`)}>{t('coverage.mailingsOpen')}</a>
      </p>
      <Filters scope={scope} filter={filter} />
      <p>
        <a href={scope.at(`${HERE}/download`, { ...filter })}>{t('coverage.download')}</a>
      </p>
      <Table
        caption={t('coverage.caption')}
        columns={columnsOf(visit.words)}
        rows={page.items}
        empty={<p>{t('coverage.nobody')}</p>}
      />
      <More href={page.next === null ? null : scope.at(HERE, { ...filter, after: page.next })} />
    </Layout>
  );
};

const Chart = ({ coverage: { people, byStatus, byMethod } }: { coverage: Coverage }) => {
  const { t } = useWords();
  const bar = (label: string, value: number, tone: 'good' | 'warn' | 'bad' | 'plain') => ({
    ...{ label, value, tone },
    text: t('coverage.people', { count: value }),
  });
  return (
    <Bars
      title={t('coverage.chart', { count: people })}
      bars={[
        bar(t('coverage.byApp'), byMethod.totpAlone, 'good'),
        bar(t('coverage.bySms'), byMethod.smsAlone, 'good'),
        bar(t('coverage.byBoth'), byMethod.both, 'good'),
        bar(t('coverage.notEnrolled'), byStatus.not_enrolled, 'bad'),
        bar(t('coverage.alwaysRequired'), byStatus.always_required, 'warn'),
        bar(t('coverage.exempt'), byStatus.exempt, 'plain'),
        bar(t('coverage.inactive'), byStatus.inactive, 'plain'),
      ]}
    />
  );
};

const Filters = ({ scope, filter }: { scope: CompanyScope; filter: CoverageFilter }) => {
  const words = useWords();
  const { t } = words;
  const { status = '', method = '', query = '' } = filter;
  const form = { values: { status, method, query }, errors: null };
  return (
    <FilterForm
      action={HERE}
      kept={scope.kept}
      label={t('coverage.filter')}
      verb={t('coverage.apply')}
      clear={Object.keys(filter).length === 0 ? null : scope.at(HERE)}
    >
      <SelectField
        name="status"
        label={t('coverage.status')}
        form={form}
        placeholder={t('coverage.anyStatus')}
        required={false}
        quiet
        options={statuses.map((one) => ({ value: one, label: statusInWords(one, words) }))}
      />
      <SelectField
        name="method"
        label={t('coverage.method')}
        form={form}
        placeholder={t('coverage.anyMethod')}
        required={false}
        quiet
        options={[
          { value: 'totp', label: t('coverage.byApp') },
          { value: 'sms', label: t('coverage.bySms') },
        ]}
      />
      <TextField
        name="query"
        label={t('coverage.query')}
        form={form}
        type="search"
        required={false}
        quiet
        maxLength={LONGEST_QUERY}
      />
    </FilterForm>
  );
};

const columnsOf = (words: Words) => {
  const { t, list } = words;
  return [
    {
      key: 'name',
      label: t('coverage.name'),
      cell: ({ name, email }: CoveredPerson) => (
        <>
          <bdi>{name}</bdi> <bdi class="quiet">{email}</bdi>
        </>
      ),
      sortBy: ({ name }: CoveredPerson) => name,
    },
    {
      key: 'status',
      label: t('coverage.status'),
      cell: ({ status }: CoveredPerson) => <Badge tone={tones[status]}>{statusInWords(status, words)}</Badge>,
      sortBy: ({ status }: CoveredPerson) => statusInWords(status, words),
    },
    {
      key: 'methods',
      label: t('coverage.methods'),
      cell: ({ methods }: CoveredPerson) =>
        methods.length === 0
          ? t('parts.none')
          : list(methods.map((method) => t(method === 'totp' ? 'coverage.byApp' : 'coverage.bySms'))),
      sortBy: ({ methods }: CoveredPerson) => methods.join(' '),
    },
    {
      key: 'since',
      label: t('coverage.since'),
      cell: ({ enrolledAt }: CoveredPerson) => <Time at={enrolledAt} />,
      sortBy: ({ enrolledAt }: CoveredPerson) => enrolledAt ?? '',
    },
    {
      key: 'roles',
      label: t('coverage.roles'),
      cell: ({ roles }: CoveredPerson) => list(roles.map((role) => roleName(role, words))),
    },
  ];
};

const tones: Readonly<Record<CoverageStatus, 'good' | 'warn' | 'bad' | 'plain'>> = {
  enrolled: 'good',
  always_required: 'warn',
  not_enrolled: 'bad',
  exempt: 'plain',
  inactive: 'plain',
};

function statusInWords(status: CoverageStatus, { t }: Pick<Words, 't'>): string {
  switch (status) {
    case 'enrolled':
      return t('coverage.enrolled');
    case 'always_required':
      return t('coverage.alwaysRequired');
    case 'not_enrolled':
      return t('coverage.notEnrolled');
    case 'exempt':
      return t('coverage.exempt');
    case 'inactive':
      return t('coverage.inactive');
  }
}
