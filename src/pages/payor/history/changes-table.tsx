import type { ComponentChildren } from 'preact';
import { Table, Time } from '../../kit/parts.js';
import type { Words } from '../../words/words.js';
import { Actor, State, actOf, type Change } from './change-words.js';

/** Who changed what, when, and from what to what. */
export const ChangesTable = (props: {
  words: Words;
  changes: readonly Change[];
  empty: ComponentChildren;
  /** Where the history of one thing alone is; left out where that is what is shown. */
  onlyOf?: (change: Change) => string | null;
}) => {
  const { words, changes, empty, onlyOf } = props;
  const { t, time } = words;
  return (
    <Table
      caption={t('history.caption')}
      rows={changes}
      empty={empty}
      columns={[
        {
          key: 'when',
          label: t('history.when'),
          cell: ({ at }) => <Time at={at} />,
          sortBy: ({ at }) => at,
        },
        { key: 'who', label: t('history.who'), cell: ({ actor }) => <Actor of={actor} /> },
        {
          key: 'what',
          label: t('history.what'),
          cell: (change) => {
            const href = onlyOf?.(change) ?? null;
            const what = actOf(change, words);
            return (
              <>
                <bdi>{what}</bdi>
                <Reason of={change} words={words} />
                {href !== null && (
                  <p>
                    <a href={href} aria-label={t('history.onlyOfLabel', { what, when: time(change.at) })}>
                      {t('history.onlyOf')}
                    </a>
                  </p>
                )}
              </>
            );
          },
        },
        {
          key: 'before',
          label: t('history.before'),
          cell: (change) => <State of={change} value={change.before} />,
        },
        {
          key: 'after',
          label: t('history.after'),
          cell: (change) => <State of={change} value={change.after} />,
        },
      ]}
    />
  );
};

const Reason = ({ of: { details }, words: { t } }: { of: Change; words: Words }) => {
  const { reason } = details;
  return typeof reason === 'string' ? (
    <p class="quiet">
      {t('history.reason')}: <bdi>{reason}</bdi>
    </p>
  ) : null;
};
