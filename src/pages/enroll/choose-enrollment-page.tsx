import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Layout } from '../kit/layout.js';

/** The safer way first, and said so (ENR-05). */
export const ChooseEnrollmentPage = ({ visit, brand }: { visit: Visit; brand: Brand }) => {
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('enroll.chooseTitle')}>
      <section class="way">
        <h2>{t('enroll.app')}</h2>
        <p>{t('enroll.appHint')}</p>
        <a class="button go" href="/enroll/app">
          {t('enroll.useApp')}
        </a>
      </section>
      <section class="way">
        <h2>{t('enroll.sms')}</h2>
        <p>{t('enroll.smsHint')}</p>
        <a class="button" href="/enroll/sms">
          {t('enroll.useSms')}
        </a>
      </section>
    </Layout>
  );
};
