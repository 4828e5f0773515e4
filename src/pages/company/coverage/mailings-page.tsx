import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Table, Time } from '../../kit/parts.js';
import { CompanyChoice } from '../company-choice.js';
import type { CompanyScope } from '../company-scope.js';
import { isUnderWay, kindInWords, MailingProgress } from './mailing-progress.js';

const REFRESH_SECONDS = 5;

/** What people are told and how far that has come; a page of its own, so that loading it anew takes no half-filled form away. */
export const MailingsPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  mailings: readonly components['schemas']['MailingProgressReply'][];
  now: Date;
}) => {
  const { visit, brand, scope, mailings, now } = props;
  const { t } = visit.words;
  const underWay = mailings.some((mailing) => isUnderWay(mailing, now));
  return (
    <Layout
      visit={visit}
      brand={brand}
      title={t('coverage.mailings')}
      refreshSeconds={underWay ? REFRESH_SECONDS : undefined}
    >
      <CompanyChoice scope={scope} path="/company/coverage/mailings" />
      <p>{t('coverage.mailingsIntro')}</p>
      {underWay && <p class="quiet">{t('coverage.refreshes')}</p>}
      <Table
        caption={t('coverage.mailingsCaption')}
        columns={[
          { key: 'kind', label: t('coverage.kind'), cell: ({ kind }) => kindInWords(kind, { t }) },
          { key: 'due', label: t('coverage.due'), cell: ({ dueAt }) => <Time at={dueAt} /> },
          {
            key: 'progress',
            label: t('coverage.progress'),
            cell: (mailing) => <MailingProgress of={mailing} />,
          },
        ]}
        rows={mailings}
        empty={<p>{t('coverage.mailingsEmpty')}</p>}
      />
      <p>
        <a href={scope.at('/company/coverage')}>{t('coverage.back')}</a>
      </p>
    </Layout>
  );
};
