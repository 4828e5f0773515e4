import type { FactorMethod, Json } from '@countersign/mfa-core';
import { IntentDisplay } from '../../../pages/countersign/intent-display.js';
import { GiveCode } from '../../../pages/factor/factor-parts.js';
import { Done, ErrorSummary } from '../../../pages/kit/form-parts.js';
import { BareLayout } from '../../../pages/kit/layout.js';
import type { MessageKey } from '../../../pages/words/catalogues.js';
import { doneBy, errorsOf } from '../notice.js';
import { namesOf, type Asking } from './asking.js';
import { Refuse } from './refuse.js';

const titles: Readonly<Record<string, MessageKey>> = {
  'disbursement.authorize': 'countersign.authorizeTitle',
  'disbursement.approve': 'countersign.approveTitle',
  'disbursement_batch.authorize': 'countersign.batchTitle',
};

/**
 * What is approved, whole and from the server, before the code (UI-02; RTS Art. 5(1)(a)). Unlike the page of a sign-in,
 * so that nobody takes one for the other.
 */
export const CountersignPage = (
  props: Asking & { purpose: string; display: Json; method: FactorMethod; sentTo: string | null },
) => {
  const { context, clientName, purpose, display, method, sentTo, notice } = props;
  const { words, path } = context;
  const { t, rich } = words;
  const errors = errorsOf(notice, words);
  return (
    <BareLayout context={context} title={t(titles[purpose] ?? 'interaction.approveTitle')} look="approve">
      <Done message={doneBy(notice)} />
      <ErrorSummary errors={errors} />
      <p>
        {rich('interaction.approveText', namesOf(props))} {t('countersign.read')}
      </p>
      <IntentDisplay of={display} />
      <GiveCode
        method={method}
        path={path}
        action={`${path}/code`}
        challenge={{ sentTo, resendAvailableAt: null }}
        {...(method === 'totp' ? { hint: t('countersign.codeHint') } : {})}
        form={{ values: {}, errors }}
        verb={t(purpose.endsWith('.authorize') ? 'countersign.authorize' : 'countersign.approve')}
      />
      <Refuse path={path}>{t('interaction.refuse', { client: clientName })}</Refuse>
    </BareLayout>
  );
};
