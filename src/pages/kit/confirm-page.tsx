import type { ComponentChildren } from 'preact';
import type { Visit } from '../browser/visit.js';
import type { Brand } from './brand.js';
import { ErrorSummary, Form, Submit, type FormState } from './form-parts.js';
import { Layout } from './layout.js';
import { useWords } from './page-context.js';

/** Says what is about to happen to what, and asks once. Sent to the page itself. */
export const ConfirmPage = (props: {
  visit: Visit;
  brand: Brand;
  title: string;
  form: FormState;
  verb: string;
  danger?: boolean;
  once?: string;
  /** Where it is sent, if not to the bare path of the page. */
  action?: string;
  back: string;
  /** What is meant, and fields if there are any. */
  children: ComponentChildren;
}) => {
  const { visit, brand, title, form, verb, danger, once, action, back, children } = props;
  return (
    <Layout visit={visit} brand={brand} title={title}>
      <ErrorSummary errors={form.errors} />
      <Form {...(once === undefined ? {} : { once })} {...(action === undefined ? {} : { action })}>
        {children}
        <Actions verb={verb} back={back} look={danger ? 'danger' : undefined} />
      </Form>
    </Layout>
  );
};

const Actions = ({ verb, back, look }: { verb: string; back: string; look: 'danger' | undefined }) => {
  const { t } = useWords();
  return (
    <p class="actions">
      <Submit {...(look ? { look } : {})}>{verb}</Submit>
      <a class="button" href={back}>
        {t('parts.cancel')}
      </a>
    </p>
  );
};
