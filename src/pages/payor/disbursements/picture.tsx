import type { components } from '@countersign/client';
import { useWords } from '../../kit/page-context.js';
import { Bars } from '../../kit/parts.js';
import { toneOf, type Status } from './disbursement-words.js';

type Sum = components['schemas']['SumList']['items'][number];

/** What is done with would outgrow everything that somebody still has to see to. */
const over: readonly Status[] = ['paid', 'cancelled'];

/** What stands where, a picture for each currency: amounts of two currencies cannot be compared. */
export const Picture = ({ sums }: { sums: readonly Sum[] }) => {
  const { t, money } = useWords();
  const shown = sums.filter(({ status }) => !over.includes(status));
  if (shown.length === 0) return null;
  const currencies = [...new Set(shown.map(({ total }) => total.currency))];
  return (
    <section>
      {currencies.map((currency) => (
        <Bars
          title={t('disbursements.pictureTitle', { currency })}
          bars={shown
            .filter(({ total }) => total.currency === currency)
            .map(({ status, count, total }) => ({
              label: t(`disbursements.${status}`),
              value: Number(total.amount),
              text: t('disbursements.sum', { total: money(total), count }),
              tone: toneOf(status),
            }))}
        />
      ))}
      <p class="quiet">{t('disbursements.pictureNote')}</p>
    </section>
  );
};
