import { useWords } from './page-context.js';

/** Something that no answer on the page can mend, and what to do. */
export const OverPage = (props: {
  text: string;
  again?: string | null;
  /** Whoever came from elsewhere goes on there. */
  elsewhere?: boolean;
}) => {
  const { text, again = null, elsewhere = false } = props;
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
        {!elsewhere && (
          <a class="button" href="/">
            {t('over.start')}
          </a>
        )}
      </p>
    </>
  );
};
