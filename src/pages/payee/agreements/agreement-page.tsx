import type { ComponentChildren } from 'preact';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { ErrorSummary, Form, Submit, type FormState } from '../../kit/form-parts.js';
import { Layout } from '../../kit/layout.js';
import { Facts, Time } from '../../kit/parts.js';
import { nameIn, type PaidCompany } from '../paid-companies.js';
import type { PaymentAgreement } from './agreements.js';
import { AgreementStatus } from './agreements-page.js';

interface Shown {
  visit: Visit;
  brand: Brand;
  agreement: PaymentAgreement;
  companies: readonly PaidCompany[];
}

/** The whole of it, to read at leisure. */
export const AgreementPage = ({ visit, brand, agreement, companies }: Shown) => {
  const { t } = visit.words;
  const { id, commitment, status } = agreement;
  return (
    <Layout visit={visit} brand={brand} title={commitment}>
      <Agreement visit={visit} agreement={agreement} companies={companies} />
      <p class="actions">
        {status === 'offered' && (
          <a class="button go" href={`/payee/agreements/${id}/accept`}>
            {t('agreements.toAccept')}
          </a>
        )}
        <a class="button" href="/payee/agreements">
          {t('agreements.toList')}
        </a>
      </p>
    </Layout>
  );
};

/** The whole of it once more, and the one button that makes it final (BNK-04). */
export const AcceptAgreementPage = (props: Shown & { form: FormState; once: string }) => {
  const { visit, brand, agreement, companies, form, once } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('agreements.acceptTitle')}>
      <ErrorSummary errors={form.errors} />
      <Agreement visit={visit} agreement={agreement} companies={companies} />
      <p>{t('agreements.final')}</p>
      <Form once={once}>
        <p class="actions">
          <Submit>{t('agreements.accept')}</Submit>
          <a class="button" href={`/payee/agreements/${agreement.id}`}>
            {t('parts.cancel')}
          </a>
        </p>
      </Form>
    </Layout>
  );
};

const Agreement = ({ visit, agreement, companies }: Omit<Shown, 'brand'>) => {
  const { t } = visit.words;
  const { commitment, payor, companyId, text, status, offeredAt, acceptedBy, acceptedAt, textHash } =
    agreement;
  const facts: (readonly [string, ComponentChildren])[] = [
    [t('agreements.commitment'), <bdi>{commitment}</bdi>],
    [t('agreements.payor'), <bdi>{payor.name}</bdi>],
    [t('agreements.company'), <bdi>{nameIn(companies, companyId)}</bdi>],
    [t('agreements.status'), <AgreementStatus of={status} words={visit.words} />],
    [t('agreements.offeredAt'), <Time at={offeredAt} />],
    ...(acceptedBy === null
      ? []
      : ([
          [t('agreements.acceptedBy'), <bdi>{acceptedBy.name}</bdi>],
          [t('agreements.acceptedAt'), <Time at={acceptedAt} />],
        ] as const)),
  ];
  return (
    <>
      <Facts of={facts} />
      <h2>{t('agreements.text')}</h2>
      <p class="as-written" dir="auto">
        {text}
      </p>
      <details>
        <summary>{t('agreements.textHash')}</summary>
        <p class="secret">{textHash}</p>
      </details>
    </>
  );
};
