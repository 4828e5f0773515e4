import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Form, Submit } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Table } from '../../kit/parts.js';
import type { CompanyScope } from '../company-scope.js';
import { changedRules, type PolicyRules } from './policy-rules.js';

type DryRun = components['schemas']['DryRunReply'];

/** What would change and who would be stopped, from the server, before anything is saved. */
export const ConfirmPolicyPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  before: PolicyRules;
  wanted: PolicyRules;
  /** The same as the form has them. */
  fields: Readonly<Record<string, string>>;
  /** Null where nothing is required any more, or still not. */
  dryRun: DryRun | null;
  shortNotice: boolean;
}) => {
  const { visit, brand, scope, before, wanted, fields, dryRun, shortNotice } = props;
  const { t } = visit.words;
  const path = scope.at('/company/policy/edit');
  const turnedOff = before.requireFrom !== null && wanted.requireFrom === null;
  return (
    <Layout visit={visit} brand={brand} title={t('companyPolicy.confirmTitle')}>
      <Table
        caption={t('companyPolicy.changes')}
        columns={[
          { key: 'rule', label: t('companyPolicy.rule'), cell: ({ label }) => label },
          { key: 'now', label: t('companyPolicy.now'), cell: (rule) => rule.before },
          { key: 'then', label: t('companyPolicy.then'), cell: ({ after }) => <strong>{after}</strong> },
        ]}
        rows={changedRules(before, wanted, visit.words)}
        empty={<p>{t('companyPolicy.nothing')}</p>}
      />
      {turnedOff && <p class="note warn">{t('companyPolicy.turnedOff')}</p>}
      {dryRun && <Stopped dryRun={dryRun} scope={scope} />}
      {shortNotice && <p class="note warn">{t('companyPolicy.adviceNotice')}</p>}
      {wanted.methods.includes('sms') && <p class="note">{t('companyPolicy.adviceSms')}</p>}
      {wanted.rememberDevice !== 'never' && <p class="note">{t('companyPolicy.adviceRemember')}</p>}
      <Form action={path}>
        {Object.entries(fields).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="actions">
          <Submit name="step" value="save">
            {t('companyPolicy.save')}
          </Submit>
          <Submit name="step" value="back" look="plain">
            {t('companyPolicy.back')}
          </Submit>
          <a href={scope.at('/company/policy')}>{t('parts.cancel')}</a>
        </p>
      </Form>
    </Layout>
  );
};

const Stopped = ({ dryRun, scope }: { dryRun: DryRun; scope: CompanyScope }) => {
  const { t } = useWords();
  const { stopped, items } = dryRun;
  const more = stopped - items.length;
  return (
    <section>
      <h2>{t('companyPolicy.dryRun')}</h2>
      <p>{t('companyPolicy.dryRunText', { count: stopped })}</p>
      {stopped > 0 && (
        <>
          <ul>
            {items.map(({ name, email }) => (
              <li>
                <bdi>{name}</bdi> <bdi class="quiet">{email}</bdi>
              </li>
            ))}
          </ul>
          {more > 0 && (
            <p>
              {t('companyPolicy.dryRunMore', { count: more })}{' '}
              <a href={scope.at('/company/coverage', { status: 'not_enrolled' })}>
                {t('companyPolicy.dryRunAll')}
              </a>
            </p>
          )}
          <p>{t('companyPolicy.dryRunTold')}</p>
        </>
      )}
    </section>
  );
};
