import { BareLayout } from '../../../pages/kit/layout.js';
import type { Asking } from './asking.js';
import { Refuse } from './refuse.js';

/** Something that no answer on the page can mend, what to do, and the way back. */
export const MessagePage = (props: Asking & { title: string; text: string }) => {
  const { context, clientName, title, text } = props;
  return (
    <BareLayout context={context} title={title}>
      <p role="alert">{text}</p>
      <Refuse path={context.path}>{context.words.t('interaction.back', { client: clientName })}</Refuse>
    </BareLayout>
  );
};
