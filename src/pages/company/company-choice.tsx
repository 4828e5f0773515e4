import { useWords } from '../kit/page-context.js';
import type { CompanyScope } from './company-scope.js';

/** Which of several companies; of one alone its name. */
export const CompanyChoice = ({ scope, path }: { scope: CompanyScope; path: string }) => {
  const { t } = useWords();
  if (scope.companies.length === 1)
    return (
      <p class="quiet">
        <bdi>{scope.name}</bdi>
      </p>
    );
  return (
    <form method="get" action={path} class="filters">
      <div class="field">
        <label for="companyId">{t('company.company')}</label>
        <select id="companyId" name="companyId">
          {scope.companies.map(({ companyId, name }) => (
            <option value={companyId} selected={companyId === scope.companyId}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <p class="actions">
        <button type="submit">{t('company.show')}</button>
      </p>
    </form>
  );
};
