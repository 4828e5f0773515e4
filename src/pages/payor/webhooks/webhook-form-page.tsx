import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, TextField, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { usePage } from '../../kit/page-context.js';
import { address, type CompanyChoice } from '../company/company-choice.js';
import { CompanyNamed } from '../company/company-switch.js';
import { eventsAbout, fieldOf } from './webhook-form.js';
import { eventName, pageOf, WEBHOOKS, type Webhook, type WebhookEvent } from './webhook-parts.js';

/** A new one, or the whole of one as it should be. */
export const WebhookFormPage = (props: {
  visit: Visit;
  brand: Brand;
  company: CompanyChoice;
  webhook: Webhook | null;
  form: FormState;
}) => {
  const { visit, brand, company, webhook, form } = props;
  const { t } = visit.words;
  const error = form.errors?.fields['events'];
  return (
    <Layout visit={visit} brand={brand} title={t(webhook ? 'webhooks.changeTitle' : 'webhooks.add')}>
      <ErrorSummary errors={form.errors} />
      {!webhook && <CompanyNamed of={company} />}
      {!webhook && <p>{t('webhooks.newText')}</p>}
      <Form action={address(visit.path, webhook ? {} : company.query)}>
        <TextField
          name="url"
          label={t('webhooks.address')}
          hint={t('webhooks.addressHint')}
          form={form}
          type="url"
          autocomplete="off"
          spellcheck={false}
          maxLength={500}
        />
        <TextField
          name="description"
          label={t('webhooks.purpose')}
          hint={t('webhooks.purposeHint')}
          form={form}
          autocomplete="off"
          required={false}
          maxLength={200}
        />
        <div
          id="events"
          role="group"
          aria-label={t('webhooks.events')}
          tabIndex={-1}
          aria-describedby={error === undefined ? undefined : 'events-error'}
        >
          {error !== undefined && (
            <p class="error" id="events-error">
              {error}
            </p>
          )}
          <EventChoices legend={t('webhooks.aboutPayments')} events={eventsAbout('payments')} form={form} />
          <EventChoices legend={t('webhooks.aboutPeople')} events={eventsAbout('people')} form={form} />
        </div>
        <p class="actions">
          <Submit>{t(webhook ? 'webhooks.save' : 'webhooks.add')}</Submit>
          <a class="button" href={webhook ? pageOf(webhook.id) : WEBHOOKS}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};

/** Said in words, with the name under which the system gets it. */
const EventChoices = (props: { legend: string; events: readonly WebhookEvent[]; form: FormState }) => {
  const { words } = usePage();
  const { legend, events, form } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {events.map((event) => {
        const field = fieldOf(event);
        return (
          <div class="choice">
            <input
              type="checkbox"
              id={field}
              name={field}
              value="yes"
              checked={form.values[field] === 'yes'}
              aria-describedby={`${field}-hint`}
            />
            <label for={field}>{eventName(event, words)}</label>
            <p class="hint" id={`${field}-hint`}>
              <code>{event}</code>
            </p>
          </div>
        );
      })}
    </fieldset>
  );
};
