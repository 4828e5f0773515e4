import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { TextField, emptyForm } from '../kit/form-parts.js';
import { FilterForm } from '../kit/filter-form.js';
import { Layout } from '../kit/layout.js';
import { useWords } from '../kit/page-context.js';
import { Time } from '../kit/parts.js';

/** What support can do, and where. */
export const SupportPage = (props: { visit: Visit; brand: Brand; heldBack: string | null }) => {
  const { visit, brand, heldBack } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('support.title')}>
      {heldBack !== null && (
        <p class="note warn">
          {t('support.heldBack')}{' '}
          <strong>
            <Time at={heldBack} />
          </strong>
        </p>
      )}
      <p>{t('support.intro')}</p>
      <h2>{t('support.companiesTitle')}</h2>
      <p>{t('support.companiesText')}</p>
      <FindCompany />
      <h2>{t('support.resetsTitle')}</h2>
      <p>{t('support.resetsText')}</p>
      <p class="actions">
        <a class="button" href="/support/resets/new">
          {t('support.requestReset')}
        </a>
        <a class="button" href="/support/resets">
          {t('support.openResets')}
        </a>
      </p>
      <h2>{t('support.unlockTitle')}</h2>
      <p>{t('support.unlockText')}</p>
      <p class="actions">
        <a class="button" href="/support/unlock">
          {t('support.toUnlock')}
        </a>
      </p>
    </Layout>
  );
};

const FindCompany = () => {
  const { t } = useWords();
  return (
    <FilterForm action="/support/companies" label={t('support.findCompany')} verb={t('support.find')}>
      <TextField
        name="name"
        label={t('support.companyName')}
        hint={t('support.companyNameHint')}
        form={emptyForm}
        autocomplete="off"
        maxLength={100}
      />
    </FilterForm>
  );
};
