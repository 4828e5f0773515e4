import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import {
  Checkbox,
  ErrorSummary,
  Form,
  Submit,
  TextArea,
  TextField,
  type FormState,
} from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanyNamed } from '../company/company-switch.js';
import { fieldOf, FINANCE_SYSTEMS, pageOf, scopes, type Client } from './client-parts.js';

/** A new one, or the whole of one as it should be; keys are added here and ended on its page. */
export const ProposeClientPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  client: Client | null;
  version: string;
  form: FormState;
  once: string;
}) => {
  const { visit, brand, company, client, version, form, once } = props;
  const { t } = visit.words;
  const title = client
    ? t('financeSystems.changeTitle', { name: client.name })
    : t('financeSystems.newTitle');
  const scopesError = form.errors?.fields['scopes'];
  return (
    <Layout visit={visit} brand={brand} title={title}>
      <ErrorSummary errors={form.errors} />
      {!client && <CompanyNamed of={company} />}
      <p>{t('financeSystems.proposalText')}</p>
      <Form once={once} action={address(visit.path, client ? {} : company.query)}>
        <input type="hidden" name="version" value={version} />
        <TextField
          name="name"
          label={t('financeSystems.name')}
          hint={t('financeSystems.nameHint')}
          form={form}
          maxLength={80}
        />
        <fieldset
          id="scopes"
          tabIndex={-1}
          aria-describedby={scopesError === undefined ? undefined : 'scopes-error'}
        >
          <legend>{t('financeSystems.scopesLegend')}</legend>
          {scopes.map((scope) => (
            <Checkbox
              name={fieldOf(scope)}
              label={t(`financeSystems.${scope}`)}
              form={form}
              required={false}
            />
          ))}
          {scopesError !== undefined && (
            <p class="error" id="scopes-error">
              {scopesError}
            </p>
          )}
        </fieldset>
        <TextArea
          name="redirects"
          label={t('financeSystems.redirects')}
          hint={t('financeSystems.redirectsHint')}
          form={form}
          required={false}
          maxLength={5100}
        />
        <Checkbox name="dpop" label={t('financeSystems.dpopLabel')} form={form} required={false} />
        <TextArea
          name="keys"
          label={t('financeSystems.newKeys')}
          hint={t('financeSystems.newKeysHint')}
          form={form}
          required={!client}
          rows={8}
          maxLength={20_000}
        />
        <p class="actions">
          <Submit>{t('financeSystems.send')}</Submit>
          <a class="button" href={client ? pageOf(client.id) : FINANCE_SYSTEMS}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};
