import type { FactorMethod } from '@countersign/mfa-core';
import { ChooseMethod, GiveCode } from '../../../pages/factor/factor-parts.js';
import { Done, ErrorSummary } from '../../../pages/kit/form-parts.js';
import { BareLayout } from '../../../pages/kit/layout.js';
import { doneBy, errorsOf } from '../notice.js';
import type { OfferedMethod } from '../offered-methods.js';
import { namesOf, type Asking } from './asking.js';
import { Refuse } from './refuse.js';

/** The second factor: at a sign-in, or alone where a fresh one is asked for. Of several ways one is picked (LOG-01). */
export const CodePage = (
  props: Asking & {
    purpose: 'sign_in' | 'step_up';
    methods: readonly OfferedMethod[];
    chosen: FactorMethod | null;
    /** Of the text that was sent; null where none was yet. */
    text: { sentTo: string | null } | null;
  },
) => {
  const { context, clientName, purpose, methods, text, notice } = props;
  const { words, path } = context;
  const { t, rich } = words;
  const names = namesOf(props);
  const shown = shownOf(props);
  const signsIn = purpose === 'sign_in';
  const errors = errorsOf(notice, words);
  return (
    <BareLayout context={context} title={t(signsIn ? 'signIn.codeTitle' : 'stepUp.title')}>
      <Done message={doneBy(notice)} />
      <ErrorSummary errors={shown === null && errors ? { ...errors, fields: {} } : errors} />
      <p>{rich(signsIn ? 'interaction.codeText' : 'interaction.stepUpText', names)}</p>
      {methods.length === 0 && <p>{t('interaction.noWay')}</p>}
      {shown === null && methods.length > 0 && <ChooseMethod methods={methods} path={path} />}
      {shown !== null && (
        <GiveCode
          method={shown}
          path={path}
          action={`${path}/code`}
          challenge={text && { ...text, resendAvailableAt: null }}
          form={{ values: {}, errors }}
          verb={t(signsIn ? 'signIn.submit' : 'stepUp.submit')}
        />
      )}
      {shown !== null && methods.length > 1 && (
        <p>
          <a href={path}>{t('signIn.otherWay')}</a>
        </p>
      )}
      {signsIn && <p class="quiet">{t('interaction.lostApp')}</p>}
      <Refuse path={path}>{t('interaction.cancel', { client: clientName })}</Refuse>
    </BareLayout>
  );
};

/** A text has to be sent before there is a code of one. */
function shownOf(props: {
  methods: readonly OfferedMethod[];
  chosen: FactorMethod | null;
  text: object | null;
}): FactorMethod | null {
  const { methods, chosen, text } = props;
  const [only] = methods.length === 1 ? methods : [];
  const shown = chosen ?? only?.method ?? null;
  if (shown === 'sms' && text === null) return null;
  return methods.some(({ method }) => method === shown) ? shown : null;
}
