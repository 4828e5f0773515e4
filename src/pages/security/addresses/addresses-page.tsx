import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Badge, Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { SecurityLayout } from '../security-layout.js';

export type Address = components['schemas']['AddressReply'];

/** Where somebody is told what happens to their account (LC-03). */
export const AddressesPage = (props: { visit: Visit; brand: Brand; addresses: readonly Address[] }) => {
  const { visit, brand, addresses } = props;
  const { t } = visit.words;
  return (
    <SecurityLayout visit={visit} brand={brand} title={t('addresses.title')}>
      <p>{t('addresses.intro')}</p>
      <Table
        caption={t('addresses.caption')}
        columns={columnsOf(visit.words)}
        rows={addresses}
        empty={null}
      />
      <p class="actions">
        <a class="button go" href="/security/addresses/new">
          {t('addresses.add')}
        </a>
      </p>
    </SecurityLayout>
  );
};

const columnsOf = (words: Words): Column<Address>[] => [
  {
    key: 'address',
    label: words.t('addresses.address'),
    cell: ({ email }) => <bdi>{email}</bdi>,
    sortBy: ({ email }) => email,
  },
  {
    key: 'status',
    label: words.t('addresses.status'),
    cell: (address) => <Status of={address} words={words} />,
  },
  {
    key: 'actions',
    label: words.t('addresses.actions'),
    cell: (address) => <Actions of={address} words={words} />,
  },
];

const Status = ({ of: { signIn, status, waitsUntil }, words: { t } }: { of: Address; words: Words }) =>
  status === 'waiting' ? (
    <>
      <Badge tone="warn">{t('addresses.waiting')}</Badge> {t('addresses.waitsUntil')} <Time at={waitsUntil} />
    </>
  ) : (
    <Badge tone="good">{t(signIn ? 'addresses.signIn' : 'addresses.known')}</Badge>
  );

const Actions = ({ of: { id, email, signIn, status }, words: { t } }: { of: Address; words: Words }) => (
  <ul class="row">
    {status === 'waiting' && (
      <li>
        <a href="/security/addresses/confirm" aria-label={t('addresses.confirmThis', { address: email })}>
          {t('addresses.confirm')}
        </a>
      </li>
    )}
    {!signIn && (
      <li>
        <a
          href={`/security/addresses/${id}/remove`}
          aria-label={t('addresses.removeThis', { address: email })}
        >
          {t('addresses.remove')}
        </a>
      </li>
    )}
  </ul>
);
