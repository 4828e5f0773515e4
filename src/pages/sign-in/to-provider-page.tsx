import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Layout } from '../kit/layout.js';
import { useWords } from '../kit/page-context.js';

/** Between two places: the browser goes on by itself, and whose does not has a link. */
export const ToProviderPage = ({ visit, brand, url }: { visit: Visit; brand: Brand; url: string }) => (
  <Layout visit={visit} brand={brand} title={visit.words.t('signIn.toProviderTitle')}>
    <ToProvider url={url} />
  </Layout>
);

export const ToProvider = ({ url }: { url: string }) => {
  const { t } = useWords();
  return (
    <>
      <p role="status">{t('signIn.toProviderText', { host: new URL(url).host })}</p>
      <p class="actions">
        <a class="button go" href={url}>
          {t('signIn.toProvider')}
        </a>
      </p>
    </>
  );
};
