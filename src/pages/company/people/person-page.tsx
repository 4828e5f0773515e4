import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { useWords } from '../../kit/page-context.js';
import { Facts } from '../../kit/parts.js';
import type { CompanyScope } from '../company-scope.js';
import { roleName } from '../../words/role-name.js';

export type Member = components['schemas']['DirectoryMemberReply'];

const payors: readonly string[] = [
  'payments_admin',
  'payments_disburser',
  'beneficiary_approver',
  'disbursement_contributor',
  'support_agent',
];

/** One person, and what may be done about them by whoever looks. */
export const PersonPage = (props: { visit: Visit; brand: Brand; scope: CompanyScope; member: Member }) => {
  const { visit, brand, scope, member } = props;
  const { t, list } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={member.name}>
      <Facts
        of={[
          [t('companyPeople.email'), <bdi>{member.email}</bdi>],
          [t('companyPeople.roles'), list(member.roles.map((role) => roleName(role, { t })))],
          [t('companyPeople.status'), t(member.active ? 'companyPeople.active' : 'companyPeople.inactive')],
        ]}
      />
      {visit.live?.session.personId === member.personId ? (
        <p class="note">{t('companyPeople.isYou')}</p>
      ) : (
        <Ways scope={scope} member={member} />
      )}
      <p>
        <a href={scope.at('/company/people')}>{t('companyPeople.backToAll')}</a>
      </p>
    </Layout>
  );
};

const Ways = ({ scope, member }: { scope: CompanyScope; member: Member }) => {
  const { t } = useWords();
  const isPayor = member.roles.some((role) => payors.includes(role));
  const isPayee = member.roles.includes('payee_admin');
  const resettable = scope.holds('company_admin') && !isPayor && !isPayee;
  const ways: (readonly [way: string, label: string])[] = [
    ...(scope.holds('directory_admin')
      ? [
          member.active
            ? (['deactivate', t('companyPeople.deactivate')] as const)
            : (['reactivate', t('companyPeople.reactivate')] as const),
          ['unlock', t('companyPeople.unlock')] as const,
        ]
      : []),
    ...(scope.holds('company_admin') ? [['rights', t('companyPeople.rights')] as const] : []),
    ...(resettable ? [['reset', t('companyPeople.reset')] as const] : []),
  ];
  return (
    <section>
      <h2>{t('companyPeople.whatToDo')}</h2>
      {ways.length === 0 && <p>{t('companyPeople.nothingToDo')}</p>}
      <ul class="ways">
        {ways.map(([way, label]) => (
          <li>
            <a class="button" href={scope.at(`/company/people/${member.personId}/${way}`)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
      {isPayor && <p class="note">{t('companyPeople.resetPayor')}</p>}
      {isPayee && <p class="note">{t('companyPeople.resetPayee')}</p>}
      {resettable && <p class="quiet">{t('companyPeople.resetExempt')}</p>}
    </section>
  );
};
