import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { More } from '../../kit/parts.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanySwitch } from '../company/company-switch.js';
import { kindOf, type Change } from './change-words.js';
import { ChangesTable } from './changes-table.js';

export const HISTORY = '/payor/history';

export interface Filter {
  kind: string | null;
  objectId: string | null;
}

/** What the audit trail of the company says was changed. */
export const HistoryPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  /** That this reader may choose between. */
  kinds: readonly string[];
  filter: Filter;
  changes: readonly Change[];
  next: string | null;
}) => {
  const { visit, brand, company, kinds, filter, changes, next } = props;
  const { t } = visit.words;
  const filtered = filter.kind !== null || filter.objectId !== null;
  const given = { ...company.query, ...filter };
  return (
    <Layout visit={visit} brand={brand} title={t('history.title')}>
      <CompanySwitch of={company} />
      <p>{t(kinds.length > 1 ? 'history.intro' : 'history.introApprover')}</p>
      {kinds.length > 1 && <Kinds visit={visit} company={company} kinds={kinds} filter={filter} />}
      {filter.objectId !== null && (
        <p>
          {t('history.onlyThis')} <a href={address(HISTORY, company.query)}>{t('history.showAll')}</a>
        </p>
      )}
      <ChangesTable
        words={visit.words}
        changes={changes}
        empty={<p>{t(filtered ? 'history.emptyFiltered' : 'history.empty')}</p>}
        onlyOf={({ object: { kind, id } }) =>
          filter.objectId === null && id !== null
            ? address(HISTORY, company.query, { kind: kinds.length > 1 ? kind : null, objectId: id })
            : null
        }
      />
      <More href={next === null ? null : address(HISTORY, given, { after: next })} />
    </Layout>
  );
};

const Kinds = (props: { visit: Visit; company: CompanyChoice; kinds: readonly string[]; filter: Filter }) => {
  const { visit, company, kinds, filter } = props;
  const { t } = visit.words;
  return (
    <nav aria-label={t('history.filter')}>
      <ul class="ways">
        {[null, ...kinds].map((kind) => (
          <li>
            <a
              href={address(HISTORY, company.query, { kind })}
              aria-current={filter.kind === kind && filter.objectId === null ? 'page' : undefined}
            >
              {kind === null ? t('history.everything') : kindOf(kind, visit.words)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};
