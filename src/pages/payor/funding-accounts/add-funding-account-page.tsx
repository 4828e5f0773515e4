import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, TextField, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';

export const AddFundingAccountPage = (props: {
  visit: Visit;
  brand: Brand;
  form: FormState;
  once: string;
}) => {
  const { visit, brand, form, once } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('fundingAccounts.addTitle')}>
      <ErrorSummary errors={form.errors} />
      <Form once={once}>
        <TextField
          name="nickname"
          label={t('fundingAccounts.nickname')}
          hint={t('fundingAccounts.nicknameHint')}
          form={form}
          maxLength={50}
        />
        <TextField name="bank_name" label={t('fundingAccounts.bankName')} form={form} maxLength={100} />
        <TextField
          name="routing_number"
          label={t('fundingAccounts.routingNumber')}
          hint={t('fundingAccounts.routingNumberHint')}
          form={form}
          inputMode="numeric"
          autocomplete="off"
          maxLength={20}
        />
        <TextField
          name="account_number"
          label={t('fundingAccounts.accountNumber')}
          hint={t('fundingAccounts.accountNumberHint')}
          form={form}
          inputMode="numeric"
          autocomplete="off"
          maxLength={30}
        />
        <TextField name="currency" label={t('fundingAccounts.currency')} form={form} maxLength={3} />
        <p class="actions">
          <Submit>{t('fundingAccounts.add')}</Submit>
          <a class="button" href="/payor/funding-accounts">
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};
