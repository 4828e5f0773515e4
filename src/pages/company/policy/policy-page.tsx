import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Facts, Time } from '../../kit/parts.js';
import { CompanyChoice } from '../company-choice.js';
import type { CompanyScope } from '../company-scope.js';
import { rulesInWords } from './policy-rules.js';

/** What the company asks of everybody, in words (POL-01..09), and whether it may ask at all (POL-11). */
export const PolicyPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  policy: components['schemas']['PolicyReply'];
}) => {
  const { visit, brand, scope, policy } = props;
  const { words } = visit;
  const { t } = words;
  const { savedBy, savedAt, enforced, available, version } = policy;
  const [requirement, ...rules] = rulesInWords(policy, words);
  return (
    <Layout visit={visit} brand={brand} title={t('companyPolicy.title')}>
      <CompanyChoice scope={scope} path="/company/policy" />
      <p>{t('companyPolicy.intro')}</p>
      {!available && <p class="note warn">{t('companyPolicy.unavailable')}</p>}
      <p class="actions">
        {available && (
          <a class="button go" href={scope.at('/company/policy/edit')}>
            {t('companyPolicy.change')}
          </a>
        )}
        <a class="button" href={scope.at('/company/policy/history')}>
          {t('companyPolicy.history')}
        </a>
        <a href={scope.at('/company/coverage')}>{t('companyPolicy.coverage')}</a>
      </p>
      <h2>{t('companyPolicy.present')}</h2>
      {version === 0 && <p>{t('companyPolicy.none')}</p>}
      <Facts
        of={[
          ...(requirement
            ? [
                [
                  requirement.label,
                  <>
                    {requirement.value} {enforced && <Badge tone="good">{t('companyPolicy.inForce')}</Badge>}
                  </>,
                ] as const,
              ]
            : []),
          ...rules.map(({ label, value }) => [label, value] as const),
          ...(savedBy ? [[t('companyPolicy.savedBy'), <bdi>{savedBy.name}</bdi>] as const] : []),
          ...(savedAt === null ? [] : [[t('companyPolicy.savedAt'), <Time at={savedAt} />] as const]),
        ]}
      />
    </Layout>
  );
};
