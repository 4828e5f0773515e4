import type { ComponentChildren } from 'preact';
import { useWords } from './page-context.js';

/** What a list is narrowed by: asked for like any page, so that the address holds it. `kept` goes along unseen. */
export const FilterForm = (props: {
  action: string;
  kept?: Readonly<Record<string, string>>;
  label: string;
  verb: string;
  /** To the list without any filter; null where there is none. */
  clear?: string | null;
  children: ComponentChildren;
}) => {
  const { action, kept = {}, label, verb, clear = null, children } = props;
  const { t } = useWords();
  return (
    <form method="get" action={action} class="filters" role="search" aria-label={label}>
      {Object.entries(kept).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <p class="actions">
        <button type="submit">{verb}</button>
        {clear !== null && <a href={clear}>{t('parts.showAll')}</a>}
      </p>
    </form>
  );
};
