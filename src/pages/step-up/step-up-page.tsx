import type { OpenChallenge } from '../browser/browser-state.js';
import type { Visit } from '../browser/visit.js';
import type { FactorMethod } from '../factor/factor-flow.js';
import { ChooseMethod, GiveCode, type OfferedMethod } from '../factor/factor-parts.js';
import type { Brand } from '../kit/brand.js';
import { ErrorSummary, Form, PasswordField, Submit, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

export const StepUpPage = (props: {
  visit: Visit;
  brand: Brand;
  methods: readonly OfferedMethod[];
  /** There is no factor to ask for. */
  byPassword: boolean;
  chosen: FactorMethod | null;
  challenge: OpenChallenge | null;
  form: FormState;
  then: string;
}) => {
  const { visit, brand, methods, byPassword, challenge, form, then } = props;
  const { t } = visit.words;
  const [only] = methods.length === 1 ? methods : [];
  const shown =
    props.chosen ?? (only?.method === 'totp' || (only && challenge) ? (only.method as FactorMethod) : null);
  const givesCode = shown !== null && methods.some(({ method }) => method === shown);
  return (
    <Layout visit={visit} brand={brand} title={t('stepUp.title')}>
      <ErrorSummary errors={form.errors} />
      {byPassword ? (
        <>
          <p>{t('stepUp.passwordText')}</p>
          <Form action="/step-up/password">
            <input type="hidden" name="then" value={then} />
            <PasswordField
              name="password"
              label={t('stepUp.password')}
              form={form}
              autocomplete="current-password"
            />
            <p class="actions">
              <Submit>{t('stepUp.submit')}</Submit>
            </p>
          </Form>
        </>
      ) : (
        <p>{t('stepUp.text')}</p>
      )}
      {givesCode && (
        <GiveCode
          method={shown}
          path="/step-up"
          then={then}
          challenge={challenge}
          form={form}
          verb={t('stepUp.submit')}
        />
      )}
      {!givesCode && methods.length > 0 && <ChooseMethod methods={methods} path="/step-up" then={then} />}
      {givesCode && methods.length > 1 && (
        <p>
          <a href={`/step-up?then=${encodeURIComponent(then)}`}>{t('signIn.otherWay')}</a>
        </p>
      )}
    </Layout>
  );
};
