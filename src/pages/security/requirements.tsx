import type { components } from '@countersign/client';
import { Badge, Facts, Time } from '../kit/parts.js';
import { roleName } from '../words/role-name.js';
import type { Words } from '../words/words.js';
import type { Held } from './held.js';

type Requirement = components['schemas']['RequirementReply'];

/** Whether a second factor is asked for, why, and from when on (MAN-03, ENR-01). */
export const Requirements = ({ words, held }: { words: Words; held: Held }) => {
  const { t } = words;
  const { alwaysRequired, requiredBy, ahead, methods, enrollment } = held;
  if (alwaysRequired)
    return (
      <div class="note">
        <p>
          <Badge tone="good">{t('security.always')}</Badge> {t('security.locked')}
        </p>
        <ul>
          {distinct(requiredBy).map((one) => (
            <li>{reasonOf(one, words)}</li>
          ))}
        </ul>
      </div>
    );
  if (ahead) return <Ahead ahead={ahead} words={words} done={methods.length > 0} />;
  if (methods.length > 0) return <p>{t('security.whenEnrolled')}</p>;
  return <p>{t(enrollment.length > 0 ? 'security.mayEnroll' : 'security.notAsked')}</p>;
};

/** The deadline is announced, and what to do about it stands beside it. */
const Ahead = ({ ahead, words, done }: { ahead: Requirement; words: Words; done: boolean }) => {
  const { t, rich } = words;
  const company = ahead.companyName ?? '';
  return (
    <div class={done ? 'note' : 'note warn'}>
      <p>{rich(done ? 'security.aheadSet' : 'security.ahead', { company })}</p>
      <Facts of={[[t('security.aheadFrom'), <Time at={ahead.from} />]]} />
      {!done && (
        <p>
          <a class="button go" href="/enroll">
            {t('security.setUpNow')}
          </a>
        </p>
      )}
    </div>
  );
};

function reasonOf({ because, role, companyName }: Requirement, words: Words) {
  const { t, rich } = words;
  const company = companyName ?? '';
  if (because === 'role')
    return rich('security.becauseRole', {
      role: role === null ? t('security.roleOther') : roleName(role, words),
    });
  return rich(because === 'reactivated' ? 'security.becauseReactivated' : 'security.becauseCompany', {
    company,
  });
}

/** The same role in two companies is one reason. */
const distinct = (all: readonly Requirement[]): Requirement[] => [
  ...new Map(all.map((one) => [`${one.because} ${one.role ?? one.companyId}`, one])).values(),
];
