import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Layout } from '../kit/layout.js';

/** Between two places: the browser goes on by itself, and whose does not has a link. */
export const ToProviderPage = ({ visit, brand, url }: { visit: Visit; brand: Brand; url: string }) => {
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('signIn.toProviderTitle')}>
      <p role="status">{t('signIn.toProviderText', { host: new URL(url).host })}</p>
      <p class="actions">
        <a class="button go" href={url}>
          {t('signIn.toProvider')}
        </a>
      </p>
    </Layout>
  );
};
