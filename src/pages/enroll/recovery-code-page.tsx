import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Checkbox, ErrorSummary, Form, Submit, type FormState } from '../kit/form-parts.js';
import { Layout } from '../kit/layout.js';

/** ENR-06: to copy or to download, and on only with the statement. */
export const RecoveryCodePage = (props: {
  visit: Visit;
  brand: Brand;
  shown: string | null;
  form: FormState;
}) => {
  const { visit, brand, shown, form } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('enroll.recoveryTitle')}>
      <ErrorSummary errors={form.errors} />
      {shown === null ? (
        <p>{t('enroll.recoveryGone')}</p>
      ) : (
        <>
          <p>{t('enroll.recoveryText')}</p>
          <h2>{t('enroll.recoveryCode')}</h2>
          <p class="secret" id="recovery-code">
            {shown}
          </p>
          <div class="actions">
            <button type="button" hidden data-copies="recovery-code" data-copied={t('parts.copied')}>
              {t('enroll.copyCode')}
            </button>
            <Form action="/enroll/recovery-code/file" inline download>
              <input type="hidden" name="recovery_code" value={shown} />
              <button type="submit">{t('enroll.download')}</button>
            </Form>
          </div>
        </>
      )}
      <Form action="/enroll/recovery-code">
        {shown !== null && <input type="hidden" name="recovery_code" value={shown} />}
        <Checkbox name="saved" label={t('enroll.saved')} form={form} />
        <p class="actions">
          <Submit>{t('enroll.finish')}</Submit>
        </p>
      </Form>
    </Layout>
  );
};
