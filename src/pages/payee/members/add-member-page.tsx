import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, SelectField, Submit, TextField, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import type { PaidCompany } from '../paid-companies.js';

export const AddMemberPage = (props: {
  visit: Visit;
  brand: Brand;
  form: FormState;
  once: string;
  companies: readonly PaidCompany[];
}) => {
  const { visit, brand, form, once, companies } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('payeeMembers.addTitle')}>
      <ErrorSummary errors={form.errors} />
      <p>{t('payeeMembers.addText')}</p>
      <Form once={once}>
        {companies.length > 1 && (
          <SelectField
            name="company_id"
            label={t('payeeMembers.company')}
            options={companies.map(({ companyId, name }) => ({ value: companyId, label: name }))}
            form={form}
          />
        )}
        <TextField
          name="name"
          label={t('payeeMembers.name')}
          form={form}
          autocomplete="off"
          maxLength={100}
        />
        <TextField
          name="email"
          label={t('payeeMembers.email')}
          hint={t('payeeMembers.emailHint')}
          form={form}
          type="email"
          autocomplete="off"
          maxLength={254}
        />
        <p class="actions">
          <Submit>{t('payeeMembers.add')}</Submit>
          <a class="button" href="/payee/members">
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};
