import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { CodeField, ErrorSummary, Form, Submit, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

/** Before the picture, so that it is shown when somebody is ready for it. */
export const AppStartPage = ({ visit, brand }: { visit: Visit; brand: Brand }) => {
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('enroll.appTitle')}>
      <p>{t('enroll.appStart')}</p>
      <Form action="/enroll/app">
        <p class="actions">
          <Submit>{t('enroll.appBegin')}</Submit>
        </p>
      </Form>
    </Layout>
  );
};

/** ENR-03: the picture to scan, or the key to type, and the code that proves it. Both are shown once (TO-08). */
export const AppPage = (props: {
  visit: Visit;
  brand: Brand;
  shown: { qrSvg: string; secret: string } | null;
  form: FormState;
}) => {
  const { visit, brand, shown, form } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('enroll.appTitle')}>
      <ErrorSummary errors={form.errors} />
      {shown ? (
        <>
          <p>{t('enroll.scan')}</p>
          <img class="qr" alt={t('enroll.qrAlt')} width={256} height={256} src={dataUrlOf(shown.qrSvg)} />
          <p>{t('enroll.cannotScan')}</p>
          <p class="secret" id="key">
            {inGroups(shown.secret)}
          </p>
          <p>
            <button type="button" hidden data-copies="key" data-copied={t('parts.copied')}>
              {t('enroll.copyKey')}
            </button>
          </p>
          <p>{t('enroll.enterCode')}</p>
        </>
      ) : (
        <p>{t('enroll.tryAgain')}</p>
      )}
      <Form action="/enroll/app/confirm">
        <CodeField label={t('enroll.code')} hint={t('enroll.codeHint')} form={form} />
        <p class="actions">
          <Submit>{t('enroll.confirm')}</Submit>
        </p>
      </Form>
      <details>
        <summary>{t('signIn.clockTitle')}</summary>
        <p>{t('signIn.clockText')}</p>
      </details>
      <Form action="/enroll/app">
        <p>
          <button type="submit">{t('enroll.startOver')}</button>
        </p>
      </Form>
    </Layout>
  );
};

const dataUrlOf = (svg: string): string => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;

/** As people read it aloud; apps take it with spaces. */
const inGroups = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? secret;
