import type { Visit } from '../browser/visit.js';
import type { Brand } from '../kit/brand.js';
import { Facts, Time } from '../kit/parts.js';
import type { MessageKey } from '../words/catalogues.js';
import type { Held } from './held.js';
import { MethodsHeld } from './methods-held.js';
import { Requirements } from './requirements.js';
import { SecurityLayout } from './security-layout.js';

/** What is asked for and why, what is set up, and what stands in the way at the moment. */
export const OverviewPage = ({ visit, brand, held }: { visit: Visit; brand: Brand; held: Held }) => {
  const { t } = visit.words;
  return (
    <SecurityLayout visit={visit} brand={brand} title={t('security.title')}>
      {held.blockedUntil && (
        <Warning text={t('security.blocked')} until={t('security.blockedUntil')} at={held.blockedUntil} />
      )}
      {held.coolingOffUntil && takesPartInPayments(visit) && (
        <Warning
          text={t('security.coolingOff')}
          until={t('security.coolingOffUntil')}
          at={held.coolingOffUntil}
        />
      )}
      <Requirements words={visit.words} held={held} />
      <MethodsHeld words={visit.words} held={held} />
      {held.methods.length > 0 && <RecoveryCode held={held} visit={visit} />}
    </SecurityLayout>
  );
};

/** Nobody else has money that could be held back. */
const takesPartInPayments = (visit: Visit): boolean =>
  visit.holds('payments_admin', 'payments_disburser', 'beneficiary_approver', 'payee_admin');

const Warning = ({ text, until, at }: { text: string; until: string; at: string }) => (
  <div class="note warn">
    <p>{text}</p>
    <Facts of={[[until, <Time at={at} />]]} />
  </div>
);

const recoveryWords: Readonly<Record<string, MessageKey>> = {
  none: 'security.recoveryNone',
  unacknowledged: 'security.recoveryUnsaved',
  acknowledged: 'security.recoverySaved',
};

const RecoveryCode = ({ held, visit }: { held: Held; visit: Visit }) => {
  const { t } = visit.words;
  return (
    <section aria-labelledby="recovery">
      <h2 id="recovery">{t('security.recovery')}</h2>
      <p>{t(recoveryWords[held.recoveryCode] ?? 'security.recoveryNone')}</p>
      <p>
        <a class="button" href="/security/recovery-code">
          {t('security.newRecovery')}
        </a>
      </p>
    </section>
  );
};
