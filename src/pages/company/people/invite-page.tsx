import type { Visit } from '../../browser/visit.js';
import { supportedLocales } from '../../../languages/match-locale.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, SelectField, Submit, TextField, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import type { CompanyScope } from '../company-scope.js';
import { timeZones } from '../../kit/time-zones.js';

export const InvitePage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  form: FormState;
  once: string;
}) => {
  const { visit, brand, scope, form, once } = props;
  const { t, locale } = visit.words;
  const languages = new Intl.DisplayNames(locale, { type: 'language' });
  return (
    <Layout visit={visit} brand={brand} title={t('companyPeople.inviteTitle')}>
      <p>{t('companyPeople.inviteText')}</p>
      <ErrorSummary errors={form.errors} />
      <Form action={scope.at('/company/people/invite')} once={once}>
        <TextField
          name="name"
          label={t('companyPeople.name')}
          form={form}
          maxLength={100}
          autocomplete="off"
        />
        <TextField
          name="email"
          label={t('companyPeople.email')}
          form={form}
          type="email"
          maxLength={254}
          autocomplete="off"
        />
        <SelectField
          name="locale"
          label={t('companyPeople.language')}
          form={form}
          options={supportedLocales.map((one) => ({ value: one, label: languages.of(one) ?? one }))}
        />
        <SelectField
          name="time_zone"
          label={t('companyPeople.zone')}
          form={form}
          options={timeZones()}
          placeholder={t('companyPeople.zoneChoose')}
          required={false}
        />
        <p class="actions">
          <Submit>{t('companyPeople.inviteGo')}</Submit>
          <a class="button" href={scope.at('/company/people')}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};
