import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { ErrorSummary, Form, PasswordField, Submit, TextField, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

const endings = {
  by_time: 'signIn.ended',
  factor_due: 'signIn.factorDue',
  no_role: 'problems.access-refused',
} as const;

/** LOG-05: one login is one person, and no code is ever shared. */
export const SignInPage = (props: {
  visit: Visit;
  brand: Brand;
  form: FormState;
  then: string;
  /** Whoever was here was signed out, and may have typed something. */
  ended: boolean;
}) => {
  const { visit, brand, form, then, ended } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('signIn.title')}>
      {ended && (
        <p class="note" role="status">
          {t(endings[visit.shut ?? 'by_time'])}
        </p>
      )}
      <ErrorSummary errors={form.errors} />
      <Form action="/sign-in">
        <input type="hidden" name="then" value={then} />
        <TextField
          name="email"
          label={t('signIn.email')}
          form={form}
          type="email"
          autocomplete="username"
          maxLength={320}
        />
        <PasswordField
          name="password"
          label={t('signIn.password')}
          form={form}
          autocomplete="current-password"
        />
        <p class="actions">
          <Submit>{t('signIn.submit')}</Submit>
          <button type="submit" formaction="/sign-in/company" formNoValidate>
            {t('signIn.company')}
          </button>
          <a href="/password">{t('signIn.forgot')}</a>
        </p>
      </Form>
      <p class="quiet">{t('signIn.oneLogin')}</p>
    </Layout>
  );
};
