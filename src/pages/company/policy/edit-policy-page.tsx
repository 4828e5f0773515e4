import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import {
  Choices,
  ErrorSummary,
  Form,
  SelectField,
  Submit,
  TextField,
  type FormState,
} from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { timeZones } from '../../kit/time-zones.js';
import { CompanyChoice } from '../company-choice.js';
import type { CompanyScope } from '../company-scope.js';
import { countriesByName } from './countries.js';

/** `advisedDay`: about 30 days from now, recommended in words (POL-03). */
export const EditPolicyPage = (props: {
  visit: Visit;
  brand: Brand;
  scope: CompanyScope;
  form: FormState;
  advisedDay: string;
}) => {
  const { visit, brand, scope, form, advisedDay } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('companyPolicy.editTitle')}>
      <CompanyChoice scope={scope} path="/company/policy/edit" />
      <p>{t('companyPolicy.editIntro')}</p>
      <ErrorSummary errors={form.errors} />
      <Form action={scope.at('/company/policy/edit')}>
        <input type="hidden" name="version" value={form.values['version'] ?? '0'} />
        <Requirement form={form} advisedDay={advisedDay} />
        <Methods form={form} />
        <Sessions form={form} />
        <Countries form={form} />
        <p class="actions">
          <Submit>{t('companyPolicy.goOn')}</Submit>
          <a class="button" href={scope.at('/company/policy')}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};

const Requirement = ({ form, advisedDay }: { form: FormState; advisedDay: string }) => {
  const { t, day } = useWords();
  return (
    <>
      <Choices
        name="require"
        legend={t('companyPolicy.requireLegend')}
        form={form}
        options={[
          {
            value: 'no',
            label: t('companyPolicy.requireChoiceNo'),
            hint: t('companyPolicy.requireChoiceNoHint'),
          },
          {
            value: 'yes',
            label: t('companyPolicy.requireChoiceYes'),
            hint: t('companyPolicy.requireChoiceYesHint'),
          },
        ]}
      />
      <TextField
        name="require_from"
        label={t('companyPolicy.requireFrom')}
        hint={t('companyPolicy.requireFromHint', { day: day(advisedDay) })}
        form={form}
        type="date"
        maxLength={20}
        required={false}
      />
      <SelectField
        name="time_zone"
        label={t('companyPolicy.zone')}
        hint={t('companyPolicy.zoneHint')}
        form={form}
        options={timeZones(form.values['time_zone'])}
        placeholder={t('companyPolicy.zoneChoose')}
        zone
        required={false}
      />
    </>
  );
};

const Methods = ({ form }: { form: FormState }) => {
  const { t } = useWords();
  return (
    <>
      <Choices
        name="methods"
        legend={t('companyPolicy.methodsLegend')}
        form={form}
        options={[
          { value: 'app', label: t('companyPolicy.methodsApp'), hint: t('companyPolicy.methodsAppHint') },
          { value: 'both', label: t('companyPolicy.methodsBoth'), hint: t('companyPolicy.methodsBothHint') },
        ]}
      />
      <Choices
        name="remember"
        legend={t('companyPolicy.rememberLegend')}
        form={form}
        options={[
          {
            value: 'never',
            label: t('companyPolicy.rememberNever'),
            hint: t('companyPolicy.rememberNeverHint'),
          },
          { value: '12_hours', label: t('companyPolicy.remember12h') },
          { value: '7_days', label: t('companyPolicy.remember7d') },
          {
            value: '30_days',
            label: t('companyPolicy.remember30d'),
            hint: t('companyPolicy.rememberHint'),
          },
        ]}
      />
    </>
  );
};

const Sessions = ({ form }: { form: FormState }) => {
  const { t } = useWords();
  return (
    <>
      <TextField
        name="idle_minutes"
        label={t('companyPolicy.idleMinutes')}
        hint={t('companyPolicy.idleHint')}
        form={form}
        inputMode="numeric"
        autocomplete="off"
        maxLength={4}
        required={false}
      />
      <TextField
        name="session_hours"
        label={t('companyPolicy.sessionHours')}
        hint={t('companyPolicy.hoursHint')}
        form={form}
        inputMode="numeric"
        autocomplete="off"
        maxLength={2}
      />
      <Choices
        name="lock_out"
        legend={t('companyPolicy.lockOutLegend')}
        form={form}
        options={[
          { value: 'no', label: t('companyPolicy.lockOutNo') },
          { value: 'yes', label: t('companyPolicy.lockOutYes') },
        ]}
      />
    </>
  );
};

const Countries = ({ form }: { form: FormState }) => {
  const words = useWords();
  const { t } = words;
  const chosen = Object.entries(form.values)
    .filter(([name, value]) => /^country_[A-Z]{2}$/.test(name) && value === 'yes')
    .map(([name]) => name.slice('country_'.length));
  // All countries weigh as much as the rest of the page: they come once they are asked for.
  const listed = form.values['countries'] === 'some';
  return (
    <>
      <Choices
        name="countries"
        legend={t('companyPolicy.countriesLegend')}
        form={form}
        options={[
          { value: 'all', label: t('companyPolicy.countriesAll') },
          {
            value: 'some',
            label: t('companyPolicy.countriesSome'),
            hint: t(listed ? 'companyPolicy.countriesSomeHint' : 'companyPolicy.countriesLater'),
          },
        ]}
      />
      {listed && (
        <details open>
          <summary>{t('companyPolicy.countriesList')}</summary>
          <fieldset class="checks" aria-label={t('companyPolicy.countriesList')}>
            {countriesByName(words, chosen).map(({ code, name }) => (
              <div class="choice">
                <input
                  type="checkbox"
                  id={`country_${code}`}
                  name={`country_${code}`}
                  value="yes"
                  checked={chosen.includes(code)}
                />
                <label for={`country_${code}`}>{name}</label>
              </div>
            ))}
          </fieldset>
        </details>
      )}
    </>
  );
};
