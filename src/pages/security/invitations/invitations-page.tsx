import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { SecurityLayout } from '../security-layout.js';

export type Invitation = components['schemas']['InvitationReply'];

export const InvitationsPage = (props: {
  visit: Visit;
  brand: Brand;
  invitations: readonly Invitation[];
}) => {
  const { visit, brand, invitations } = props;
  const { t } = visit.words;
  return (
    <SecurityLayout visit={visit} brand={brand} title={t('invitations.title')}>
      {invitations.length > 0 && <p>{t('invitations.intro')}</p>}
      <Table
        caption={t('invitations.caption')}
        columns={columnsOf(visit.words)}
        rows={invitations}
        empty={<p>{t('invitations.empty')}</p>}
      />
    </SecurityLayout>
  );
};

const columnsOf = ({ t }: Words): Column<Invitation>[] => [
  {
    key: 'company',
    label: t('invitations.company'),
    cell: ({ companyName }) => <bdi>{companyName}</bdi>,
    sortBy: ({ companyName }) => companyName,
  },
  {
    key: 'invited',
    label: t('invitations.invited'),
    cell: ({ invitedAt }) => <Time at={invitedAt} />,
    sortBy: ({ invitedAt }) => invitedAt,
  },
  {
    key: 'actions',
    label: t('invitations.actions'),
    cell: ({ companyId, companyName: company }) => (
      <ul class="row">
        <li>
          <a
            href={`/security/invitations/${companyId}/accept`}
            aria-label={t('invitations.acceptThis', { company })}
          >
            {t('invitations.accept')}
          </a>
        </li>
        <li>
          <a
            href={`/security/invitations/${companyId}/decline`}
            aria-label={t('invitations.declineThis', { company })}
          >
            {t('invitations.decline')}
          </a>
        </li>
      </ul>
    ),
  },
];
