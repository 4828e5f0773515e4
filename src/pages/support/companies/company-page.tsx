import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Facts, Table, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';

export type Company = components['schemas']['CompanyForSupportReply'];
type Administrator = components['schemas']['CompanyAdministratorReply'];

/** What support may change about a company. */
export const CompanyPage = (props: { visit: Visit; brand: Brand; company: Company }) => {
  const { visit, brand, company } = props;
  const { t } = visit.words;
  const { companyId, name, side, mfaPolicyAvailable, paymentsAdmins, payeeAdmins, companyAdmins } = company;
  const here = `/support/companies/${companyId}`;
  const removal = {
    key: 'actions',
    label: t('support.actions'),
    cell: ({ personId, name: whom }: Administrator) => (
      <a
        href={`${here}/payments-admins/${personId}/remove`}
        aria-label={t('support.removeWhom', { name: whom })}
      >
        {t('support.remove')}
      </a>
    ),
  };
  return (
    <Layout visit={visit} brand={brand} title={name}>
      <Facts
        of={[
          [t('support.side'), t(side === 'payor' ? 'support.payor' : 'support.payee')],
          [
            t('support.policy'),
            mfaPolicyAvailable ? (
              <Badge tone="good">{t('support.policyOn')}</Badge>
            ) : (
              <Badge tone="plain">{t('support.policyOff')}</Badge>
            ),
          ],
          [t('support.companyId'), <span class="id">{companyId}</span>],
        ]}
      />
      <p class="actions">
        <a class="button" href={`${here}/mfa-policy`}>
          {t(mfaPolicyAvailable ? 'support.disallowPolicy' : 'support.allowPolicy')}
        </a>
      </p>
      {side === 'payor' && (
        <>
          <Table
            caption={t('support.paymentsAdmins')}
            columns={[...columnsOf(visit.words), removal]}
            rows={paymentsAdmins}
            empty={<p>{t('support.noPaymentsAdmin')}</p>}
          />
          <p class="actions">
            <a class="button" href={`${here}/payments-admins/new`}>
              {t('support.addPaymentsAdmin')}
            </a>
          </p>
        </>
      )}
      {side === 'payee' && (
        <>
          <Table
            caption={t('support.payeeAdmins')}
            columns={columnsOf(visit.words)}
            rows={payeeAdmins}
            empty={<p>{t('support.noPayeeAdmin')}</p>}
          />
          <p class="actions">
            <a class="button" href={`${here}/payee-admins/new`}>
              {t('support.addPayeeAdmin')}
            </a>
          </p>
        </>
      )}
      <Table
        caption={t('support.companyAdmins')}
        columns={columnsOf(visit.words)}
        rows={companyAdmins}
        empty={<p>{t('support.noCompanyAdmin')}</p>}
      />
      <p class="actions">
        <a class="button" href={`${here}/company-admins/new`}>
          {t('support.addCompanyAdmin')}
        </a>
      </p>
      <p>
        <a href="/support">{t('support.toStart')}</a>
      </p>
    </Layout>
  );
};

const columnsOf = ({ t }: Words): Column<Administrator>[] => [
  {
    key: 'name',
    label: t('support.name'),
    cell: ({ name }) => <bdi>{name}</bdi>,
    sortBy: ({ name }) => name,
  },
  {
    key: 'email',
    label: t('support.email'),
    cell: ({ email }) => <bdi>{email}</bdi>,
    sortBy: ({ email }) => email,
  },
];
