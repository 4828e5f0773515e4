import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { ErrorSummary, Form, Submit, TextField, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

/** The recovery code in place of the factor, with the password before it (RC-06). */
export const RecoveryPage = ({ visit, brand, form }: { visit: Visit; brand: Brand; form: FormState }) => {
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('signIn.recoveryTitle')}>
      <ErrorSummary errors={form.errors} />
      <p>{t('signIn.recoveryText')}</p>
      <Form action="/sign-in/code">
        <input type="hidden" name="method" value="recovery_code" />
        <TextField
          name="code"
          label={t('signIn.recoveryCode')}
          hint={t('signIn.recoveryHint')}
          form={form}
          autocomplete="off"
          spellcheck={false}
          maxLength={60}
        />
        <p class="actions">
          <Submit>{t('signIn.submit')}</Submit>
          <a href="/sign-in/code">{t('parts.back')}</a>
        </p>
      </Form>
    </Layout>
  );
};
