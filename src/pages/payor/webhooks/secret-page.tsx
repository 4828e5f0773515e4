import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { pageOf } from './webhook-parts.js';

/** The reply to the form that made it, and drawn by nothing else: no address leads here (SR-01). */
export const SecretPage = (props: {
  visit: Visit;
  brand: Brand;
  webhook: { id: string; url: string; secret: string };
}) => {
  const { visit, brand, webhook } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('webhooks.secretTitle')}>
      <p>
        <bdi>{webhook.url}</bdi>
      </p>
      <p>{t('webhooks.secretText')}</p>
      <h2>{t('webhooks.secret')}</h2>
      <p class="secret" id="signing-secret">
        {webhook.secret}
      </p>
      <p>
        <button type="button" hidden data-copies="signing-secret" data-copied={t('parts.copied')}>
          {t('webhooks.copySecret')}
        </button>
      </p>
      <p class="note warn">
        <strong>{t('webhooks.secretOnce')}</strong>
      </p>
      <p class="actions">
        <a class="button go" href={pageOf(webhook.id)}>
          {t('webhooks.goOn')}
        </a>
      </p>
    </Layout>
  );
};
