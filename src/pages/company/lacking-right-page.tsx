import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Layout } from '../kit/layout.js';
import { CompanyChoice } from './company-choice.js';
import type { CompanyRight, CompanyScope } from './company-scope.js';
import { roleName } from '../words/role-name.js';

/** Says which right is missing, and who gives it (POL-02). */
export const LackingRightPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  title: string;
  path: string;
  lacks: readonly CompanyRight[];
}) => {
  const { visit, brand, scope, title, path, lacks } = props;
  const { t, rich, list } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={title}>
      <CompanyChoice scope={scope} path={path} />
      <div class="note warn" role="alert">
        <p>{rich('company.lacks', { rights: list(lacks.map((right) => roleName(right, { t }))) })}</p>
        <p>{t('company.lacksHelp')}</p>
      </div>
    </Layout>
  );
};
