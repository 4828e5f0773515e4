import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, TextField, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';

type BankAccount = components['schemas']['BankAccountReply'];

/** Where payments go to an account already, its whole number is asked for once more (BNK-03). */
export const AddBankAccountPage = (props: {
  visit: Visit;
  brand: Brand;
  form: FormState;
  once: string;
  /** Of which of several; null for who has one. */
  company: string | null;
  /** The account that is paid to now. */
  current: BankAccount | undefined;
}) => {
  const { visit, brand, form, once, company, current } = props;
  const { t, rich } = visit.words;
  const number = { inputMode: 'numeric', autocomplete: 'off', form } as const;
  return (
    <Layout visit={visit} brand={brand} title={t('bankAccounts.addTitle')}>
      <ErrorSummary errors={form.errors} />
      {company !== null && <p>{rich('bankAccounts.addFor', { company })}</p>}
      <p>{t(current ? 'bankAccounts.addText' : 'bankAccounts.addFirstText')}</p>
      <Form once={once}>
        <TextField
          name="nickname"
          label={t('bankAccounts.nickname')}
          hint={t('bankAccounts.nicknameHint')}
          form={form}
          maxLength={50}
        />
        <TextField
          name="holder_name"
          label={t('bankAccounts.holder')}
          hint={t('bankAccounts.holderHint')}
          form={form}
          maxLength={100}
        />
        <TextField name="bank_name" label={t('bankAccounts.bank')} form={form} maxLength={100} />
        <TextField
          name="routing_number"
          label={t('bankAccounts.routingNumber')}
          hint={t('bankAccounts.routingNumberHint')}
          maxLength={20}
          {...number}
        />
        <TextField
          name="account_number"
          label={t('bankAccounts.accountNumber')}
          hint={t('bankAccounts.accountNumberHint')}
          maxLength={30}
          {...number}
        />
        {current && (
          <TextField
            name="current_account_number"
            label={t('bankAccounts.currentNumber', {
              nickname: current.nickname,
              lastFour: current.lastFour,
            })}
            hint={t('bankAccounts.currentNumberHint')}
            maxLength={30}
            {...number}
          />
        )}
        <p class="actions">
          <Submit>{t('bankAccounts.add')}</Submit>
          <a class="button" href="/payee/bank-accounts">
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};
