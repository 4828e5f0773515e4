import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, TextArea, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Facts, Time } from '../../kit/parts.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanySwitch } from '../company/company-switch.js';

export const SettingsPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  state: components['schemas']['SwitchReply'];
  form: FormState;
}) => {
  const { visit, brand, company, state, form } = props;
  const { t } = visit.words;
  const { enabled, reason, changedBy, changedAt } = state;
  return (
    <Layout visit={visit} brand={brand} title={t('payorSettings.title')}>
      <ErrorSummary errors={form.errors} />
      <CompanySwitch of={company} />
      <p>
        <Badge tone={enabled ? 'good' : 'warn'}>
          {t(enabled ? 'payorSettings.isOn' : 'payorSettings.isOff')}
        </Badge>
      </p>
      <p>{t('payorSettings.text')}</p>
      {changedBy && (
        <Facts
          of={[
            [t('payorSettings.changedBy'), <bdi>{changedBy.name}</bdi>],
            [t('payorSettings.changedAt'), <Time at={changedAt} />],
            [t('payorSettings.reason'), <bdi>{reason}</bdi>],
          ]}
        />
      )}
      <Form action={address(visit.path, company.query)}>
        <input type="hidden" name="switch" value={enabled ? 'off' : 'on'} />
        <TextArea
          name="reason"
          label={t('payorSettings.why')}
          hint={t('payorSettings.whyHint')}
          form={form}
          rows={3}
          maxLength={500}
        />
        <p class="actions">
          <Submit {...(enabled ? { look: 'danger' } : {})}>
            {t(enabled ? 'payorSettings.switchOff' : 'payorSettings.switchOn')}
          </Submit>
          <a class="button" href="/payor/disbursements">
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};
