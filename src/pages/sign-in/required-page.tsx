import type { HalfLogin } from '../browser/browser-state.js';
import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Layout } from '../kit/layout.js';

/** Why nothing opens before a second factor is set up (ENR-02). */
export const RequiredPage = ({
  visit,
  brand,
  requiredBy,
}: {
  visit: Visit;
  brand: Brand;
  requiredBy: HalfLogin['requiredBy'];
}) => {
  const { t, rich } = visit.words;
  const companies = requiredBy.flatMap(({ companyName }) => companyName ?? []);
  return (
    <Layout visit={visit} brand={brand} title={t('signIn.requiredTitle')}>
      <p>{t('signIn.requiredText')}</p>
      {requiredBy.some(({ because }) => because === 'role') && <p>{t('signIn.requiredRole')}</p>}
      {companies.map((company) => (
        <p>{rich('signIn.requiredCompany', { company })}</p>
      ))}
      <p class="actions">
        <a class="button go" href="/enroll">
          {t('signIn.requiredGoOn')}
        </a>
      </p>
    </Layout>
  );
};
