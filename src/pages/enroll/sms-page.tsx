import type { OpenEnrollment } from '../browser/browser-state.js';
import type { Visit } from '../browser/visit.js';
import { Resend } from '../factor/factor-parts.js';
import type { Brand } from '../kit/brand.js';
import {
  Checkbox,
  CodeField,
  ErrorSummary,
  Form,
  SelectField,
  Submit,
  TextField,
  type FormState,
} from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

/** ENR-04, ENR-05: country and number, after the risk of texts is known. */
export const SmsPage = (props: {
  visit: Visit;
  brand: Brand;
  countries: readonly string[];
  form: FormState;
}) => {
  const { visit, brand, countries, form } = props;
  const { t, country } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('enroll.smsTitle')}>
      <ErrorSummary errors={form.errors} />
      <section class="note warn">
        <h2>{t('enroll.riskTitle')}</h2>
        <p>{t('enroll.riskText')}</p>
        <p>
          <a href="/enroll/app">{t('enroll.useApp')}</a>
        </p>
      </section>
      <Form action="/enroll/sms">
        <SelectField
          name="country"
          label={t('enroll.country')}
          form={form}
          autocomplete="country"
          options={countries.map((code) => ({ value: code, label: country(code) }))}
        />
        <TextField
          name="phone"
          label={t('enroll.number')}
          hint={t('enroll.numberHint')}
          form={form}
          type="tel"
          autocomplete="tel-national"
          maxLength={40}
        />
        <Checkbox name="risk" label={t('enroll.riskChecked')} form={form} />
        <p class="actions">
          <Submit>{t('enroll.send')}</Submit>
        </p>
      </Form>
    </Layout>
  );
};

export const SmsCodePage = (props: {
  visit: Visit;
  brand: Brand;
  enrollment: OpenEnrollment;
  form: FormState;
}) => {
  const { visit, brand, enrollment, form } = props;
  const { t, rich } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('enroll.smsCodeTitle')}>
      <ErrorSummary errors={form.errors} />
      <p>{rich('signIn.sentTo', { hint: enrollment.sentTo ?? '' })}</p>
      <Form action="/enroll/sms/code">
        <CodeField label={t('enroll.smsCode')} hint={t('signIn.codeHint')} form={form} webOtp />
        <p class="actions">
          <Submit>{t('enroll.confirm')}</Submit>
          <a href="/enroll/sms">{t('enroll.changeNumber')}</a>
        </p>
      </Form>
      <Resend path="/enroll/sms/code/text" at={enrollment.resendAvailableAt} />
      <p class="quiet">{t('signIn.neverShare')}</p>
    </Layout>
  );
};
