import { useWords } from './page-context.js';
import { Time } from './parts.js';

/** Told in the place of a form that would be refused: after a change of methods some acts wait (RC-09). */
export const HeldBack = ({ until, back }: { until: string; back: string }) => {
  const { t } = useWords();
  return (
    <>
      <div class="note warn">
        <p>{t('problems.cooling-off')}</p>
        <p>
          {t('parts.heldBackUntil')}{' '}
          <strong>
            <Time at={until} />
          </strong>
        </p>
      </div>
      <p class="actions">
        <a class="button" href={back}>
          {t('parts.back')}
        </a>
      </p>
    </>
  );
};
