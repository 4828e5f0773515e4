import type { components } from '@countersign/client';
import type { Visit } from '../../browser/visit.js';
import type { Brand } from '../../kit/brand.js';
import { Table, Time, type Column } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { Device, deviceText } from '../device-words.js';
import { SecurityLayout } from '../security-layout.js';

export type RememberedDevice = components['schemas']['RememberedDeviceReply'];

export const DevicesPage = (props: { visit: Visit; brand: Brand; devices: readonly RememberedDevice[] }) => {
  const { visit, brand, devices } = props;
  const { t } = visit.words;
  return (
    <SecurityLayout visit={visit} brand={brand} title={t('sessions.devicesTitle')}>
      <p>{t('sessions.devicesIntro')}</p>
      <Table
        caption={t('sessions.devicesCaption')}
        columns={columnsOf(visit.words)}
        rows={devices}
        empty={<p>{t('sessions.devicesEmpty')}</p>}
      />
    </SecurityLayout>
  );
};

const columnsOf = (words: Words): Column<RememberedDevice>[] => [
  {
    key: 'device',
    label: words.t('sessions.device'),
    cell: ({ userAgent }) => <Device userAgent={userAgent} words={words} />,
  },
  {
    key: 'address',
    label: words.t('sessions.address'),
    cell: ({ address }) => address ?? words.t('sessions.noAddress'),
  },
  {
    key: 'since',
    label: words.t('sessions.rememberedSince'),
    cell: ({ factorTime }) => <Time at={factorTime} />,
    sortBy: ({ factorTime }) => factorTime,
  },
  {
    key: 'actions',
    label: words.t('sessions.actions'),
    cell: ({ id, userAgent, factorTime }) => {
      const device = deviceText(userAgent, words);
      const name = words.t('sessions.forgetThis', { device, time: words.time(factorTime) });
      return (
        <a href={`/security/devices/${id}/forget`} aria-label={name}>
          {words.t('sessions.forget')}
        </a>
      );
    },
  },
];
