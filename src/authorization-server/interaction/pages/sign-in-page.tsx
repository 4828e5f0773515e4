import { ErrorSummary, Form, PasswordField, Submit, TextField } from '../../../pages/kit/form-parts.js';
import { BareLayout } from '../../../pages/kit/layout.js';
import { errorsOf } from '../notice.js';
import { namesOf, type Asking } from './asking.js';
import { Refuse } from './refuse.js';

/** Who asks, for whom, and what it will be able to do: signing in here is the consent. */
export const SignInPage = (props: Asking & { emailHint: string }) => {
  const { context, clientName, emailHint, notice } = props;
  const { words, path } = context;
  const { t, rich } = words;
  const names = namesOf(props);
  const form = { values: { email: emailHint }, errors: errorsOf(notice, words) };
  return (
    <BareLayout context={context} title={t('interaction.signInTitle', names)}>
      <ErrorSummary errors={form.errors} />
      <p>{rich('interaction.signInText', names)}</p>
      <p>{t('interaction.neverSees')}</p>
      <Form action={`${path}/password`}>
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
          <button type="submit" formaction={`${path}/company`} formNoValidate>
            {t('signIn.company')}
          </button>
        </p>
      </Form>
      <Refuse path={path}>{t('interaction.cancel', { client: clientName })}</Refuse>
    </BareLayout>
  );
};
