import { useWords } from './page-context.js';

/** Something that no answer on the page can mend, and what to do. */
export const OverPage = ({ text, again }: { text: string; again: string | null }) => {
  const { t } = useWords();
  return (
    <>
      <p role="alert">{text}</p>
      <p class="actions">
        {again !== null && (
          <a class="button go" href={again}>
            {t('over.again')}
          </a>
        )}
        <a class="button" href="/">
          {t('over.start')}
        </a>
      </p>
    </>
  );
};
