import type { components } from '@countersign/client';
import { useWords } from '../../kit/page-context.js';
import type { MessageKey } from '../../words/catalogues.js';
import type { Words } from '../../words/words.js';

type Mailing = components['schemas']['MailingProgressReply'];

/** How far it has come, as a bar and in words. */
export const MailingProgress = ({ of: mailing }: { of: Mailing }) => {
  const { t } = useWords();
  const { startedAt, finishedAt, recipients, done, told } = mailing;
  if (finishedAt !== null) return <>{t('coverage.finished', { told })}</>;
  if (startedAt === null) return <>{t('coverage.waiting')}</>;
  const label = kindInWords(mailing.kind, { t });
  return (
    <>
      <progress aria-label={label} value={done} max={Math.max(1, recipients)} />
      <br />
      <span>{t('coverage.running', { done, all: recipients })}</span>
    </>
  );
};

const kinds: Readonly<Record<string, MessageKey>> = {
  mfa_deadline_set: 'coverage.deadlineSet',
  mfa_deadline_moved: 'coverage.deadlineMoved',
  mfa_deadline_near: 'coverage.deadlineNear',
  mfa_policy_lifted: 'coverage.policyLifted',
  directory_invitation: 'coverage.invitation',
};

export const kindInWords = (kind: string, { t }: Pick<Words, 't'>): string =>
  t(kinds[kind] ?? 'coverage.otherKind');

/** So long after it was due something is under way, or stuck; a page that asked on for ever would keep its session alive. */
const FOLLOWED_MS = 3_600_000;

export const isUnderWay = ({ dueAt, finishedAt }: Mailing, now: Date): boolean => {
  const since = now.getTime() - Date.parse(dueAt);
  return finishedAt === null && since >= 0 && since < FOLLOWED_MS;
};
