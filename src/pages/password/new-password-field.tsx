import { PasswordField, type FormState } from '../kit/form-parts.js';
import { useWords } from '../kit/page-context.js';

/** The rules stand beside it before anything is typed. */
export const NewPasswordField = ({ form }: { form: FormState }) => {
  const { t } = useWords();
  return (
    <PasswordField
      name="new_password"
      label={t('password.next')}
      hint={t('password.nextHint')}
      form={form}
      autocomplete="new-password"
    />
  );
};
