import { languageName } from '../../../languages/language-name.js';
import { supportedLocales } from '../../../languages/match-locale.js';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, SelectField, Submit, type FormState } from '../../kit/form-parts.js';
import { timeZones } from '../../kit/time-zones.js';
import { SecurityLayout } from '../security-layout.js';

/** None of the zones is a choice, too: it is what everybody begins with. */
export const LanguagePage = ({ visit, brand, form }: { visit: Visit; brand: Brand; form: FormState }) => {
  const { t } = visit.words;
  return (
    <SecurityLayout visit={visit} brand={brand} title={t('reading.title')}>
      <p>{t('reading.intro')}</p>
      <ErrorSummary errors={form.errors} />
      <Form>
        <SelectField
          name="locale"
          label={t('layout.language')}
          form={form}
          options={supportedLocales.map((locale) => ({ value: locale, label: languageName(locale) }))}
        />
        <SelectField
          name="time_zone"
          label={t('reading.zone')}
          hint={t('reading.zoneHint')}
          form={form}
          options={timeZones(form.values['time_zone'])}
          placeholder={t('reading.zoneNone')}
          required={false}
        />
        <p class="actions">
          <Submit>{t('reading.save')}</Submit>
        </p>
      </Form>
    </SecurityLayout>
  );
};
