import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Layout } from '../../kit/layout.js';
import { Badge, Table, type Column } from '../../kit/parts.js';
import { nameIn, type PaidCompany } from '../paid-companies.js';

export type Member = components['schemas']['MemberReply'];

/** The payee admins of the same companies. */
export const MembersPage = (props: {
  visit: Visit;
  brand: Brand;
  members: readonly Member[];
  companies: readonly PaidCompany[];
}) => {
  const { visit, brand, members, companies } = props;
  const { t } = visit.words;
  return (
    <Layout visit={visit} brand={brand} title={t('payeeMembers.title')}>
      <p>{t('payeeMembers.intro')}</p>
      {members.length < 2 && <p class="note warn">{t('payeeMembers.alone')}</p>}
      <p class="actions">
        <a class="button go" href="/payee/members/new">
          {t('payeeMembers.add')}
        </a>
      </p>
      <Table
        caption={t('payeeMembers.caption')}
        columns={columnsOf(visit, companies)}
        rows={members}
        empty={<p>{t('payeeMembers.alone')}</p>}
      />
    </Layout>
  );
};

function columnsOf(visit: Visit, companies: readonly PaidCompany[]): Column<Member>[] {
  const { t, list } = visit.words;
  const me = visit.live?.session.personId;
  const namesOf = ({ companyIds }: Member): string => list(companyIds.map((id) => nameIn(companies, id)));
  return [
    {
      key: 'name',
      label: t('payeeMembers.name'),
      cell: ({ name, personId }) => (
        <>
          <bdi>{name}</bdi> {personId === me && <Badge tone="plain">{t('payeeMembers.you')}</Badge>}
        </>
      ),
      sortBy: ({ name }) => name,
    },
    {
      key: 'email',
      label: t('payeeMembers.email'),
      cell: ({ email }) => <bdi>{email}</bdi>,
      sortBy: ({ email }) => email,
    },
    ...(companies.length < 2
      ? []
      : [
          {
            key: 'companies',
            label: t('payeeMembers.companies'),
            cell: (member: Member) => <bdi>{namesOf(member)}</bdi>,
            sortBy: namesOf,
          },
        ]),
    {
      key: 'actions',
      label: t('payeeMembers.actions'),
      cell: ({ personId, name }) =>
        personId === me ? (
          <a href="/security">{t('payeeMembers.ownMethods')}</a>
        ) : (
          <a href={`/payee/members/${personId}/reset`} aria-label={t('payeeMembers.resetOf', { name })}>
            {t('payeeMembers.reset')}
          </a>
        ),
    },
  ];
}
