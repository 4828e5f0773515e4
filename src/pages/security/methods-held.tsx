import type { components } from '@countersign/client';
import { Table, Time, type Column } from '../kit/parts.js';
import type { Words } from '../words/words.js';
import type { Held } from './held.js';

type HeldMethod = components['schemas']['HeldMethod'];

/** What is set up, since when, and what can be done with it; what may be added (MAN-01, MAN-03, MAN-05). */
export const MethodsHeld = ({ words, held }: { words: Words; held: Held }) => {
  const { t } = words;
  const { methods, enrollment } = held;
  const toAdd = enrollment.filter((one) => !methods.some(({ method }) => method === one));
  if (methods.length === 0 && toAdd.length === 0) return null;
  return (
    <section aria-labelledby="methods">
      <h2 id="methods">{t('security.methods')}</h2>
      {methods.length > 0 && (
        <Table
          caption={t('security.methodsCaption')}
          columns={columnsOf(words, held)}
          rows={methods}
          empty={null}
        />
      )}
      {methods.length === 1 && (
        <>
          <p>{t('security.lastStays')}</p>
          <details>
            <summary>{t('security.lostOnlyTitle')}</summary>
            <p>{t('security.lostOnlyText')}</p>
          </details>
        </>
      )}
      {methods.length > 1 && <p>{t('security.lostOneText')}</p>}
      <p class="actions">
        {toAdd.map((one) => (
          <a class="button" href={one === 'totp' ? '/enroll/app' : '/enroll/sms'}>
            {t(one === 'totp' ? 'security.addApp' : 'security.addSms')}
          </a>
        ))}
      </p>
    </section>
  );
};

/** Short, with what is known of the number. */
export const nameOfMethod = ({ method, hint }: HeldMethod, { t }: Words): string =>
  method === 'totp' ? t('security.app') : hint === null ? t('security.sms') : t('security.smsTo', { hint });

const columnsOf = (words: Words, held: Held): Column<HeldMethod>[] => [
  { key: 'method', label: words.t('security.method'), cell: (one) => nameOfMethod(one, words) },
  { key: 'since', label: words.t('security.since'), cell: ({ boundAt }) => <Time at={boundAt} /> },
  {
    key: 'actions',
    label: words.t('security.actions'),
    cell: (one) => <Actions of={one} words={words} held={held} />,
  },
];

const Actions = ({ of, words, held }: { of: HeldMethod; words: Words; held: Held }) => {
  const { t } = words;
  const { method } = of;
  const app = method === 'totp';
  const ways: (readonly [string, string])[] = [
    ...(held.enrollment.includes(method)
      ? [
          [
            app ? '/enroll/app' : '/enroll/sms',
            t(app ? 'security.replaceApp' : 'security.changeNumber'),
          ] as const,
        ]
      : []),
    ...(held.methods.length > 1
      ? [
          [`/security/methods/${app ? 'app' : 'sms'}/remove`, t('security.remove')] as const,
          [`/security/methods/${app ? 'app' : 'sms'}/lost`, t('security.lost')] as const,
        ]
      : []),
  ];
  return (
    <ul class="row">
      {ways.map(([href, label]) => (
        <li>
          <a href={href} aria-label={`${label}: ${nameOfMethod(of, words)}`}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
};
