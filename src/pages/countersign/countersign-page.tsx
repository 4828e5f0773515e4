import type { VNode } from 'preact';
import type { Intent } from '@countersign/client';
import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { CodeField, ErrorSummary, Form, Submit, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';
import type { CountersignedAct } from './countersigned-act.js';
import { IntentDisplay } from './intent-display.js';

interface Props {
  visit: Visit;
  brand: Brand;
  act: Pick<CountersignedAct<never>, 'title' | 'verb' | 'path' | 'back' | 'fields'>;
  intent: Intent;
  once: string;
  form: FormState;
  /** It is not what this browser was shown a moment ago. */
  changed: boolean;
}

/**
 * What is approved, whole and from the server, before the code (UI-02; RTS Art. 5(1)(a)); unlike the page of a sign-in, so that
 * nobody takes one for the other.
 */
const CountersignPage = ({ visit, brand, act, intent, once, form, changed }: Props) => {
  const { t } = visit.words;
  const errors = changed ? { summary: t('countersign.changed'), fields: {} } : form.errors;
  return (
    <Layout visit={visit} brand={brand} title={t(act.title)} look="approve">
      <ErrorSummary errors={errors} />
      <p>{t('countersign.read')}</p>
      <IntentDisplay of={intent.display} />
      <Form action={act.path} once={once}>
        <input type="hidden" name="intent_id" value={intent.id} />
        <input type="hidden" name="intent_hash" value={intent.hash} />
        {Object.entries(act.fields ?? {}).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <CodeField
          label={t('countersign.code')}
          hint={t('countersign.codeHint')}
          form={{ ...form, errors }}
        />
        <p class="actions">
          <Submit>{t(act.verb)}</Submit>
          <a class="button" href={act.back}>
            {t('countersign.cancel')}
          </a>
        </p>
      </Form>
      <p class="quiet">{t('signIn.neverShare')}</p>
    </Layout>
  );
};

export const drawCountersignPage = (props: Props): VNode => <CountersignPage {...props} />;
