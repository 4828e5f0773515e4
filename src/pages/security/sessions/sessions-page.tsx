import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Badge, Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { Device, deviceText } from '../device-words.js';
import { SecurityLayout } from '../security-layout.js';

export type OpenSession = components['schemas']['SessionListItem'];

/** SE-08: which there are, which one is this, and the way to end each other one. */
export const SessionsPage = (props: { visit: Visit; brand: Brand; sessions: readonly OpenSession[] }) => {
  const { visit, brand, sessions } = props;
  const { t } = visit.words;
  const others = sessions.some(({ current }) => !current);
  return (
    <SecurityLayout visit={visit} brand={brand} title={t('sessions.title')}>
      <p>{t('sessions.intro')}</p>
      <Table caption={t('sessions.caption')} columns={columnsOf(visit.words)} rows={sessions} empty={null} />
      {others ? (
        <p class="actions">
          <a class="button" href="/security/sessions/others">
            {t('sessions.endAll')}
          </a>
        </p>
      ) : (
        <p>{t('sessions.onlyThis')}</p>
      )}
    </SecurityLayout>
  );
};

const columnsOf = (words: Words): Column<OpenSession>[] => [
  {
    key: 'device',
    label: words.t('sessions.device'),
    cell: ({ userAgent, current }) => (
      <Device userAgent={userAgent} words={words}>
        {current && <Badge tone="good">{words.t('sessions.here')}</Badge>}
      </Device>
    ),
    sortBy: ({ userAgent }) => deviceText(userAgent, words),
  },
  {
    key: 'address',
    label: words.t('sessions.address'),
    cell: ({ address }) => address ?? words.t('sessions.noAddress'),
  },
  {
    key: 'since',
    label: words.t('sessions.since'),
    cell: ({ authTime }) => <Time at={authTime} />,
    sortBy: ({ authTime }) => authTime,
  },
  {
    key: 'lastActivity',
    label: words.t('sessions.lastActivity'),
    cell: ({ lastActivityAt }) => <Time at={lastActivityAt} />,
    sortBy: ({ lastActivityAt }) => lastActivityAt,
  },
  {
    key: 'actions',
    label: words.t('sessions.actions'),
    cell: ({ id, current, userAgent, authTime }) => {
      const device = deviceText(userAgent, words);
      const name = words.t('sessions.endThis', { device, time: words.time(authTime) });
      return current ? null : (
        <a href={`/security/sessions/${id}/end`} aria-label={name}>
          {words.t('sessions.end')}
        </a>
      );
    },
  },
];
